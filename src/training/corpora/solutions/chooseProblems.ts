import type { WorkedProblem } from "../problems/workedProblem.js";
import { numericAnswer } from "./solvedProblems.js";

/**
 * `count` problems whose answer is a number, so that a program can tell whether the model's own is right. Half are from files where
 * there are enough; among the generated ones the kinds take turns.
 */
export function chooseProblems(
  generated: readonly WorkedProblem[],
  fromFiles: readonly WorkedProblem[],
  count: number,
): WorkedProblem[] {
  const more = fromFiles.filter((problem) => numericAnswer(problem) !== null);
  const ours = takingTurns(generated.filter((problem) => numericAnswer(problem) !== null));
  const taken = more.slice(0, Math.max(Math.floor(count / 2), count - ours.length));
  return [...ours.slice(0, count - taken.length), ...taken];
}

function takingTurns(problems: readonly WorkedProblem[]): WorkedProblem[] {
  const kinds = new Map<string, WorkedProblem[]>();
  for (const problem of problems) kinds.set(problem.domain, [...(kinds.get(problem.domain) ?? []), problem]);
  const result: WorkedProblem[] = [];
  for (let turn = 0; result.length < problems.length; turn++) {
    for (const kind of kinds.values()) if (kind[turn]) result.push(kind[turn]);
  }
  return result;
}
