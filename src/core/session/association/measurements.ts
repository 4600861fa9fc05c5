import type { Act } from "../acts/act.js";
import type { Claim, Quantity } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import type { Conflict } from "./association.js";

export const improved =
  /\b(?:went|down|drop\w*|fell|reduc\w+|improv\w+|faster|quicker|smaller|shrinks?|shrank|shrunk|cut|lower\w*|less|decreas\w+|speeds?|sped|halved|from)\b/;

/** Something was run after the last change: what came of a change is known from then on. */
export function measuredSince(claim: Claim, evidence: Evidence): boolean {
  const change = evidence
    .before(claim.order, ["edit", "write", "migrate", "update"], 20)
    .findLast(({ outcome }) => outcome === "ok" || outcome === "unknown");
  return (
    change === undefined ||
    evidence
      .before(
        claim.order,
        [
          "program",
          "tests",
          "fetch",
          "lookup",
          "browse",
          "query",
          "build",
          "unknown",
          "serve",
          "delegate",
          "deploy",
          "list",
          "read",
        ],
        20,
      )
      .some(
        (act) =>
          act.order > change.order && act.outcome !== "refused" && (act.shell || !/^(?:list|read)$/.test(act.kind)),
      )
  );
}

/** "Under 200 kB", where each number of this unit that the last run printed is above. */
export function beyondLimit(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  const limit = /\b(?:under|below|within|less than|smaller than|at most|stays? under)\b|[<≤]/.test(claim.clause)
    ? claim.quantities.find(({ rough, unit }) => rough && unit !== "" && unit !== "%")
    : undefined;
  if (!limit || claim.quantities.length > 1) return null;
  for (let i = acts.length - 1; i >= 0; i--) {
    const values = measurements(acts[i], limit.unit, evidence);
    if (values.length === 0) continue;
    return values.length < 6 &&
      values[0] > limit.value &&
      Math.max(...values) === values[0] &&
      values.every((value) => value > limit.value || value * 2 < values[0])
      ? { why: "value", act: acts[i], quote: `${values[0]} ${limit.unit}` }
      : null;
  }
  return null;
}

/** The last measurement prints numbers of this unit, and the claimed one is beyond all of them. */
export function measuredOtherwise(
  claim: Claim,
  numbers: readonly Quantity[],
  acts: readonly Act[],
  evidence: Evidence,
): Conflict | null {
  const table = claim.subject === "coverage" ? coverageOtherwise(numbers, acts, evidence) : null;
  if (table) return table;
  const wanted = numbers.filter(({ unit }) => unit !== "" && unit !== "x");
  if (wanted.length === 0) return null;
  const stated = acts.flatMap((act) => measurements(act, wanted[0].unit, evidence).map((value) => ({ act, value })));
  if (stated.length === 0 || stated.length > 40) return null;
  const values = stated.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const beyond = wanted.find(
    ({ value, unit }) => unit[0] === wanted[0].unit[0] && (value < least * 0.99 || value > most * 1.01),
  );
  const last = stated[stated.length - 1];
  // A share or a difference of what was measured is no measurement itself.
  if (!beyond || /\b(?:by|faster|slower|less|more|reduction|improvement|increase|saving)\b/.test(claim.clause))
    return null;
  return { why: "value", act: last.act, quote: `${last.value} ${wanted[0].unit}` };
}

/** The row of all files in a table of coverage, which has no % behind its numbers. */
function coverageOtherwise(numbers: readonly Quantity[], acts: readonly Act[], evidence: Evidence): Conflict | null {
  const claimed = numbers.find(({ unit }) => unit === "%" || unit === "percent");
  if (!claimed) return null;
  for (let i = acts.length - 1; i >= 0; i--) {
    const line = evidence.outputOf(acts[i]).lines.find((text) => /^(?:All files|TOTAL)\b/.test(text.trim()));
    if (line === undefined || line.length > 300) continue;
    const values = [...line.matchAll(/\d+(?:\.\d+)?/g)].map(([value]) => Number(value));
    return values.some((value) => Math.abs(value - claimed.value) <= 1)
      ? null
      : { why: "value", act: acts[i], quote: line.trim().slice(0, 200) };
  }
  return null;
}

function measurements(act: Act, unit: string, evidence: Evidence): number[] {
  const found: number[] = [];
  const pattern = new RegExp(
    `(\\d+(?:\\.\\d+)?)\\s?${unit === "%" ? "%" : `${unit.replace(/[^a-z°]/g, "")}\\b`}`,
    "gi",
  );
  for (const line of evidence.outputOf(act).lines) {
    if (line.length > 400 || found.length > 60) continue;
    // How long a run of tests took is no measurement of what it tests.
    if (/\b(?:passed|failed|tests?) in\b|\bDuration\b|\bTime:|finished in|\bDone in\b/.test(line)) continue;
    for (const [, value] of line.matchAll(pattern)) found.push(Number(value));
  }
  return found;
}
