/**
 * Says a sentence in a language. Templates are English and name a sentence wherever it is translated, as in `vscode.l10n`; `{0}` and
 * the following stand for the values, which are put in as they are.
 */
export type Say = (template: string, ...values: readonly (string | number)[]) => string;

export interface Language {
  /** BCP 47, for the page's `lang`. */
  readonly tag: string;
  readonly say: Say;
}

export const english: Language = { tag: "en", say: filled };

/** @param bundle translations of the templates; what it does not hold is said in English. */
export function languageOf(tag: string, bundle: Readonly<Record<string, string>>): Language {
  return {
    tag,
    say: (template, ...values) => filled(Object.hasOwn(bundle, template) ? bundle[template] : template, ...values),
  };
}

function filled(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));
}
