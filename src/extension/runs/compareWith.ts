import { l10n } from "vscode";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Panels } from "../panel/panels.js";
import type { RunLibrary } from "./runLibrary.js";
import { chooseRun, noRun, pathOf } from "./chooseRun.js";

/** Two selected runs of the history, or one and another that is chosen. */
export function compareWith(library: RunLibrary, panels: Panels): Command {
  return {
    id: commandIds.compareWith,
    blocked: (given) => (pathOf(given, library) ? undefined : noRun()),
    async run(given, selected) {
      const left = pathOf(given, library)!;
      const other = Array.isArray(selected)
        ? selected.map((item) => pathOf(item, library)).find((path) => path !== undefined && path !== left)
        : undefined;
      const right = other ?? (await chooseRun(library, l10n.t("Compare with which run?"), left));
      if (!right) return false;
      await panels.showComparison(left, right);
    },
  };
}
