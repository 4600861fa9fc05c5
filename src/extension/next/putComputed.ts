import { l10n, window, workspace, WorkspaceEdit } from "vscode";
import { corrected } from "../../core/computation/correction.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import { revealStep } from "../marks/revealStep.js";
import { noStep, stepOf } from "../marks/stepAtCursor.js";

/** Puts what a program computed in place of what the step states, in the document that holds it; one undo takes it back. */
export function putComputed(marks: DocumentMarks): Command {
  return {
    id: commandIds.putComputed,
    blocked: (given) => (stepOf(given, marks) ? undefined : noStep()),
    async run(given) {
      const { path, step: index } = stepOf(given, marks)!;
      if (!(await revealStep(marks, path, index))) throw new Error(l10n.t("No document holds this step any more."));
      const document = window.activeTextEditor!.document;
      const marked = marks.in(document).find(({ step }) => step.index === index)!;
      const text = document.getText(marked.range);
      const better = marked.step.computations
        .map((computation) => corrected(text, computation))
        .find((each) => each !== undefined);
      if (better === undefined)
        throw new Error(l10n.t("The document words this calculation otherwise, so it has to be corrected by hand."));
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, marked.range, better);
      return workspace.applyEdit(edit);
    },
  };
}
