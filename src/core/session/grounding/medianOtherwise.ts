import { statementsOf } from "../claims/statements.js";
import type { AgainstClosing } from "../closing/againstClosing.js";
import type { Closing } from "../closing/closing.js";
import type { Evidence } from "../evidence.js";
import { numberOf, rowOf } from "./digits.js";
import { roundingOf } from "./follows.js";

const told = /\b(median|average|mean)\b[^.\d]{0,40}?(\d[\d,]*(?:\.\d+)?)/;
/** Fewer lines are no series. */
const FEWEST = 3;

/**
 * One of the lines that a single call printed, alike but for their number, is told as their median or mean, which is another. Only where one call
 * printed such lines, and none says "median" or "mean" itself.
 */
export function medianOtherwise({ spoken: { text, order } }: Closing, evidence: Evidence): AgainstClosing | null {
  const series = evidence.inExchange(order).flatMap((act) => {
    const output = evidence.outputOf(act);
    if (/\b(?:median|average|mean|avg)\b/i.test(output.text)) return [];
    const rows = output.lines
      .filter((line) => line.length < 200)
      .map(rowOf)
      .filter(({ numbers }) => numbers.length === 1);
    const same = rows.filter(({ shape }) => shape === rows[0].shape).map(({ numbers: [only] }) => numberOf(only));
    return same.length >= FEWEST ? [{ act, values: same }] : [];
  });
  if (series.length !== 1) return null;
  const [{ act, values }] = series;
  for (const { sentence, stated } of statementsOf(text)) {
    const match = told.exec(stated);
    if (!match) continue;
    const [, name, digits] = match;
    const value = numberOf(digits);
    const right = name === "median" ? medianOf(values) : values.reduce((sum, own) => sum + own, 0) / values.length;
    if (!values.includes(value) || Math.abs(right - value) <= roundingOf(digits, false)) continue;
    return {
      rule: "field-otherwise",
      status: "contradicted",
      act,
      quote: `${name}: ${Number(right.toFixed(4))}`,
      sentence: sentence.text,
    };
  }
  return null;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
