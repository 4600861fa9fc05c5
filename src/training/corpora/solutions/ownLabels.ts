import { checkComputations } from "../../../core/computation/check.js";
import type { ComputationContext } from "../../../core/computation/context.js";
import { computationContext, withStep } from "../../../core/computation/establish.js";
import type { WorkedProblem } from "../problems/workedProblem.js";
import { stepLabels } from "./labelledSteps.js";
import type { OwnSolution } from "./solvedProblems.js";

/** What a program says of one step of a solution that a model wrote. */
export interface OwnLabel {
  readonly wrong: boolean;
  /** "value": its result is, or is not, one of the right solution's. "computation": what it computes does not come to what it states. */
  readonly by: "value" | "computation";
}

/**
 * Two sources of labels: the values of the right solution, where answer and values agree (`stepLabels`), and the step's own arithmetic,
 * which is wrong wherever it fails, whatever came of it.
 * @returns for each step; null where a program cannot say.
 */
export function ownLabels(
  solution: Pick<OwnSolution, "steps" | "right">,
  problem: WorkedProblem,
  prompt: string,
): (OwnLabel | null)[] {
  const byValue = stepLabels(solution, problem);
  const fails = failing(solution.steps, computationContext([prompt]));
  return byValue.map((wrong, i) => {
    if (fails[i]) return { wrong: true, by: "computation" };
    return wrong === null ? null : { wrong, by: "value" };
  });
}

function failing(steps: readonly string[], context: ComputationContext): boolean[] {
  let known = context;
  return steps.map((step) => {
    const fails = checkComputations(step, known).some(({ holds }) => !holds);
    known = withStep(known, step);
    return fails;
  });
}
