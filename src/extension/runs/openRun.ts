import { l10n } from "vscode";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Panels } from "../panel/panels.js";
import type { RunLibrary } from "./runLibrary.js";
import { chooseRun } from "./chooseRun.js";

export function openRun(library: RunLibrary, panels: Panels): Command {
  return {
    id: commandIds.openRun,
    async run(given) {
      const named = (given as { readonly path?: unknown } | undefined)?.path;
      const path = typeof named === "string" ? named : await chooseRun(library, l10n.t("Open which run?"));
      if (path) await panels.showRun(path);
    },
  };
}
