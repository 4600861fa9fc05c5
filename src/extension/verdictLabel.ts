import { l10n } from "vscode";
import { verdictWords } from "../report/verdictWords.js";
import type { VerdictCode } from "../core/run/run.js";

/** What a verdict is called, in the editor's language. */
export function verdictLabel(code: VerdictCode): string {
  return l10n.t(verdictWords[code].label);
}

export function verdictMeaning(code: VerdictCode): string {
  return l10n.t(verdictWords[code].meaning);
}
