import type { SolvedProblem } from "../../corpora/solutions/solvedProblems.js";
import { type BothAurocs, bothAurocs } from "../../outcome/bothAurocs.js";
import { column, outcomeReport } from "../../outcome/outcomeEvaluation.js";
import type { OutcomeStudy } from "../../outcome/outcomeFit.js";
import type { OutcomeReport } from "../../outcome/outcomeReport.js";
import { outcomesOf } from "../../outcome/outcomeSamples.js";
import { KNOWS } from "../knows/index.js";
import { isWrong, overSolutions } from "./overSolutions.js";

export interface AnswerWrongReport extends OutcomeReport {
  /** The head at one step alone. */
  readonly firstStep: BothAurocs;
  readonly lastStep: BothAurocs;
  /** What the knows head tells before the reasoning; null where it was not trained before. */
  readonly knowsHead: BothAurocs | null;
}

/** Figures over solutions, by the mean over each one's steps. The same inputs give the same numbers. */
export async function answerWrongReport(study: OutcomeStudy): Promise<AnswerWrongReport> {
  const { solved } = study.samples;
  const { mean, first, last } = overSolutions(solved, study.fit.logits);
  const outcomes = outcomesOf(solved, isWrong);
  const before = study.earlier.get(KNOWS)?.logits;
  return {
    ...outcomeReport(study, {
      question: "whether it is wrong, over its steps",
      scores: mean,
      outcomes,
      baselines: [
        { name: "length of the solution", scores: column(solved, ({ solution }) => solution.tokens) },
        { name: "least likely token", scores: column(solved, leastLikely) },
        { name: "mean log-probability", scores: column(solved, meanUnlikely) },
        { name: "probability of the forced answer", scores: column(solved, ({ solution }) => -solution.forced) },
      ],
    }),
    firstStep: bothAurocs(first, outcomes),
    lastStep: bothAurocs(last, outcomes),
    knowsHead: before
      ? bothAurocs(
          before.map((logit) => -logit),
          outcomes,
        )
      : null,
  };
}

/** Minus the log-probability of a solution's least likely token. */
function leastLikely({ pass }: SolvedProblem): number {
  return Math.max(...pass.steps.map(({ features }) => features.least));
}

/** Minus the mean log-probability of a solution's tokens. */
function meanUnlikely({ pass }: SolvedProblem): number {
  const tokens = pass.steps.reduce((sum, step) => sum + step.tokens, 0);
  return pass.steps.reduce((sum, step) => sum + step.features.mean * step.tokens, 0) / tokens;
}
