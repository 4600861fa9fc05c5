import { contentWords } from "../../claims/details.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "checksum email: MISMATCH (14 rows)", "row count .... DIFFERS": how a comparison came out, behind what was compared. */
const differing =
  /^\W*(?<label>[\p{L}][\p{L}\d _./()-]{1,60}?)\s{0,8}(?::|\.{2,20}|=|→|->)\s{0,8}\W?(?:MISMATCH(?:ED)?|DIFFER(?:S|ENT)?|NOT (?:EQUAL|OK|MATCHING)|UNEQUAL|CORRUPT(?:ED)?)\b/u;
const agrees =
  /\b(?:match(?:es|ed|ing)?|agree[sd]?|identical|equal|consistent|the same|valid|correct|intact)\b|一致|相符|相同|stimm(?:t|en) überein|coinciden?|concordent/i;

/** The last call of all compared things, printed of one that it differs, and the closing says that it agrees. */
export function mismatchTold({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const act = evidence.callsInExchange(order).at(-1);
  if (!act || act.kind === "read" || act.kind === "search") return null;
  for (const line of evidence.outputOf(act).lines.slice(-400)) {
    const label = line.length < 300 ? differing.exec(line)?.groups?.label : undefined;
    if (label === undefined) continue;
    const words = contentWords(label.toLowerCase().replace(/[_./()-]/g, " "));
    const told = sentences.find(({ text }) => agrees.test(text) && hasAll(text, words));
    if (told)
      return {
        rule: "errors-after-all",
        status: "contradicted",
        act,
        quote: line.trim().slice(0, 300),
        sentence: told.text,
      };
  }
  return null;
}

function hasAll(text: string, words: readonly string[]): boolean {
  const own = new Set(contentWords(text.toLowerCase()));
  return words.length > 0 && words.every((word) => own.has(word));
}
