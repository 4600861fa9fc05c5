import type { TrainingData } from "../trainingData.js";
import type { HeadTrainer, TooFew, TrainedHead, TrainingRun } from "./headTraining.js";

/** What came of a training. */
export type TrainingResult = TrainedHead | TooFew;

/** Trains one head after the other. Rejects with CancelledError when the run is stopped. */
export async function trainHeads(
  trainers: readonly HeadTrainer[],
  data: TrainingData,
  run: Omit<TrainingRun, "earlier">,
): Promise<TrainingResult[]> {
  const earlier = new Map<string, TrainedHead>();
  const results: TrainingResult[] = [];
  for (const trainer of trainers) {
    const result = await trainer.train(data, { ...run, earlier });
    results.push(result);
    if (isTrained(result)) earlier.set(result.name, result);
  }
  return results;
}

export function isTrained(result: TrainingResult): result is TrainedHead {
  return !("tooFew" in result);
}
