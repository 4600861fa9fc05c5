import { l10n } from "vscode";
import type { Prediction } from "../../core/prediction/prediction.js";
import { roughTime } from "../../core/prediction/roughTime.js";
import type { ListedModel } from "../../models/modelShelf.js";
import type { Backend } from "../loadBackend.js";
import { settings } from "../settings.js";

/** What to expect of a model with the threads of the settings; undefined where nothing is known of its shape. */
export function predictionOf(
  { shape }: Pick<ListedModel, "shape">,
  { predict, defaultThreads }: Pick<Backend, "predict" | "defaultThreads">,
): Prediction | undefined {
  const { threads } = settings();
  return shape && predict(shape, threads > 0 ? threads : defaultThreads());
}

/** In a few words, beside a model's state and size. */
export function predictionInBrief(
  { memoryBytes, secondsPerCheck }: Prediction,
  formatBytes: Backend["formatBytes"],
): string {
  return l10n.t(
    "predicted: {0} of memory, about {1} a check",
    formatBytes(memoryBytes),
    inWords(secondsPerCheck.expected),
  );
}

/** In whole sentences, before a download and in a tooltip. */
export function predictionInFull(prediction: Prediction, { formatBytes }: Pick<Backend, "formatBytes">): string {
  const { memoryBytes, graphBytes, secondsPerCheck } = prediction;
  const { low, high } = secondsPerCheck;
  return l10n.t(
    "Predicted, not measured on this machine: {0} of memory, {1} of disk once it is converted, and {2} to {3} a check.",
    formatBytes(memoryBytes),
    formatBytes(graphBytes),
    inWords(low),
    inWords(high),
  );
}

function inWords(seconds: number): string {
  const { amount, unit } = roughTime(seconds);
  switch (unit) {
    case "s":
      return l10n.t("{0} s", amount);
    case "min":
      return l10n.t("{0} min", amount);
    case "h":
      return l10n.t("{0} h", amount);
  }
}
