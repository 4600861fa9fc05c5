import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "It now returns False", "the snippet now prints `3`": after a change, one value. */
const nowPrints =
  /\bnow (?:correctly |properly )?(?:returns?|prints?|outputs?|gives|yields|shows|evaluates to|reports|is|equals) (?:back )?(`[^`\n]{1,80}`|"[^"\n]{1,80}"|'[^'\n]{1,80}'|true|false|none|null|nil|-?\d+(?:\.\d+)?)(?=$|[\s.,;:!)])/gi;

/**
 * The same line was run before a change of files and again after it, the last time it printed a single value, and the closing says that
 * it now gives another one of the same kind. Certain: the run is the one that the closing speaks of, and nothing was run in its place.
 */
export function printedOtherwise({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  const again = runAgain(order, evidence);
  if (!again) return null;
  const printed = singleValue(evidence.outputOf(again).text.trim());
  if (printed === null) return null;
  for (const sentence of sentences)
    for (const [, claimed] of sentence.text.matchAll(nowPrints)) {
      const value = singleValue(claimed.replace(/^[`"']|[`"']$/g, "").trim());
      if (value !== null && value.kind === printed.kind && value.value !== printed.value)
        return {
          rule: "printed-otherwise",
          status: "contradicted",
          act: again,
          quote: printed.text,
          sentence: sentence.text,
        };
    }
  return null;
}

/** The last program of the exchange, where the same line ran before a change of files and none ran since. */
function runAgain(order: number, evidence: Evidence): Act | null {
  const acts = evidence.inExchange(order);
  const last = acts.findLast(({ kind }) => kind === "program" || kind === "tests" || kind === "fetch");
  if (last?.kind !== "program" || last.outcome !== "ok" || evidence.editAfter(last, order) !== null) return null;
  const first = acts.find(({ text, order: place }) => text === last.text && place < last.order);
  return first && evidence.editAfter(first, last.order) !== null ? last : null;
}

interface Printed {
  readonly kind: "truth" | "nothing" | "number";
  readonly value: string;
  readonly text: string;
}

/** A single value of a kind that can be compared; null for anything else. */
function singleValue(text: string): Printed | null {
  if (/^(?:true|false)$/i.test(text)) return { kind: "truth", value: text.toLowerCase(), text };
  if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) return { kind: "number", value: String(Number(text)), text };
  return null;
}
