import { isUnseen, looking } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const numbersIn = (text: string): string[] =>
  (text.slice(0, 40_000).match(/(?<![\w.,-])\d(?:\d|,(?=\d{3})){3,14}(?![\w-]|[.,]\d)/g) ?? []).map((digits) =>
    digits.replaceAll(",", ""),
  );
const sorted = (digits: string): string => [...digits].sort().join("");

/** A number was asked for and is told as done, no call has it, and the one call that changed something has its digits in another order. */
export function digitsTurned({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const asked = new Set(numbersIn(evidence.requestsBefore(order, 1)[0]?.text ?? ""));
  const told = numbersIn(said);
  if (!told.some((digits) => asked.has(digits)) || mayAdmit(said)) return null;
  const acts = evidence.inExchange(order);
  if (acts.some((act) => isUnseen(act) || act.shell)) return null;
  const given = acts.flatMap((act) => numbersIn(act.text).map((digits) => ({ act, digits })));
  const isCarried = (digits: string) =>
    acts.some((act) => `${act.text}\n${act.result?.text ?? ""}`.replace(/(?<=\d),(?=\d{3})/g, "").includes(digits));
  for (const { sentence } of statements)
    for (const digits of numbersIn(sentence.text)) {
      if (!asked.has(digits)) continue;
      const turned = given.filter(
        (one) => one.digits.length === digits.length && sorted(one.digits) === sorted(digits) && !asked.has(one.digits),
      );
      const [first] = turned;
      if (!first || turned.length > 1 || looking.has(first.act.kind) || told.includes(first.digits)) continue;
      if (isCarried(digits)) continue;
      if (first.act.outcome === "failed" || first.act.outcome === "refused") continue;
      return {
        rule: "value-set-otherwise",
        status: "contradicted",
        act: first.act,
        quote: first.act.text.split("\n").find((line) => line.includes(first.digits)) ?? first.digits,
        sentence: sentence.text,
      };
    }
  return null;
}
