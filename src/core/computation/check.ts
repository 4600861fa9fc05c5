import type { ComputationCheck } from "../run/run.js";
import { checkConversions } from "./conversions.js";
import { checkDates } from "./dates.js";
import { checkEquations } from "./equations.js";

/** Claims of one step that are kept; more is a table, and the first ones show whether it computes. */
const MAX_CHECKS = 200;

/**
 * What a program can settle in a step: equations, comparisons, conversions of units and simple dates, in the order of
 * the text. Cautious: it says nothing where a statement could be meant in another way, so a check that does not hold
 * is very probably a wrong statement, and a step without checks may state anything.
 */
export function checkComputations(stepText: string): ComputationCheck[] {
  if (!/\d|\b(?:plus|minus|times|divided|half|third|quarter|day|week|month|hour)\b/i.test(stepText)) return [];
  const equations = checkEquations(stepText);
  const overlaps = (check: ComputationCheck) =>
    equations.some(({ span }) => span.start < check.span.end && check.span.start < span.end);
  const others = [...checkConversions(stepText), ...checkDates(stepText)].filter((check) => !overlaps(check));
  return [...equations, ...others].sort((a, b) => a.span.start - b.span.start).slice(0, MAX_CHECKS);
}
