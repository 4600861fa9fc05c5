import type { SolvedProblem } from "../../corpora/solutions/solvedProblems.js";
import { outcomeQuality } from "../../outcome/outcomeEvaluation.js";
import { fitOutcome, outcomeHead } from "../../outcome/outcomeFit.js";
import { outcomeSamples } from "../../outcome/outcomeSamples.js";
import { outcomeChapter, outcomeSection, plottedOutcome } from "../../outcome/outcomeSection.js";
import { headTrainer } from "../headTraining.js";
import { type AnswerWrongReport, answerWrongReport } from "./evaluation.js";
import { calibratedOverSolutions, isWrong } from "./overSolutions.js";

const name = "answer-wrong";

/**
 * Whether the answer will be wrong, asked of every step of a solution (2605.09502) and averaged over it; trained on problems that the
 * model solved itself, and judged on problems left out.
 */
export const answerWrong = headTrainer({
  name,
  samples: async (data) => outcomeSamples(await data.solutions(), { samplesOf, views: 2, label: isWrong }),
  fit: (samples, run) => fitOutcome("fitting the answer-wrong head", samples, run),
  evaluate: answerWrongReport,
  head: (study, report) =>
    outcomeHead(name, study, outcomeQuality(report), calibratedOverSolutions(study.samples.solved, study.fit.logits)),
  logits: ({ logits }) => logits,
  chapter: outcomeChapter,
  section: (report) =>
    outcomeSection(
      "Answer-wrong: will the answer be wrong, read at every step, mean over the solution",
      "answer-wrong head",
      report,
      comparedWith(report),
    ),
  plotted: (report) => plottedOutcome("Answer-wrong head", "the answer will be wrong", report),
});

/** Every step is a sample, labelled by what its solution came to. */
function samplesOf({ solution, pass }: SolvedProblem) {
  return pass.steps.map(({ residuals }) => ({ solution, residuals }));
}

function comparedWith({ firstStep, lastStep, knowsHead }: AnswerWrongReport) {
  return [
    { name: "the head at the first step alone", ...firstStep },
    { name: "the head at the last step alone", ...lastStep },
    ...(knowsHead === null ? [] : [{ name: "the knows head, before the reasoning", ...knowsHead }]),
  ];
}
