import { numberValue, plainMath, statedNumbers } from "../../../core/answer/numbers.js";
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
export function stepLabels({ steps, right }: OwnSolution, problem: WorkedProblem): (boolean | null)[] {
  const results = computed(steps, problem);
  const mistake = firstMistake(results, problem);
  if (right !== (mistake === -1)) return results.map(() => null);
  return results.map((result, i) => {
    if (result === null || (mistake !== -1 && i > mistake)) return null;
    return i === mistake;
  });
}

/** Whether some step of the solution computes a number that the right solution does not have. */
export function goesAnotherWay({ steps }: OwnSolution, problem: WorkedProblem): boolean {
  return firstMistake(computed(steps, problem), problem) !== -1;
}

function firstMistake(results: readonly (number | null)[], { steps }: WorkedProblem): number {
  const known = new Set(steps.flatMap(({ text }) => numbers(text)));
  return results.findIndex((result) => result !== null && !known.has(result));
}

/** For each step the number that it comes to, where that is new. */
function computed(steps: readonly string[], { question }: WorkedProblem): (number | null)[] {
  const stated = new Set(numbers(question));
  return steps.map((step) => {
    const mine = numbers(step);
    const last = mine.at(-1);
    const result = last === undefined || stated.has(last) ? null : last;
    for (const number of mine) stated.add(number);
    return result;
  });
}

/** Rounded to a hundredth: 33.333 and 33.33 are one result. A percentage is the number before its sign. */
function numbers(text: string): number[] {
  return statedNumbers(plainMath(text)).flatMap((stated) => {
    const value = numberValue(stated.text);
    return value === null ? [] : [Math.abs(Math.round(100 * value) / 100)];
  });
}
