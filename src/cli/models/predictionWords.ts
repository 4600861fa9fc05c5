import type { Prediction } from "../../core/prediction/prediction.js";
import { typicalCheck } from "../../core/prediction/typicalCheck.js";
import { formatBytes } from "../../models/progress.js";
import { english } from "../../report/words/language.js";
import { duration, predictionInFull } from "../../report/words/prediction.js";

/** Memory and time a check, each as a guess. */
export function predictionCells({ memoryBytes, secondsPerCheck }: Prediction): [memory: string, time: string] {
  return [`~${formatBytes(memoryBytes)} memory`, `~${duration(secondsPerCheck.expected, english.say)} a check`];
}

/** One sentence for a model that is here, or about to be. */
export function predictionSentence(prediction: Prediction): string {
  return predictionInFull(prediction, formatBytes, english.say);
}

export function predictionNote(threads: number): string {
  const { promptTokens, writtenTokens } = typicalCheck;
  return (
    `~ Predicted for ${threads} threads, not measured on this machine: a check reads ${promptTokens} tokens, writes ${writtenTokens} ` +
    "and tests them, and may take half or twice as long."
  );
}
