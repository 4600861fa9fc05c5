import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

interface Kind {
  /** It says that there is none of them. */
  readonly none: RegExp;
  /** A field of an answer that holds them. */
  readonly key: RegExp;
}

const kinds: readonly Kind[] = [
  {
    none: /\b(?:no|without|zero)(?: (?:any|scheduling|calendar|time))* (?:conflicts?|overlaps?|clash(?:es)?|double[- ]bookings?)\b|\bnothing else (?:is |was )?(?:in|on) (?:your|the) calendar\b|\b(?:does(?:n['’]t| not)) (?:conflict|overlap|clash) with (?:any|another|your)|沒有(?:任何)?(?:衝突|重疊)|没有(?:任何)?(?:冲突|重叠)|\bkeine (?:Konflikte|Überschneidung\w*)|\bsin (?:conflictos|solapamientos)|\baucun conflit/iu,
    key: /(?:^|\.)(?:conflicts|conflicting_events|overlaps|overlapping_events|clashes)(?:\.\w+)?$/i,
  },
  {
    none: /\bnothing (?:was|has been) charged\b|\b(?:you|your card|they|she|he) (?:was|were)(?:n['’]t| not) charged(?! (?:again|twice|for|an?y? (?:extra|additional|fee)|extra|more))\b|沒有(?:收費|扣款)|没有(?:收费|扣款)/iu,
    key: /(?:^|\.)(?:charged|amount_charged|charged_amount|total_charged|charge_amount)$/i,
  },
];

/**
 * The message says that there is none of something of which the answer to the very last call holds some. One before it may speak of another
 * time, or of what was paid earlier.
 */
export function noneInAnswer({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  const act = evidence.callsInExchange(order).at(-1);
  if (!act) return null;
  for (const { none, key } of kinds) {
    const told = sentences.find(({ text }) => text.length < 400 && none.test(text));
    const held = told && evidence.valuesOf(act).find((one) => key.test(one.key));
    if (!held || isNone(String(held.value))) continue;
    return {
      rule: "field-otherwise",
      status: "contradicted",
      act,
      quote: `${held.key}: ${held.value}`.slice(0, 200),
      sentence: told.text,
    };
  }
  return null;
}

/** "0", "$0.00", "false", "No conflicts found". */
const isNone = (value: string): boolean =>
  /^\s*$|^-?0*(?:\.0+)?$|^(?:false|null|none|no|nothing|n\/a|free|clear|無|无|沒有|没有)\b/iu.test(
    value.replace(/^[^\p{L}\d.-]*(?=[\p{L}\d.])/u, ""),
  );
