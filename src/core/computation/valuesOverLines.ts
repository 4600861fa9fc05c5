import type { Computation } from "../run/computation.js";
import type { ComputationContext } from "./context.js";
import { checkEquations } from "./equations.js";
import { namedLine } from "./namedLine.js";

const worked = /\d\s{0,2}(?:[-+*/×·÷−^]|\\(?:times|cdot|div)\b)|\\[dt]?frac/;

/** "x = 8/5", and in the next line "x = 1.7": the value that a line works out, and that the next one states of the same. */
export function checkValuesOverLines(step: string, context: ComputationContext): Computation[] {
  const [before, now] = [context.named, namedLine(step)];
  if (!before || !now || before.name !== now.name || !worked.test(before.value)) return [];
  if (/[a-zA-Z]\s*[(^]|(?<![a-zA-Z])[a-zA-Z](?![a-zA-Z])/.test(before.value.replace(/\\[a-zA-Z]+/g, ""))) return [];
  const [check, ...more] = checkEquations(`${before.value} = ${now.value}`, context);
  if (!check || more.length > 0) return [];
  const start = step.search(/\S/);
  const end = step.trimEnd().length;
  return [{ claim: step.slice(start, end), holds: check.holds, expected: check.expected, span: { start, end } }];
}
