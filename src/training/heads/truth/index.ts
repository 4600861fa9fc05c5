import { atPosition } from "../../evaluation/aurocByTopic.js";
import { headTrainer } from "../headTraining.js";
import { bestBaseline, evaluateTruth } from "./truthEvaluation.js";
import { fitTruth, truthHead } from "./truthFit.js";
import { plottedTruth, truthChapter, truthSection } from "./truthSection.js";

const name = "truth";

/** Whether a statement is true, asked of the end of every step; trained on statements of many topics, and judged on topics left out. */
export const truth = headTrainer({
  name,
  samples: (data) => data.statements(),
  fit: fitTruth,
  evaluate: evaluateTruth,
  head: ({ fit }, { mean, calibration, trusted }) =>
    truthHead(name, fit, {
      aurocMean: mean.truth,
      aurocMin: mean.min,
      baselineAuroc: bestBaseline(mean),
      calibrationError: calibration.after.error,
      trusted,
    }),
  logits: ({ outOfFold }) => atPosition(outOfFold, "mean"),
  usual: ({ samples: { activations }, fit: { stackFits, best } }) =>
    [...new Set([stackFits[0], best])].map(({ layer, index }) => ({ layer, residuals: activations.residuals[index] })),
  chapter: truthChapter,
  section: truthSection,
  plotted: plottedTruth,
});
