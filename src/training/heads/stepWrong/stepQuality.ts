import { OWN_SOLUTIONS } from "../../corpora/steps/stepSamples.js";
import type { SplitFigures, StepEvaluation } from "./stepReport.js";

/** How much better than the likelihood of its tokens the head must be before anything is concluded from it. */
const MARGIN = 0.03;
const TRUSTED_FROM = 0.75;

type Judged = Pick<StepEvaluation, "splits">;

/** Judged on kinds of reasoning left out. */
export function isTrusted({ splits }: Judged): boolean {
  const { head, likelihood } = splits.domain.mean;
  return head >= TRUSTED_FROM && head >= likelihood + MARGIN;
}

/** One sentence for people on how far to trust the step-wrong head. */
export function qualitySentence(evaluation: Judged): string {
  const { domain, problem } = evaluation.splits;
  const figures = ({ head, likelihood }: Pick<SplitFigures["mean"], "head" | "likelihood">) =>
    `${head.toFixed(2)} (${likelihood.toFixed(2)})`;
  const own = problem.domains.find((row) => row.domain === OWN_SOLUTIONS);
  return (
    `Wrong steps are told from right ones with AUROC ${figures(domain.mean)} in kinds of reasoning left out of training and ${figures(problem.mean)} in known ones` +
    `${own ? `, the first wrong steps of the model's own solutions with ${figures(own)}` : ""}; ` +
    `in brackets what the likelihood of the tokens alone reaches: ${isTrusted(evaluation) ? "readings count as evidence" : "the head is switched off"}.`
  );
}
