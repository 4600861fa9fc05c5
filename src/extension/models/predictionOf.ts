import type { Prediction } from "../../core/prediction/prediction.js";
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
