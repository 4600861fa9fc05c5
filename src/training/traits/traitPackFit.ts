import type { TraitDirection } from "../../probes/traitPack.js";
import type { ScaledReplies } from "./traitSamples.js";
import type { TraitFit } from "./traitFit.js";
import { LEAST_AUROC, type TraitFigures } from "./traitEvaluation.js";

/** A direction on raw residuals whose place among neutral texts is still to be read. */
export type UncalibratedTrait = Pick<TraitDirection, "name" | "stack" | "bias" | "on">;

/** The fit with its scale folded in. @param layers that were kept, in the order of the columns */
export function rawDirection(
  { name, auroc }: Pick<TraitFigures, "name" | "auroc">,
  fit: Pick<TraitFit, "weights" | "bias">,
  scaled: Pick<ScaledReplies, "moments">,
  layers: readonly number[],
): UncalibratedTrait {
  return { name, ...rawStack(fit, scaled, layers), on: auroc >= LEAST_AUROC };
}

/** Weights on the scaled columns as directions on raw residuals. */
export function rawStack(
  { weights, bias }: Pick<TraitFit, "weights" | "bias">,
  { moments }: Pick<ScaledReplies, "moments">,
  layers: readonly number[],
): Pick<TraitDirection, "stack" | "bias"> {
  const hidden = weights.length / layers.length;
  const raw = Float32Array.from(weights, (weight, i) => weight / moments.scale[i]);
  const shift = raw.reduce((sum, weight, i) => sum + weight * moments.mean[i], 0);
  return {
    bias: bias - shift,
    stack: layers.map((layer, k) => ({ layer, bias: 0, direction: raw.slice(k * hidden, (k + 1) * hidden) })),
  };
}
