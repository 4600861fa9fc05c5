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
    none: /\b(?:no|without|zero)(?: (?:any|scheduling|calendar|other|time))* (?:conflicts?|overlaps?|clash(?:es)?|double[- ]bookings?)\b|\bnothing else (?:is |was )?(?:in|on) (?:your|the) calendar\b|\b(?:does(?:n['’]t| not)) (?:conflict|overlap|clash) with (?:any|another|your)|沒有(?:任何)?(?:衝突|重疊)|没有(?:任何)?(?:冲突|重叠)|\bkeine (?:Konflikte|Überschneidung\w*)|\bsin (?:conflictos|solapamientos)|\baucun conflit/iu,
    key: /(?:^|\.)(?:conflicts|conflicting_events|overlaps|overlapping_events|clashes)(?:\.\w+)?$/i,
  },
  {
    none: /\bnothing (?:was|has been|will be) charged\b|\b(?:no|without(?: an?y?)?) (?:extra |additional |further )?(?:charges?|payment) (?:(?:was|were|is|are) )?(?:made|needed|due|taken|required)\b|\b(?:you|your card|they|she|he) (?:was|were)(?:n['’]t| not) charged\b|\bthere (?:was|is) no (?:price )?difference\b|沒有(?:另外)?(?:收費|扣款)|没有(?:另外)?(?:收费|扣款)/iu,
    key: /(?:^|\.)(?:charged|amount_charged|charged_amount|total_charged|charge_amount)$/i,
  },
];

/** The message says that there is none of something of which the answer to the last call that has such a field holds some. */
export function noneInAnswer({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  for (const { none, key } of kinds) {
    const told = sentences.find(({ text }) => text.length < 400 && none.test(text));
    if (!told) continue;
    for (const act of evidence.inExchange(order).reverse()) {
      const held = evidence.valuesOf(act).find((one) => key.test(one.key));
      if (!held) continue;
      if (/^-?0*(?:\.0+)?$|^(?:false|null|none)$/i.test(String(held.value).replace(/^[^\d.-]*(?=[\d.])/, ""))) break;
      return {
        rule: "field-otherwise",
        status: "contradicted",
        act,
        quote: `${held.key}: ${held.value}`.slice(0, 200),
        sentence: told.text,
      };
    }
  }
  return null;
}
