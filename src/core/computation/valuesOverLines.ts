import type { Computation } from "../run/computation.js";
import type { ComputationContext } from "./context.js";
import { checkEquations } from "./equations.js";
import { inPlainSigns } from "./formulas/plainSigns.js";

/** A line that says what something is: "x = 8/5", "Total cost = 3 × $12". */
export interface NamedLine {
  readonly name: string;
  readonly value: string;
}

const LONGEST = 200;
const line = /^[\s>*•-]{0,6}\$?(?<name>\p{L}[\p{L} _']{0,39}?)\s{0,3}=\s{0,3}(?<value>[^=≈<>\n]{1,120}?)\$?[.,;]?\s*$/u;
const worked = /\d\s{0,2}(?:[-+*/×·÷−^]|\\(?:times|cdot|div)\b)|\\[dt]?frac/;

/** What a step says something is, where it is one line that says only that. */
export function namedLine(step: string): NamedLine | null {
  if (step.length > LONGEST) return null;
  const { name, value } =
    line.exec(inPlainSigns(step).replace(/\$/g, (sign, at: number) => (at === 0 ? " " : sign)))?.groups ?? {};
  return name === undefined ? null : { name: name.trim().toLowerCase(), value: value.trim() };
}

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
