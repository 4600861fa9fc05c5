import type { Act } from "../acts/act.js";
import type { Claim, Quantity } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import type { Conflict } from "./association.js";
import { derivable } from "./otherNumbers.js";
import { holds } from "./statedNumbers.js";
import { shares } from "./words.js";

/** The number that a count printed and nothing else: `wc -l`, `grep -c`, `select count(*)`. */
export function soleNumber(act: Act, evidence: Evidence): number | null {
  if (act.outcome === "failed" || act.outcome === "refused") return null;
  const lines = evidence
    .outputOf(act)
    .lines.filter((line) => line.trim() !== "" && !/^(?:exit code|command executed|output)\b/i.test(line));
  const alone = lines.length === 1 ? /^\s*(\d[\d,]*)(?:\s+(?:total|\S+\.\w+))?\s*$/.exec(lines[0]) : null;
  const counts = /\bcount\s*\(|\bwc\b|\b(?:grep|rg)\b.*\s-\w*c|\buniq -c\b|\bcount\b|\blen\b|measure-object/i.test(
    act.text,
  );
  return alone && counts ? Number(alone[1].replaceAll(",", "")) : null;
}

/** A number with decimals that none of the few numbers that were printed is, rounds to or gives. */
export function decimalNowhere(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  if (threshold.test(claim.clause)) return null;
  const claimed = claim.quantities.find(({ value, rough }) => !rough && !Number.isInteger(value));
  const looks = acts.filter(({ outcome }) => outcome === "ok" || outcome === "unknown").slice(-6);
  if (!claimed || looks.length === 0) return null;
  const values = looks.flatMap((act) =>
    [
      ...evidence
        .outputOf(act)
        .text.slice(0, 20_000)
        .matchAll(/(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w.])/g),
    ].map(([text]) => ({
      act,
      value: Number(text.replaceAll(",", "")),
    })),
  );
  const decimals = values.filter(({ value }) => !Number.isInteger(value));
  if (values.length > 24 || decimals.length === 0) return null;
  const digits = /\.(\d+)/.exec(String(claimed.value))?.[1].length ?? 0;
  const same = (value: number) =>
    Math.abs(value - claimed.value) < 0.51 * 10 ** -digits ||
    Math.abs(value * 100 - claimed.value) < 0.51 * 10 ** -digits;
  if (
    values.some(({ value }) => same(value)) ||
    derivable(
      claimed.value,
      [...values, ...claim.quantities.filter((other) => other !== claimed)].map(({ value }) => value),
    )
  )
    return null;
  return { why: "value", act: decimals[0].act, quote: String(decimals[0].value) };
}

/** A score of 0 to 1 that was printed alone, out of 100. */
function soleScore(act: Act, evidence: Evidence): number | null {
  const lines = evidence.outputOf(act).lines.filter((line) => /\d/.test(line) && !/exit code/i.test(line));
  const alone = lines.length === 1 ? /^\s*(0?\.\d+|1(?:\.0+)?)\s*$/.exec(lines[0]) : null;
  return alone ? Math.round(Number(alone[1]) * 100) : null;
}

/** What is to be reached is no measurement. */
const threshold =
  /\b(?:meets?|at least|at most|above|below|under|over|target|required?|requirement|threshold|limit|minimum|maximum|goal)\b|≥|≤/;

/** Where one count is all that was looked at, and the claim has one number, they are the same number. */
export function countedAlone(
  claim: Claim,
  numbers: readonly Quantity[],
  acts: readonly Act[],
  evidence: Evidence,
): Conflict | null {
  if (threshold.test(claim.clause)) return null;
  const plain = numbers.filter(({ unit }) => unit === "");
  if (plain.length !== 1 || claim.quantities.length !== 1) return null;
  const scored = /\bscores?\b/.test(claim.clause);
  const counts = acts.flatMap((act) => {
    const value = soleNumber(act, evidence) ?? (scored ? soleScore(act, evidence) : null);
    return value === null ? [] : [{ act, value }];
  });
  const last = counts[counts.length - 1];
  const { value } = plain[0];
  if (
    !last ||
    counts.some((count) => Math.abs(count.value - value) <= 1) ||
    acts.some((act) => holds(evidence, act, value))
  )
    return null;
  if (
    derivable(
      value,
      counts.map((count) => count.value),
    ) ||
    !shares(last.act, claim)
  )
    return null;
  return { why: "value", act: last.act, quote: String(last.value) };
}
