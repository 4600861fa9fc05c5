import type { Prediction } from "../../core/prediction/prediction.js";
import { roughTime } from "../../core/prediction/roughTime.js";
import type { Say } from "./language.js";

/** Bytes in words, as the models' downloads say them. */
type Bytes = (bytes: number) => string;

/** In a few words, beside a model's state and size. */
export function predictionInBrief({ memoryBytes, secondsPerCheck }: Prediction, bytes: Bytes, say: Say): string {
  return say(
    "predicted: {0} of memory, about {1} a check",
    bytes(memoryBytes),
    duration(secondsPerCheck.expected, say),
  );
}

/** In whole sentences, before a download and in a tooltip. */
export function predictionInFull(prediction: Prediction, bytes: Bytes, say: Say): string {
  const { memoryBytes, graphBytes, secondsPerCheck } = prediction;
  const { low, high } = secondsPerCheck;
  return say(
    "Predicted, not measured on this machine: {0} of memory, {1} of disk once it is converted, and {2} to {3} a check.",
    bytes(memoryBytes),
    bytes(graphBytes),
    duration(low, say),
    duration(high, say),
  );
}

/** A rough time: seconds, minutes or hours. */
export function duration(seconds: number, say: Say): string {
  const { amount, unit } = roughTime(seconds);
  switch (unit) {
    case "s":
      return say("{0} s", amount);
    case "min":
      return say("{0} min", amount);
    case "h":
      return say("{0} h", amount);
  }
}
