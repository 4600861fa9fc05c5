import { l10n, window } from "vscode";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import { noRun, pathOf } from "./chooseRun.js";
import type { RunLibrary } from "./runLibrary.js";
import type { RunShelf } from "./runShelf.js";

/** Gives a run a name of the person's own. */
export function renameRun(library: RunLibrary, shelf: RunShelf): Command {
  return {
    id: commandIds.renameRun,
    blocked: (given) => (pathOf(given, library) ? undefined : noRun()),
    async run(given) {
      const { id } = await library.read(pathOf(given, library)!);
      const name = await window.showInputBox({
        title: l10n.t("Name of this run"),
        prompt: l10n.t("Without a name it is called by its prompt."),
        value: shelf.nameOf({ id }) ?? "",
      });
      if (name !== undefined) await shelf.rename(id, name);
    },
  };
}

/** Keeps a run at the top of the list; called again, it lets it go. */
export function pinRun(library: RunLibrary, shelf: RunShelf): Command {
  return {
    id: commandIds.pinRun,
    blocked: (given) => (pathOf(given, library) ? undefined : noRun()),
    async run(given) {
      const { id } = await library.read(pathOf(given, library)!);
      await shelf.pin(id, !shelf.isPinned({ id }));
    },
  };
}

/** Puts runs of the same prompt together; called again, it puts all in one list. */
export function groupRuns(shelf: RunShelf): Command {
  return { id: commandIds.groupRuns, run: () => shelf.groupByPrompt(!shelf.byPrompt) };
}

/** Lists only runs whose name, prompt or model holds a text. */
export function filterRuns(shelf: RunShelf): Command {
  return {
    id: commandIds.filterRuns,
    async run() {
      const filter = await window.showInputBox({
        title: l10n.t("Show which runs?"),
        prompt: l10n.t("Part of a name, a prompt or a model. Nothing shows all."),
        value: shelf.filter,
      });
      if (filter !== undefined) shelf.lookFor(filter);
    },
  };
}
