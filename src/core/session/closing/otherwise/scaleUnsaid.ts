import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { numberOf } from "../../grounding/digits.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const scaleKey =
  /(?:^|[._])(?:scale|units?|multiplier|denomination|amounts?_in|figures_in|values_in|reported_in|in_units_of)$/i;
const scaled =
  /^(?:in )?(?:[a-z]{3}[ _])?(?:thousands?|000s?|['’]000s?|1000|tsd\.?|teur|millions?|mio\.?|mn|1000000)$/i;
const heading =
  /\b(?:in|figures in|amounts in|values in)\s(?:[A-Z]{3} |[$€£¥] ?)?(?:thousands|millions)\b|[$€£]\s?in (?:thousands|millions)\b/i;
const tellsScale =
  /\b(?:thousands?|millions?|billions?|mn|mio|tsd|teur|[kmb]n?)\b|['’]000|\d\s?(?:k|m|bn|mn|tsd|mio)\b|[千万百億亿萬]/i;
const money = /(?:[€$£¥]\s?|\b(?:EUR|USD|GBP|CHF|JPY)\s)(\d[\d,]{2,12}(?:\.\d{1,2})?)(?![\d,.]*\d)/g;

/** An answer gives its figures in thousands or millions, and the closing tells one of them as an amount of money in whole units. */
export function scaleUnsaid({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (said.search(money) < 0 || tellsScale.test(said)) return null;
  for (const act of evidence.inExchange(order)) {
    const scale = act.shell || act.outcome === "failed" ? null : scaleOf(act, evidence);
    if (scale === null) continue;
    const figures = new Set(evidence.valuesOf(act).flatMap(({ value }) => (value === "" ? [] : Number(value))));
    for (const { sentence } of statements)
      for (const [, digits] of sentence.text.replace(/\*\*|__/g, "").matchAll(money))
        if (figures.has(numberOf(digits)))
          return { rule: "number-misquoted", status: "contradicted", act, quote: scale, sentence: sentence.text };
  }
  return null;
}

function scaleOf(act: Act, evidence: Evidence): string | null {
  const field = evidence
    .valuesOf(act)
    .find(({ key, value }) => (scaleKey.test(key) && scaled.test(String(value))) || heading.test(String(value)));
  return field ? `${field.key}: ${String(field.value).slice(0, 200)}` : null;
}
