import { Diagnostic, DiagnosticSeverity, type Disposable, languages, type TextDocument, workspace } from "vscode";
import { plainLine } from "../../report/plainText.js";
import { evidenceText } from "../../report/words/evidence.js";
import { verdictSentence } from "../../report/words/verdicts.js";
import { language } from "../language.js";
import { isSuspect, isWorthALook } from "../../core/verdict/codes.js";
import type { MarkedStep } from "./documentMarks.js";
import { settings } from "../settings.js";
import { verdictLabel } from "./stepWords.js";
import type { ShownMarks } from "./shownMarks.js";

export const problemSource = "cotcheck";

/** Marked steps as warnings and those worth a look as information; never errors, because a reading is no proof. */
export function problems(marks: ShownMarks): Disposable {
  const collection = languages.createDiagnosticCollection(problemSource);
  const list = (document: TextDocument) => {
    const listed = settings().problems;
    const shown = listed === "none" ? [] : marks.in(document).filter(({ step }) => isListed[listed](step.verdict.code));
    if (shown.length > 0) collection.set(document.uri, shown.map(problem));
    else collection.delete(document.uri);
  };
  const listening = [
    marks.onDidChange(list),
    workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    collection,
  ];
  return {
    dispose() {
      for (const item of listening) item.dispose();
    },
  };
}

const isListed = { "worth-a-look": isWorthALook, marked: isSuspect } as const;

function problem({ range, run, step }: MarkedStep): Diagnostic {
  const { code, evidence } = step.verdict;
  // The list shows the beginning of the message: what speaks most against the step comes first.
  const against = evidence.find(({ points }) => points === "for");
  const words = [
    ...(against ? [evidenceText(against, step, run, language.say)] : []),
    verdictSentence(step, run.mode, language.say),
  ].join(" ");
  const severity = isSuspect(code) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information;
  const diagnostic = new Diagnostic(range, `${verdictLabel(code)}: ${plainLine(words)}`, severity);
  diagnostic.source = problemSource;
  diagnostic.code = code;
  return diagnostic;
}
