import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const codes = "USD|EUR|GBP|CAD|AUD|NZD|JPY|CNY|TWD|HKD|SGD|CHF|SEK|NOK|DKK|PLN|CZK|INR|KRW|BRL|MXN|ZAR";
/** "US$1,850.84", "EUR 40.00", "40,00 €", "1,250.00 CAD". A bare $ or ¥ may be of several countries. */
const amounts = new RegExp(
  `(?:(?<sign>US\\$|C\\$|CA\\$|A\\$|AU\\$|NZ\\$|HK\\$|NT\\$|S\\$|€|£)|(?<code>${codes}))\\s?(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?![\\d.,]*\\d)|(?<![\\d.,])(?<digits>\\d[\\d,]*(?:\\.\\d+)?)\\s?(?:(?<behind>€|£)|(?<name>${codes})\\b)`,
  "gu",
);
const signs: Readonly<Record<string, string>> = {
  US$: "USD",
  C$: "CAD",
  CA$: "CAD",
  A$: "AUD",
  AU$: "AUD",
  NZ$: "NZD",
  HK$: "HKD",
  NT$: "TWD",
  S$: "SGD",
  "€": "EUR",
  "£": "GBP",
};

interface Amount {
  readonly value: number;
  readonly currency: string;
}

/** An amount that one result alone returned, in the one currency that it names, is told in another. */
export function currencyOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const acts = evidence.callsBefore(order).filter(({ outcome }) => outcome === "ok");
  for (const { sentence, text } of statements) {
    if (text.length > 400 || /\b(?:about|roughly|approx\w*|equivalent|convert\w*|that is|worth|≈)\b|≈|~/i.test(text))
      continue;
    for (const { value, currency } of amountsIn(sentence.text)) {
      const holding = acts.filter((act) => evidence.valuesOf(act).some((one) => Number(one.value) === value));
      const [act, ...others] = holding;
      if (!act || others.length > 0) continue;
      const own = currenciesOf(evidence.jsonOf(act));
      if (own.size !== 1 || own.has(currency)) continue;
      const anywhere = [...evidence.requestsBefore(order, 20), ...evidence.spokenBefore(order, 20)]
        .filter((one) => one.text !== said)
        .flatMap((one) => amountsIn(one.text));
      if (anywhere.some((one) => one.value === value && one.currency === currency)) continue;
      return {
        rule: "value-set-otherwise",
        status: "contradicted",
        act,
        quote: `${value} ${[...own][0]}`,
        sentence: sentence.text,
      };
    }
  }
  return null;
}

const amountsIn = (text: string): Amount[] =>
  [...text.slice(0, 20_000).matchAll(amounts)].flatMap(({ groups = {} }) => {
    const digits = groups.number ?? groups.digits;
    const sign = groups.sign ?? groups.behind;
    const currency = sign === undefined ? (groups.code ?? groups.name) : signs[sign];
    // Few small round numbers are of one thing alone.
    return digits === undefined || currency === undefined || digits.replace(/\D/g, "").length < 3
      ? []
      : [{ value: Number(digits.replaceAll(",", "")), currency }];
  });

/** Every currency that a result names, under whatever key. */
function currenciesOf(json: unknown): ReadonlySet<string> {
  const text = json === null ? "" : JSON.stringify(json).slice(0, 100_000);
  return new Set([...text.matchAll(new RegExp(`"(${codes})"`, "g"))].map(([, code]) => code));
}
