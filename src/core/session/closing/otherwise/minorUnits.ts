import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** A field in cents or pence: "amount_minor: 1250". */
const minor = /^(?:[\w.]*[_.])?(?:\w*(?:minor|cents|pence|pennies)\w*): (\d{2,12})$/im;

/** A call paid in cents what was meant in whole units, its answer says so, and the closing tells the hundredfold. */
export function minorUnits({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  for (const act of evidence.inExchange(order)) {
    const given = act.shell || act.outcome === "failed" ? null : minor.exec(act.text)?.[1];
    if (given === null || given === undefined) continue;
    const [told, paid] = [Number(given), Number(given) / 100];
    const answered = evidence.valuesOf(act).find(({ value }) => Number(value) === paid);
    const numbers = numbersIn(said);
    if (!answered || !numbers.includes(told) || numbers.includes(paid)) continue;
    const sentence = statements.find(({ sentence: one }) => numbersIn(one.text).includes(told));
    if (sentence)
      return {
        rule: "value-set-otherwise",
        status: "contradicted",
        act,
        quote: `${answered.key}: ${String(answered.value)}`,
        sentence: sentence.sentence.text,
      };
  }
  return null;
}

const numbersIn = (text: string): number[] =>
  [...text.slice(0, 20_000).matchAll(/(?<![\d.,])\d[\d,]*(?:\.\d+)?/g)].map(([digits]) =>
    Number(digits.replaceAll(",", "")),
  );
