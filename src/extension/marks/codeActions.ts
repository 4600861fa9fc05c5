import { CodeAction, CodeActionKind, type Disposable, l10n, languages } from "vscode";
import type { StepReference } from "./stepAtCursor.js";
import { commandIds } from "../ids.js";
import { reviewAction, stepActions } from "./stepActions.js";
import { verdictLabel } from "./stepWords.js";
import { problemSource } from "./problems.js";
import type { ShownMarks } from "./shownMarks.js";

/** What can be done about a step, and hiding its kind, on each problem of ours; reading anew on each step that was edited. */
export function codeActions(marks: ShownMarks): Disposable {
  return languages.registerCodeActionsProvider(
    "*",
    {
      provideCodeActions(document, range, { diagnostics }) {
        const ours = diagnostics.filter(({ source }) => source === problemSource);
        const edited = marks.editedIn(document).some((marked) => marked.range.intersection(range));
        const anew = edited ? [readAnew()] : [];
        if (ours.length === 0) return anew;
        const hit = marks.in(document).filter((marked) => marked.range.intersection(range));
        const ofSteps = hit.flatMap(({ path, run, step, range: place }) => {
          const reference: StepReference = { path, runId: run.id, step: step.index };
          const diagnostic = ours.filter((problem) => problem.range.isEqual(place));
          if (diagnostic.length === 0) return [];
          const action = (title: string, command: string, argument: unknown) => {
            const made = new CodeAction(title, CodeActionKind.QuickFix);
            made.command = { title, command, arguments: [argument] };
            made.diagnostics = diagnostic;
            return made;
          };
          return [
            ...[...stepActions(step, run), reviewAction()].map(({ label, command }) =>
              action(label, command, reference),
            ),
            action(
              l10n.t("Hide this kind: {0}", verdictLabel(step.verdict.code)),
              commandIds.hideKind,
              step.verdict.code,
            ),
          ];
        });
        return [...anew, ...ofSteps];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function readAnew(): CodeAction {
  const title = l10n.t("Read Edited Steps Anew");
  const made = new CodeAction(title, CodeActionKind.QuickFix);
  made.command = { title, command: commandIds.readEdited };
  return made;
}
