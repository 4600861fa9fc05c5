import { l10n, window } from "vscode";
import type { Checks } from "../checks/checks.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { RunLibrary } from "./runLibrary.js";
import { noRun, pathOf } from "./chooseRun.js";

export function deleteRun(library: RunLibrary, checks: Checks): Command {
  return {
    id: commandIds.deleteRun,
    blocked(given) {
      const path = pathOf(given, library);
      if (!path) return noRun();
      if (checks.live?.path !== path) return undefined;
      return {
        reason: l10n.t("This run is still growing. Cancel it before it is deleted."),
        waysOut: [{ label: l10n.t("Cancel It"), go: () => checks.cancel() }],
      };
    },
    async run(given, selected) {
      const all = Array.isArray(selected) && selected.length > 1 ? selected : [given];
      const paths = all.map((item) => pathOf(item, library)).filter((path) => path !== undefined);
      const remove = l10n.t("Delete");
      const question =
        paths.length === 1
          ? l10n.t("Delete this run? Its file is removed.")
          : l10n.t("Delete {0} runs? Their files are removed.", paths.length);
      if ((await window.showWarningMessage(question, { modal: true }, remove)) !== remove) return;
      for (const path of paths) await library.delete(path);
    },
  };
}
