import { BABBLE } from "../../corpora/benign/prompts.js";
import { headTrainer } from "../headTraining.js";
import { stepReport } from "./stepEvaluation.js";
import { fitStepWrong, stepWrongHead } from "./stepFit.js";
import { plottedStepWrong, stepChapter, stepSection } from "./stepSection.js";
import { harmlessThresholds } from "./stepThresholds.js";
import type { StepWrongSamples } from "./study.js";

const name = "step-wrong";

/**
 * Whether a step is wrong where it stands; trained on worked problems with mistakes put in and on the model's own first mistakes, and
 * judged on kinds of reasoning left out.
 */
export const stepWrong = headTrainer({
  name,
  samples: async (data): Promise<StepWrongSamples> => {
    const benign = await data.benign();
    return { steps: await data.steps(), benign: benign.filter(({ kind }) => kind !== BABBLE) };
  },
  fit: ({ steps }, run) => fitStepWrong(steps, run),
  evaluate: stepReport,
  head: (study, { splits: { domain }, calibration, trusted }) =>
    stepWrongHead(name, study.fit, harmlessThresholds(study).thresholds, {
      aurocMean: domain.mean.head,
      aurocMin: Math.min(...domain.domains.map((row) => row.head)),
      baselineAuroc: domain.mean.likelihood,
      calibrationError: calibration.error,
      trusted,
    }),
  logits: ({ logits }) => logits.domain,
  chapter: stepChapter,
  section: stepSection,
  plotted: plottedStepWrong,
});
