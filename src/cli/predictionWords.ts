import type { Prediction } from "../core/prediction/prediction.js";
import { roughTime } from "../core/prediction/roughTime.js";
import { typicalCheck } from "../core/prediction/speed.js";
import { formatBytes } from "../models/progress.js";

/** Memory and time a check, each as a guess. */
export function predictionCells({ memoryBytes, secondsPerCheck }: Prediction): [memory: string, time: string] {
  return [`~${formatBytes(memoryBytes)} memory`, `~${inWords(secondsPerCheck.expected)} a check`];
}

/** One sentence for a model that is here, or about to be. */
export function predictionSentence({ memoryBytes, graphBytes, secondsPerCheck }: Prediction): string {
  const { expected, low, high } = secondsPerCheck;
  return (
    `It is predicted to take ${formatBytes(memoryBytes)} of memory, ${formatBytes(graphBytes)} of disk once it is converted, ` +
    `and about ${inWords(expected)} a check (${inWords(low)} to ${inWords(high)}).`
  );
}

export function predictionNote(threads: number): string {
  const { promptTokens, writtenTokens } = typicalCheck;
  return (
    `~ Predicted for ${threads} threads, not measured on this machine: a check reads ${promptTokens} tokens, writes ${writtenTokens} ` +
    "and tests them, and may take half or twice as long."
  );
}

function inWords(seconds: number): string {
  const { amount, unit } = roughTime(seconds);
  return `${amount} ${unit}`;
}
