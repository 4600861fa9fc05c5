import { type Disposable, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window } from "vscode";
import { type Checks, words } from "./checks.js";
import { commandIds } from "../ids.js";
import { settings } from "../settings.js";

/** Model, engine state and the device truly in use, in the status bar. A click shows the run at work, or chooses a model. */
export function statusItem(checks: Checks): Disposable {
  const item = window.createStatusBarItem("cotcheck.status", StatusBarAlignment.Right, 90);
  item.name = l10n.t("Cotcheck");
  const update = () => {
    const state = checks.engineState;
    const { live } = checks;
    item.backgroundColor = undefined;
    if (live) {
      item.text = `$(sync~spin) ${words(live)}`;
      item.command = commandIds.cancel;
      item.tooltip = l10n.t(
        "Cotcheck is reading {0} on {1}. Click to cancel.",
        live.run.provenance.model.name,
        live.run.provenance.runtime,
      );
      return;
    }
    item.command = commandIds.selectModel;
    switch (state.kind) {
      case "off":
        item.text = "$(pulse) Cotcheck";
        item.tooltip = l10n.t(
          "No model is loaded. The next check uses {0}.",
          settings().model || l10n.t("the default model"),
        );
        break;
      case "loading":
        item.text = `$(sync~spin) ${state.model}`;
        item.tooltip = l10n.t("Loading {0}", state.model);
        break;
      case "ready":
        item.text = `$(pulse) ${state.model}`;
        item.tooltip = l10n.t("{0} is loaded: {1}", state.model, state.runtime);
        break;
      case "stopped": {
        item.text = `$(warning) ${l10n.t("Cotcheck: engine stopped")}`;
        item.backgroundColor = new ThemeColor("statusBarItem.warningBackground");
        item.command = commandIds.restartEngine;
        // What a process wrote before it ended is not to be taken for Markdown.
        const tooltip = new MarkdownString();
        tooltip.appendText(l10n.t("{0} Click to restart the engine.", state.reason));
        item.tooltip = tooltip;
      }
    }
  };
  update();
  item.show();
  const listening = [checks.onDidChangeState(update), checks.onDidUpdate(update)];
  return {
    dispose: () => {
      for (const listener of listening) listener.dispose();
      item.dispose();
    },
  };
}
