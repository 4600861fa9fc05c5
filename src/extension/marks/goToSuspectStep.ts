import { commands, l10n, Selection, TextEditorRevealType, window } from "vscode";
import { isSuspect } from "../../core/verdict/codes.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { DocumentMarks } from "./documentMarks.js";
import { nextMark } from "./suspectSteps.js";
import type { Panels } from "../panel/panels.js";
import type { RunLibrary } from "../runs/runLibrary.js";

/** Goes to the next or previous suspect step of the active editor, or of the run in the panel. */
export function suspectStep(direction: 1 | -1, marks: DocumentMarks, library: RunLibrary, panels: Panels): Command {
  const inEditor = () => {
    const editor = window.activeTextEditor;
    return editor ? marks.in(editor.document).filter(({ step }) => isSuspect(step.verdict.code)) : [];
  };
  const inRun = () => library.current?.run.steps.filter(({ verdict }) => isSuspect(verdict.code)) ?? [];
  let last = -1;
  return {
    id: direction === 1 ? commandIds.nextSuspect : commandIds.previousSuspect,
    blocked() {
      if (inEditor().length > 0 || inRun().length > 0) return undefined;
      if (!library.current)
        return {
          reason: l10n.t("No run is open, so there is no suspect step to go to."),
          waysOut: [{ label: l10n.t("Open Run"), go: () => commands.executeCommand(commandIds.openRun) }],
        };
      return { reason: l10n.t("No step of this run is suspect.") };
    },
    async run() {
      const editor = window.activeTextEditor;
      const marked = inEditor();
      if (editor && marked.length > 0) {
        const { document } = editor;
        const places = marked.map(({ range }, step) => ({
          step,
          start: document.offsetAt(range.start),
          end: document.offsetAt(range.end),
        }));
        const next = nextMark(places, document.offsetAt(editor.selection.active), direction)!;
        const { range } = marked[next.step];
        editor.selection = new Selection(range.start, range.start);
        editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
        return;
      }
      const { path } = library.current!;
      const places = inRun().map(({ index }) => ({ step: index, start: index, end: index + 1 }));
      last = nextMark(places, last, direction)!.step;
      await panels.showRun(path, { step: last, focus: true });
    },
  };
}
