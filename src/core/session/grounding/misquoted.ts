import type { Spoken } from "../acts/collect.js";
import type { Evidence } from "../evidence.js";

/** Of fewer digits too many others differ in one. */
const FEWEST = 3;
/** Of so many digits none stand in another order by chance: 63,120 for 61,230. */
const MANY = 5;

/**
 * Whether a number that stands nowhere is one that was returned in this exchange with one digit changed, two changed about, the first
 * left out or many in another order, and the message does not give that one: 18,390 for 18930.
 */
export function isMisquoted(digits: string, { text, order }: Spoken, evidence: Evidence): boolean {
  const told = plain(digits);
  if (told.replace(".", "").length < FEWEST) return false;
  const said = numbersIn(text);
  return evidence
    .inExchange(order)
    .some((act) => [...numbersIn(evidence.outputOf(act).text)].some((own) => !said.has(own) && isSlip(told, own)));
}

const plain = (digits: string) => digits.replaceAll(",", "");

const numbersIn = (text: string): ReadonlySet<string> =>
  new Set(
    Array.from(
      text
        .slice(0, 20_000)
        .matchAll(
          /(?<![\d.,])\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?(?![\d.,]*\d)|(?<![\d.,])\d{3,12}(?:\.\d{1,6})?(?![\d.,]*\d)|(?<![\d.,])\d{1,2}\.\d{1,6}(?![\d.,]*\d)/g,
        ),
      ([own]) => plain(own),
    ),
  );

const sorted = (digits: string) => [...digits].sort().join("");

function isSlip(told: string, own: string): boolean {
  if (own.length === told.length + 1) return own.slice(1) === told;
  if (own.length !== told.length) return false;
  if (own.length >= MANY && sorted(own) === sorted(told)) return true;
  const other = Array.from(own, (_, i) => i).filter((i) => own[i] !== told[i]);
  return (
    other.length === 1 || (other.length === 2 && own[other[0]] === told[other[1]] && own[other[1]] === told[other[0]])
  );
}
