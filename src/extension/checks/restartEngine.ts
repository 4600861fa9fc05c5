import { l10n, window } from "vscode";
import type { Checks } from "./checks.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";

/** Ends the engine process; the next check starts a new one. */
export function restartEngine(checks: Checks): Command {
  return {
    id: commandIds.restartEngine,
    async run() {
      await checks.restartEngine();
      void window.showInformationMessage(l10n.t("The engine has ended. The next check starts it again."));
    },
  };
}
