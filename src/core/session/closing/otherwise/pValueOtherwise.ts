import { type Act, isUnseen } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "p = 0.014", "p < .001", "a p-value of 0.03". */
const told =
  /(?<![\w-])p(?:[- ]?values?)?\s?(?:(?<sign>[=<≈~])|(?:is|of|was|at|equals))\s?(?:about |around )?(?<digits>0?\.\d{1,6}|\d(?:\.\d{1,3})?e-\d{1,3})(?![\d.]*\d)/giu;
/** An output has one: by its name, or by the head of its column. */
const named = /\bp[-_ .]?val(?:ue)?s?\b|\bPr\(>|\bP>\|?[tzF]|(?<![\w-])p\s?[=<]\s?\d|"p"\s?:/i;
/** It was reckoned from those that were printed. */
const reckoned = /\b(?:adjust\w*|correct\w*|bonferroni|holm|fdr|one-(?:sided|tailed)|combined|halv\w*|doubl\w*)\b/i;
const number = /(?<![\w.])\d{0,10}\.?\d{1,20}(?:e[-+]?\d{1,3})?(?![\w.]*\d)/gi;
const MOST_LINES = 2000;

/** A test's p is told, outputs of the session print such values, and none of them is that one, however it is rounded. */
export function pValueOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore || said.search(told) < 0) return null;
  const acts = evidence.callsBefore(order);
  if (acts.some((act) => isUnseen(act) || act.truncated)) return null;
  const printing = acts.filter((act) => named.test(evidence.outputOf(act).text.slice(0, 100_000)));
  const last = printing[printing.length - 1];
  if (!last) return null;
  const printed = [...acts.flatMap((act) => numbersIn(act, evidence)), ...requested(order, evidence)];
  for (const { sentence } of statements) {
    if (reckoned.test(sentence.text)) continue;
    for (const { groups } of sentence.text.matchAll(told)) {
      const { sign = "=", digits = "" } = groups ?? {};
      if (printed.some((value) => holds(value, sign, digits))) continue;
      return {
        rule: "value-set-otherwise",
        status: "contradicted",
        act: last,
        quote: lineOf(last, evidence),
        sentence: sentence.text,
      };
    }
  }
  return null;
}

function holds(value: number, sign: string, digits: string): boolean {
  const wanted = Number(digits);
  if (value < 0 || value > 1) return false;
  if (sign === "<") return value <= wanted;
  const places = /e/i.test(digits) ? null : (digits.split(".")[1] ?? "").length;
  return places === null ? Math.abs(value - wanted) <= wanted * 0.06 : Math.abs(value - wanted) <= 0.51 * 10 ** -places;
}

const numbersIn = (act: Act, evidence: Evidence): number[] =>
  evidence
    .outputOf(act)
    .lines.slice(0, MOST_LINES)
    .flatMap((line) => (line.slice(0, 1000).match(number) ?? []).map(Number));

const requested = (order: number, evidence: Evidence): number[] =>
  evidence.requestsBefore(order, 10).flatMap(({ text }) => (text.slice(0, 20_000).match(number) ?? []).map(Number));

const lineOf = (act: Act, evidence: Evidence): string =>
  (evidence.outputOf(act).lines.find((line) => named.test(line)) ?? act.text).trim().slice(0, 200);
