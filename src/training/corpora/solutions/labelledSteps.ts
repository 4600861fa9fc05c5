import { numberValue, statedNumbers } from "../../../core/answer/numbers.js";
import { plainMath } from "../../../core/answer/numerals/plainText.js";
import type { WorkedProblem } from "../problems/workedProblem.js";
import { OWN_SOLUTIONS, type SampledStep } from "../steps/stepSamples.js";
import type { OwnSolution, SolvedProblem } from "./solvedProblems.js";

/** The steps of solutions of which a program can say whether they are wrong. */
export function labelledSteps(solved: readonly SolvedProblem[], problems: readonly WorkedProblem[]): SampledStep[] {
  const problemOf = new Map(problems.map((problem) => [problem.id, problem]));
  return solved.flatMap(({ solution, pass }) =>
    stepLabels(solution, problemOf.get(solution.problem)!).flatMap((wrong, index): SampledStep[] => {
      if (wrong === null) return [];
      const sample = {
        problem: solution.problem,
        domain: OWN_SOLUTIONS,
        text: solution.steps[index],
        index,
        steps: solution.steps.length,
        mistake: wrong ? ("own" as const) : null,
      };
      return [{ sample, pass: pass.steps[index] }];
    }),
  );
}

/**
 * Which steps of a solution that the model wrote are wrong, by the problem's right solution. Only steps that compute are
 * labelled: they end in a number that stands neither in the question nor in a step before. The first one whose number no step
 * of the right solution has either is the mistake; the ones before it are right; what follows builds on it and is neither.
 *
 * Another way to the same answer has other numbers as well. So a solution is left out in which the answer and the numbers
 * disagree: right with such a step, or wrong without. How often right ones are says how often such a label is mistaken.
 *
 * @returns for each step whether it is wrong; null where that is not said.
 */
export function stepLabels(
  { steps, right }: Pick<OwnSolution, "steps" | "right">,
  problem: WorkedProblem,
): (boolean | null)[] {
  const results = computed(steps, problem);
  const mistake = firstMistake(results, problem);
  if (right !== (mistake === -1)) return results.map(() => null);
  // Another unit of a right value is another way of writing it.
  if (mistake !== -1 && isInAnotherUnit(results[mistake] ?? 0, problem, steps[mistake])) return results.map(() => null);
  return results.map((result, i) => {
    if (result === null || (mistake !== -1 && i > mistake)) return null;
    return i === mistake;
  });
}

function firstMistake(results: readonly (number | null)[], { steps }: WorkedProblem): number {
  const known = new Set(steps.flatMap(({ text }) => numbers(text)));
  return results.findIndex((result) => result !== null && !known.has(result));
}

/** Cents for dollars and a share for a percentage, minutes for hours. */
const factors = [100, 60];

function isInAnotherUnit(value: number, { question, steps }: WorkedProblem, step: string): boolean {
  const known = [question, ...steps.map(({ text }) => text)].flatMap(numbers);
  const alike = (a: number, b: number) => Math.abs(a - b) <= 0.005 * Math.max(1, Math.abs(b));
  // What remains behind a discount of 15 % are 85 %.
  const isShare = /%|percent/i.test(step);
  return known.some(
    (one) =>
      one !== 0 &&
      (factors.some((factor) => alike(value, one * factor) || alike(value * factor, one)) ||
        (isShare && alike(value + one, 100))),
  );
}

/** "7 hours and 50 minutes" is one value in two numbers. */
const inTwoUnits =
  /\d\s*(?:hours?|hrs?|h|[個个]?小[時时]),?\s*(?:and\s+)?\d+\s*(?:m|分)|\d\s*days?,?\s*(?:and\s+)?\d+\s*h|\d\s*(?:feet|ft),?\s*(?:and\s+)?\d+\s*in/iu;

/** For each step the number that it comes to, where that is new. */
function computed(steps: readonly string[], { question }: WorkedProblem): (number | null)[] {
  const stated = new Set(numbers(question));
  return steps.map((step) => {
    // What code holds, and what it prints, is no result that the step states.
    const mine = step.startsWith("```") ? [] : numbers(step.split("\n").map(withoutPlace).join("\n"));
    const last = mine.at(-1);
    const result = last === undefined || stated.has(last) || inTwoUnits.test(step) ? null : last;
    for (const number of mine) stated.add(number);
    return result;
  });
}

/** A step's place in a list or a count is no number that it comes to: "3. He needs", "**Step 2:** Add", "第 2 步：". */
function withoutPlace(step: string): string {
  let rest = step;
  for (let again = true; again; ) {
    const shorter = rest.replace(
      /^[\s#>*_\-•·]*(?:step\s{0,2}\d{1,2}\b|第\s{0,2}\d{1,2}\s{0,2}步|步[骤驟]\s{0,2}\d{1,2}|\(?\d{1,2}[.)、](?!\d))[\s*_:：.)、]*/iu,
      "",
    );
    again = shorter !== rest;
    rest = shorter;
  }
  return rest;
}

/** Rounded to a hundredth: 33.333 and 33.33 are one result. A percentage is the number before its sign. */
function numbers(text: string): number[] {
  return statedNumbers(plainMath(text)).flatMap((stated) => {
    const value = numberValue(stated.text);
    return value === null ? [] : [Math.abs(Math.round(100 * value) / 100)];
  });
}
