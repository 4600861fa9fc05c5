import { commands, l10n, type QuickPickItem, window } from "vscode";
import type { Blocked } from "../command.js";
import { commandIds } from "../ids.js";
import { language } from "../language.js";
import type { RunLibrary } from "./runLibrary.js";
import { runWords } from "./words.js";

/** The run that a command was called on, by a tree item or a panel; else the current one. */
export function pathOf(given: unknown, library: RunLibrary): string | undefined {
  const path = (given as { readonly path?: unknown } | undefined)?.path;
  return typeof path === "string" && given instanceof Object && !("scheme" in given) ? path : library.current?.path;
}

export async function chooseRun(library: RunLibrary, title: string, except?: string): Promise<string | undefined> {
  const all = await library.list();
  const asked = all.find(({ path }) => path === except)?.title;
  // Of the same prompt first: that is what one compares with.
  const runs = all
    .filter(({ path }) => path !== except)
    .toSorted((a, b) => Number(b.title === asked) - Number(a.title === asked));
  const items = runs.map((run): QuickPickItem & { readonly path: string } => {
    // On a line of its own: behind a prompt it would be cut off, and runs of one prompt would look alike.
    const { label, description } = runWords(run, language.say);
    return { label, detail: description, path: run.path };
  });
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t("There is no other run in this workspace yet."));
    return undefined;
  }
  return (await window.showQuickPick(items, { title, matchOnDetail: true }))?.path;
}

export const noRun = (): Blocked => ({
  reason: l10n.t("There is no run to work on. Check something first, or open a run from the history."),
  waysOut: [
    { label: l10n.t("Check Reasoning"), go: () => commands.executeCommand(commandIds.checkReasoning) },
    { label: l10n.t("Open Run"), go: () => commands.executeCommand(commandIds.openRun) },
  ],
});
