import * as l10n from "@vscode/l10n";
import { type FeatureName, LEAST_NAME_SCORE } from "../../core/featureName.js";
import type { FeaturePage } from "../../protocol/features.js";
import { plainLine } from "../../report/plainText.js";
import { namedFeature, scoredName } from "../../report/words/features.js";
import { decimals } from "../../report/words/readings.js";

/** A token as it is read: blanks by their escapes. */
export function tokenWords(token: string): string {
  const said = token.trim() === "" ? JSON.stringify(token).slice(1, -1) : token.trim();
  return l10n.t("“{0}”", plainLine(said));
}

/** A part of a line: without what is not to be read, and with the blanks at its ends. */
export function partOfLine(text: string): string {
  const [before, after] = [/^\s/u, /\s$/u].map((blank) => (blank.test(text) ? " " : ""));
  return `${before}${plainLine(text)}${after}`;
}

/** The name with its score, where there is one; else what the feature writes. */
export function featureName({ names, writes }: FeaturePage): string {
  const [name] = names;
  return name ? namedFeature(name, l10n.t) : l10n.t("writes {0}", writes.slice(0, 4).map(tokenWords).join(" "));
}

/** Every name with its score and what made it, or that there is none. */
export function nameRows(names: readonly FeatureName[]): [string, string][] {
  if (names.length === 0) return [[l10n.t("Name"), l10n.t("None scores {0} or more.", decimals(LEAST_NAME_SCORE))]];
  return names.map((name) => [
    name.by === "program" ? l10n.t("By program") : l10n.t("Label"),
    scoredName(name, l10n.t),
  ]);
}

/** Of tokens, in per cent. */
export function shareWords(frequency: number): string {
  return l10n.t("at {0}\u00a0% of tokens", (100 * frequency).toPrecision(2));
}
