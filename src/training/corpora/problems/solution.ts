import { type Random, randomIndex } from "../../../core/statistics/random.js";
import { withChoice, withValues } from "../template.js";
import { type Calculation, mistakenFor, type Operator, resultOf, withCalculation } from "./calculation.js";
import type { Mistake, WorkedStep, WrongStep } from "./workedProblem.js";
import { nearMiss } from "./wrongNumber.js";
import { twoToFourOf, wrongChoices } from "./wrongVariants.js";

const enough = (wrong: readonly WrongStep[]) => new Set(wrong.map(({ text }) => text)).size > 1;

/** The solution of one problem, step by step. Remembers the numbers met so far: mistakes take them. */
export interface Solution {
  readonly steps: WorkedStep[];
  /** A calculation, worded in one of the ways of `say`, which are templates; returns its result. */
  calc(a: number, op: Operator, b: number, say: readonly string[]): number;
  /** A step with mistakes written out. `say` may hold choices. */
  claim(say: string, wrong: readonly (readonly [Mistake, string])[]): void;
  /** The last step: states `value` as `{r}`. */
  answer(value: number, say?: readonly string[]): void;
}

const answers = ["The answer is {r}.", "So the answer is {r}.", "Answer: {r}", "Therefore, the answer is {r}."];

/**
 * A solution under way. `given` are the numbers of the question; `signed` allows negative results. One way of wording
 * is kept through all its steps.
 */
export function solution(random: Random, given: readonly number[], { signed = false } = {}): Solution {
  const steps: WorkedStep[] = [];
  const known = new Set(given);
  const voice = randomIndex(random, 60);

  const possible = (value: number, right: number) =>
    Number.isInteger(value) &&
    value !== right &&
    (value !== 0 || Math.abs(right) < 3) &&
    (signed ? Math.abs(value) <= 8 * Math.abs(right) + 20 : value > 1 && value <= 8 * right && value >= right / 8);

  function operandSlips({ a, op, b }: Calculation): Calculation[] {
    const right = resultOf({ a, op, b });
    const usable = (c: Calculation) => possible(resultOf(c), right) && (op === "÷" || c.a !== c.b || a === b);
    const taken = [...known].filter((n) => n !== a && n !== b && (signed || n > 1));
    const swapped = taken.flatMap((n) => [
      { a: n, op, b },
      { a, op, b: n },
    ]);
    // A misread number: for a division, one that still can be divided.
    const misread =
      op === "÷"
        ? [{ a: nearMiss(random, right) * b, op, b }]
        : [
            { a: nearMiss(random, a), op, b },
            { a, op, b: nearMiss(random, b) },
          ];
    const fromProblem = swapped.filter(usable);
    return fromProblem.length > 0 && random() < 0.8 ? fromProblem : misread.filter(usable);
  }

  return {
    steps,
    calc(a, op, b, say) {
      const right = resultOf({ a, op, b });
      const words = say[voice % say.length];
      const plain = withChoice(words);
      const text = withCalculation(plain, { a, op, b }, right);
      const others = [...known].filter((n) => n !== a && n !== b);
      const wrong: WrongStep[] = [
        { mistake: "result", text: withCalculation(plain, { a, op, b }, nearMiss(random, right, others)) },
        ...operandSlips({ a, op, b }).map((c) => ({
          mistake: "operand" as const,
          text: withCalculation(plain, c, resultOf(c)),
        })),
        ...mistakenFor[op]
          .map((other) => ({ a, op: other, b }))
          .filter((c) => possible(resultOf(c), right))
          .map((c) => ({ mistake: "operation" as const, text: withCalculation(plain, c, resultOf(c)) })),
        ...wrongChoices(words).map((w) => ({ ...w, text: withCalculation(w.text, { a, op, b }, right) })),
      ];
      while (!enough(wrong))
        wrong.push({ mistake: "result", text: withCalculation(plain, { a, op, b }, nearMiss(random, right)) });
      steps.push({ text, wrong: twoToFourOf(random, text, wrong) });
      known.add(right);
      return right;
    },
    claim(say, wrong) {
      const text = withChoice(say);
      const candidates = [...wrong.map(([mistake, w]) => ({ mistake, text: w })), ...wrongChoices(say)];
      steps.push({ text, wrong: twoToFourOf(random, text, candidates) });
    },
    answer(value, say = answers) {
      const words = say[voice % say.length];
      const fill = (text: string, n: number) => withValues(text, { r: n });
      const text = fill(withChoice(words), value);
      const wrong: WrongStep[] = [
        { mistake: "result", text: fill(withChoice(words), nearMiss(random, value)) },
        ...[...known]
          .filter((n) => possible(n, value))
          .map((n) => ({ mistake: "operand" as const, text: fill(withChoice(words), n) })),
        { mistake: "result", text: fill(withChoice(words), nearMiss(random, value)) },
        ...wrongChoices(words).map((w) => ({ ...w, text: fill(w.text, value) })),
      ];
      while (!enough(wrong)) wrong.push({ mistake: "result", text: fill(withChoice(words), nearMiss(random, value)) });
      steps.push({ text, wrong: twoToFourOf(random, text, wrong) });
    },
  };
}
