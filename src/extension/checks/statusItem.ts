import { type Disposable, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window, workspace } from "vscode";
import { isSuspect } from "../../core/verdict/codes.js";
import type { Checks } from "./checks.js";
import { liveWords } from "./live.js";
import { commandIds, settingsSection } from "../ids.js";
import type { ShownMarks } from "../marks/shownMarks.js";
import { settings } from "../settings.js";

/**
 * The selected model, how many steps of the active file are suspect, the engine's state and the device truly in use, in the status
 * bar. A click cancels the run at work, or chooses a model.
 */
export function statusItem(checks: Checks, marks: ShownMarks): Disposable {
  const item = window.createStatusBarItem("cotcheck.status", StatusBarAlignment.Right, 90);
  item.name = l10n.t("Cotcheck");
  let loadedFor: string | undefined;
  const selected = () => settings().model || l10n.t("default model");
  const update = () => {
    const state = checks.engineState;
    const { live } = checks;
    item.backgroundColor = undefined;
    if (live) {
      item.text = `$(sync~spin) ${liveWords(live)}`;
      item.command = commandIds.cancel;
      item.tooltip = l10n.t(
        "Cotcheck is reading {0} on {1}. Click to cancel.",
        live.run.provenance.model.name,
        live.run.provenance.runtime,
      );
      return;
    }
    if (state.kind === "ready") loadedFor ??= settings().model;
    else loadedFor = undefined;
    const count = countWords(marks);
    item.command = commandIds.selectModel;
    if (checks.busy && state.kind === "off") {
      item.text = `$(sync~spin) ${l10n.t("Getting ready")}`;
      item.tooltip = l10n.t("A check was asked for: {0} is being made ready.", selected());
      return;
    }
    switch (state.kind) {
      case "off":
        item.text = `$(pulse) ${selected()}${count}`;
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
        // Another one that was selected since then is loaded with the next check.
        item.text = `$(pulse) ${loadedFor === settings().model ? state.model : selected()}${count}`;
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
  const listening = [
    checks.onDidChangeState(update),
    checks.onDidUpdate(update),
    marks.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(settingsSection) && update()),
  ];
  return {
    dispose: () => {
      for (const listener of listening) listener.dispose();
      item.dispose();
    },
  };
}

/** How many steps of the active file are suspect; "" where it holds no marks. */
function countWords(marks: ShownMarks): string {
  const document = window.activeTextEditor?.document;
  const marked = document ? marks.in(document) : [];
  if (marked.length === 0) return "";
  const suspect = marked.filter(({ step }) => isSuspect(step.verdict.code)).length;
  return ` · ${l10n.t("{0} suspect", suspect)}`;
}
