import type { SolvedProblem } from "../../corpora/solutions/solvedProblems.js";
import { column, outcomeQuality, outcomeReport } from "../../outcome/outcomeEvaluation.js";
import { fitOutcome, outcomeHead, type OutcomeStudy } from "../../outcome/outcomeFit.js";
import type { OutcomeReport } from "../../outcome/outcomeReport.js";
import { outcomeSamples } from "../../outcome/outcomeSamples.js";
import { outcomeChapter, outcomeSection, plottedOutcome } from "../../outcome/outcomeSection.js";
import { headTrainer } from "../headTraining.js";

/** In the probe file and the report. */
export const KNOWS = "knows";

/**
 * Whether the model's greedy answer will be right, asked of the prompt's last token before any reasoning (P(IK), Kadavath et al. 2022,
 * 2207.05221); trained on problems that the model solved itself, and judged on problems left out.
 */
export const knows = headTrainer({
  name: KNOWS,
  samples: async (data) => outcomeSamples(await data.solutions(), { samplesOf, views: 1, label: ({ right }) => right }),
  fit: (samples, run) => fitOutcome("fitting the knows head", samples, run),
  evaluate,
  head: (study, report) => outcomeHead(KNOWS, study, outcomeQuality(report)),
  logits: ({ logits }) => logits,
  chapter: outcomeChapter,
  section: (report) =>
    outcomeSection(
      "Knows: will the answer be right, read before the first token of the reasoning",
      "knows head",
      report,
    ),
  plotted: (report) => plottedOutcome("Knows head", "the answer will be right", report),
});

function samplesOf({ solution, pass }: SolvedProblem) {
  return [{ solution, residuals: pass.prompt }];
}

async function evaluate(study: OutcomeStudy): Promise<OutcomeReport> {
  const { samples, fit } = study;
  return outcomeReport(study, {
    question: "whether it will be right, before the reasoning",
    scores: fit.logits,
    outcomes: samples,
    baselines: [
      { name: "probability of the forced answer", scores: column(samples.solved, ({ solution }) => solution.forced) },
      { name: "length of the question", scores: column(samples.solved, ({ solution }) => -solution.promptTokens) },
    ],
  });
}
