import type { WorkedProblem } from "../problems/workedProblem.js";
import { stepLabels } from "./labelledSteps.js";
import type { SolvedProblem } from "./solvedProblems.js";

/** A line of what `cotcheck probes eval --data` reads. */
export interface LabelledRecord {
  readonly id: string;
  /** The kind of reasoning. */
  readonly group: string;
  readonly system: string;
  readonly prompt: string;
  readonly steps: readonly string[];
  readonly labels: readonly { readonly step: number; readonly wrong: boolean }[];
}

/** The model's own solutions with the labels that a program gave their steps, for another model to read. @param system they were written under. */
export function labelledRecords(
  solved: readonly SolvedProblem[],
  problems: readonly WorkedProblem[],
  system: string,
): LabelledRecord[] {
  const problemOf = new Map(problems.map((problem) => [problem.id, problem]));
  return solved.flatMap(({ solution }): LabelledRecord[] => {
    const problem = problemOf.get(solution.problem)!;
    const labels = stepLabels(solution, problem).flatMap((wrong, step) => (wrong === null ? [] : [{ step, wrong }]));
    if (labels.length === 0) return [];
    const { id, domain: group, question: prompt } = problem;
    return [{ id, group, system, prompt, steps: solution.steps, labels }];
  });
}
