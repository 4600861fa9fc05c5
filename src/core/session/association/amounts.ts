import type { Act, ActKind } from "../acts/act.js";
import { toolWords } from "../acts/tools.js";
import type { Claim, Quantity } from "../claims/claim.js";
import { singular } from "../claims/details.js";
import type { Evidence } from "../evidence.js";
import { type Association, nothing } from "./association.js";
import { mayBeHidden } from "./looksBack.js";
import { beyondLimit, improved, measuredOtherwise, measuredSince } from "./measurements.js";
import { numberConflict } from "./otherNumbers.js";
import { pageForAll } from "./pages.js";
import { countedAlone, decimalNowhere } from "./soleNumbers.js";
import { holds } from "./statedNumbers.js";
import { shares } from "./words.js";

const looked: readonly ActKind[] = [
  "query",
  "lookup",
  "search",
  "fetch",
  "read",
  "list",
  "program",
  "tests",
  "build",
  "lint",
  "types",
  "browse",
  "unknown",
  "update",
  "create",
  "remove",
  "migrate",
  "send",
  "deploy",
  "version-control",
  "install",
];

function isUnanswered({ subject, order }: Claim, evidence: Evidence): boolean {
  return (
    (subject === "benchmark" || subject === "coverage") &&
    evidence.before(order, ["program", "tests", "build"], 40).some(({ outcome }) => outcome === "missing")
  );
}

/** "The query returned 42 rows", "coverage is 95%", "your balance is $120". */
export function associateNumber(claim: Claim, evidence: Evidence): Association {
  const acts = evidence.before(claim.order, looked, 40).filter(({ outcome }) => outcome !== "missing");
  // What was measured may stand in a result that is not here.
  const hidden = mayBeHidden(claim, evidence) || isUnanswered(claim, evidence);
  const numbers = claim.quantities.filter(
    ({ noun, unit, rough, value }) =>
      !rough && (noun !== "" || unit !== "" || value > 99 || /\bscores?\b/.test(claim.clause)),
  );
  if (numbers.length === 0 && !/[<≤]|\b(?:under|below|within|roughly|about|over)\b/.test(claim.clause))
    return { ...nothing, acts, decisive: null, hidden: true };
  const recent = acts.slice(-25);
  const measured = claim.subject === "benchmark" || claim.subject === "coverage";
  const own = measured
    ? recent.filter((act) => /^(?:program|tests|fetch|lookup|browse|query|unknown)$/.test(act.kind))
    : recent;
  for (const number of numbers) {
    const conflict = numberConflict(number, claim, recent, evidence);
    if (conflict) return { ...nothing, acts: [conflict.act], decisive: conflict.act, conflict, hidden };
  }
  const limit = beyondLimit(claim, own, evidence);
  if (limit) return { ...nothing, acts: [limit.act], decisive: limit.act, conflict: limit, hidden };
  const invented = decimalNowhere(claim, own, evidence);
  if (invented) return { ...nothing, acts: [invented.act], decisive: invented.act, conflict: invented, hidden };
  const counted = countedAlone(claim, numbers, recent, evidence);
  if (counted) return { ...nothing, acts: [counted.act], decisive: counted.act, conflict: counted, hidden };
  const few = fewerCalls(numbers, recent);
  if (few)
    return {
      ...nothing,
      acts: [few.act],
      decisive: few.act,
      part: { why: "count", act: few.act, quote: `${few.count} of ${few.value}`, sure: true },
      hidden,
    };
  const holding = recent.findLast((act) => numbers.some(({ value }) => holds(evidence, act, value)));
  if (holding)
    return { ...nothing, acts: [holding], decisive: holding, hidden, part: pageForAll(holding, claim, evidence) };
  const about = own.filter((act) => shares(act, claim));
  const failing = (about.length > 0 ? about : own).filter(({ kind }) =>
    /^(?:query|lookup|fetch|search|browse|program|read)$/.test(kind),
  );
  const otherwise = measured ? measuredOtherwise(claim, numbers, own, evidence) : null;
  if (otherwise) return { ...nothing, acts: [otherwise.act], decisive: otherwise.act, conflict: otherwise, hidden };
  const last = failing[failing.length - 1];
  // "It exits with 1 on bad input", "returns 404 for a missing one": to fail so is what it was made to do.
  const ofExit =
    /\bexit(?:s|ed)? (?:with )?(?:a )?(?:code |status )?[1-9]|\b(?:returns?|returned|responds?|answers?|gives?) (?:with )?(?:an? )?(?:http )?(?:status )?(?:code )?[45]\d\d\b/.test(
      claim.clause,
    );
  if (
    last &&
    !ofExit &&
    failing.every(({ outcome }) => outcome === "failed" || outcome === "refused" || outcome === "none") &&
    !failing.some((act) => gaveSome(act, evidence))
  )
    return {
      ...nothing,
      acts: [last],
      decisive: last,
      conflict: { why: "source", act: last, quote: last.quote },
      hidden,
    };
  if (measured && improved.test(claim.clause) && !measuredSince(claim, evidence))
    return { ...nothing, others: acts.slice(-5), hidden };
  if (measured && own.length === 0) return { ...nothing, others: acts.slice(-5), hidden };
  return { ...nothing, acts: [], hidden: true };
}

/** A program that names what went wrong, and has figures of the rest before it. */
const gaveSome = (act: Act, evidence: Evidence): boolean =>
  act.kind === "program" &&
  evidence
    .outputOf(act)
    .lines.some(
      (line) =>
        /:\s*\d/.test(line) &&
        !line.includes(act.quote) &&
        !/\b(?:error|fail\w*|exception|traceback|exit\w*)\b|\bline \d/i.test(line),
    );

/** "A playlist with 12 songs" after eight calls that each add one. */
function fewerCalls(
  numbers: readonly Quantity[],
  acts: readonly Act[],
): { act: Act; count: number; value: number } | null {
  for (const { value, noun, unit } of numbers) {
    if (unit !== "" || noun === "") continue;
    const calls = acts.filter(
      ({ kind, tool, outcome }) =>
        /^(?:create|update|remove|send)$/.test(kind) &&
        outcome === "ok" &&
        toolWords(tool).some((word) => singular(word) === noun),
    );
    if (calls.length >= 3 && calls.length < value && value <= calls.length * 4)
      return { act: calls[calls.length - 1], count: calls.length, value };
  }
  return null;
}
