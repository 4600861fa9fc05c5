import { env, l10n } from "vscode";
import type { Language } from "../report/words/language.js";

/** The editor's language, as reports and readings are said in it. */
export const language: Language = {
  get tag() {
    return env.language;
  },
  say: (template, ...values) => l10n.t(template, ...values),
};
