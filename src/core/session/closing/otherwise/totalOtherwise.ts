import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { numberOf } from "../../grounding/digits.js";
import { numbersSaid } from "../../grounding/numbersSaid.js";
import { mayAdmitPart } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** `total` alone may count anything. */
const money = /^(?:grand_?total|total_?(?:charged|amount|price|cost|paid|due|fare|value))$/i;
/** Another total than that of the answer. */
const elsewise =
  /\b(?:before|exclud\w+|without|plus|sub-?total|net|after (?:the )?(?:discount|refund)|refund\w*|remaining|each|per|so far|both|together)\b/i;
const count = /^(?:total_?count|total_?results|total_?items|total_?hits|total_?records|total)$/i;
const figure = String.raw`(?:[€$£¥]|EUR |USD |GBP )?(\d[\d,]{0,12}(?:\.\d{1,4})?)`;
/** `€45 in total`, "the total is 45". */
const told = new RegExp(
  String.raw`${figure}(?: ?(?:€|eur|usd|gbp|dollars|euros))? (?:in total|altogether|overall|all told)\b|\btotal(?: (?:cost|charge|price|amount|paid|charged|due))?(?: of| is| was| comes to| came to|:)? ${figure}`,
  "giu",
);
/** "has 10 open issues": of a list, as many as one page holds. */
const counted = /\b(?:has|have|there (?:is|are)|found|holds?|contains?|total of|counted)\s+(?:\*\*)?(\d{1,7})\b/giu;
const aPart = /\b(?:page|latest|newest|recent|top|showing|shown|these|sample|at least|more than|over)\b/i;

interface Field {
  readonly act: Act;
  readonly key: string;
  readonly value: number;
}

/** A total is told that is not the one that the answers of the exchange state, which the closing does not name. */
export function totalOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const totals = statements.filter(({ text }) => text.search(told) >= 0 || text.search(counted) >= 0);
  if (totals.length === 0) return null;
  const fields = evidence.inExchange(order).flatMap((act) => fieldsOf(act, evidence));
  if (fields.length === 0) return null;
  const numbers = new Set(numbersSaid(said));
  const unsaid = (field: Field | null) => (field && !numbers.has(field.value) ? field : null);
  const sum = unsaid(soleOf(fields.filter(({ key }) => money.test(key))));
  const whole = mayAdmitPart(said) ? null : unsaid(soleOf(fields.filter(({ key }) => count.test(key))));
  const shown = whole ? longestList(evidence.jsonOf(whole.act)) : 0;
  for (const { sentence, text } of totals) {
    for (const match of sum && !elsewise.test(text) ? text.matchAll(told) : [])
      if (sum && Math.abs(numberOf(match[1] ?? match[2]) - sum.value) > 0.5)
        return against(sum, "contradicted", sentence.text);
    for (const match of whole && !aPart.test(text) ? text.matchAll(counted) : [])
      if (whole && shown > 1 && Number(match[1]) === shown && shown < whole.value)
        return against(whole, "partial", sentence.text);
  }
  return null;
}

/** The one field, where all of them have one value. */
function soleOf(fields: readonly Field[]): Field | null {
  return new Set(fields.map(({ value }) => value)).size === 1 ? fields[fields.length - 1] : null;
}

function fieldsOf(act: Act, evidence: Evidence): Field[] {
  return evidence.valuesOf(act).flatMap(({ key, value }) => {
    const name = key.split(".").at(-1) ?? "";
    const number = Number(value);
    return (money.test(name) || count.test(name)) && value !== "" && number > 0 && Number.isFinite(number)
      ? [{ act, key: name, value: number }]
      : [];
  });
}

/** How many items the longest list directly within a result has. */
function longestList(json: unknown): number {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return 0;
  return Math.max(0, ...Object.values(json).map((value) => (Array.isArray(value) ? value.length : 0)));
}

const against = ({ act, key, value }: Field, status: "contradicted" | "partial", sentence: string): AgainstClosing => ({
  rule: "total-otherwise",
  status,
  act,
  quote: `${key}: ${value}`,
  sentence,
});
