import { type OnProgress, pace } from "../../../src/training/pace.js";
import type { TooFew, TrainedHead, TrainingRun } from "../../../src/training/heads/headTraining.js";
import type { TrainingData } from "../../../src/training/trainingData.js";

/** Data of which only these corpora are there. */
export function dataOf(corpora: Partial<TrainingData>): TrainingData {
  const missing = (name: string) => async (): Promise<never> => {
    throw new Error(`Nobody planted any ${name}.`);
  };
  return {
    statements: missing("statements"),
    steps: missing("steps"),
    solutions: missing("solutions"),
    benign: missing("harmless texts"),
    ...corpora,
  };
}

/** A run of seed 1, before which nothing was trained unless it is named. */
export function runOf(
  options: {
    readonly onProgress?: OnProgress;
    readonly signal?: AbortSignal;
    readonly earlier?: readonly TrainedHead[];
  } = {},
): TrainingRun {
  const earlier = new Map((options.earlier ?? []).map((head) => [head.name, head]));
  return { seed: 1, step: pace(options.onProgress, options.signal), earlier };
}

/** Throws where there is no head. */
export function trainedHead<R extends TrainedHead>(result: R | TooFew): R {
  if ("tooFew" in result) throw new Error(result.tooFew);
  return result;
}
