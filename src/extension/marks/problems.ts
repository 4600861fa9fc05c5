import {
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  type TextDocument,
  type Uri,
  workspace,
} from "vscode";
import { language } from "../language.js";
import { isSuspect, isWorthALook } from "../../core/verdict/codes.js";
import type { MarkedStep } from "./documentMarks.js";
import { settings } from "../settings.js";
import { problemWords } from "./problemWords.js";
import type { ShownMarks } from "./shownMarks.js";

export const problemSource = "cotcheck";

/** Marked steps as warnings and those worth a look as information; never errors, because a reading is no proof. */
export function problems(marks: ShownMarks): Disposable {
  const collection = languages.createDiagnosticCollection(problemSource);
  const list = (document: TextDocument) => {
    const listed = settings().problems;
    const shown = listed === "none" ? [] : marks.in(document).filter(({ step }) => listedBy[listed](step.verdict.code));
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

const listedBy = { "worth-a-look": isWorthALook, marked: isSuspect } as const;

function problem({ range, run, step }: MarkedStep): Diagnostic {
  const { code } = step.verdict;
  const severity = isSuspect(code) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information;
  const diagnostic = new Diagnostic(range, problemWords(step, run, language.say).text, severity);
  diagnostic.source = problemSource;
  diagnostic.code = code;
  return diagnostic;
}

/** Whether Problems holds an entry for the step, which VS Code shows above a hover. */
export function isListed({ range, step }: MarkedStep, uri: Uri): boolean {
  return languages
    .getDiagnostics(uri)
    .some((entry) => entry.source === problemSource && entry.code === step.verdict.code && entry.range.isEqual(range));
}
