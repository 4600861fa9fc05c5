import { quantile } from "../../core/statistics/bootstrap.js";
import { crossFit } from "../fit/crossFit.js";
import { groupFolds } from "../fit/folds.js";
import { foldedStack, type LayerFit } from "../fit/layerFits.js";
import { fitStack, stackedOutOfFold } from "../fit/stack.js";
import type { Boundary } from "../../probes/probeSet.js";
import type { Pace } from "../pace.js";
import type { BoundarySamples } from "./boundarySamples.js";

const L2 = 0.3;
const FOLDS = 5;
/** The share of what the heads were trained on that may lie beyond the boundary. */
const BEYOND = 0.01;

interface BoundaryLayerFit extends Pick<LayerFit, "layer" | "probe"> {
  /** [samples]: by fits that did not see the sample's text. */
  readonly logits: Float64Array;
}

/** How much of one kind lies beyond the boundary. Each text is judged by fits that did not see it. */
export interface BoundaryFigures {
  readonly kind: string;
  readonly outside: boolean;
  readonly texts: number;
  readonly samples: number;
  /** Share of the samples. */
  readonly beyond: number;
}

/**
 * A boundary between what the heads were trained on and texts that hold nothing for them: logistic regression at a few layers,
 * weighed with how unlikely the tokens are. The distance from the training activations (distanceFit.ts) misses most of such texts.
 */
export async function fitBoundary(
  { residuals, layers, unlikely, outside, kinds, groups }: BoundarySamples,
  seed: number,
  step: Pace,
): Promise<{ readonly boundary: Boundary; readonly figures: readonly BoundaryFigures[] }> {
  const folds = groupFolds(groups, FOLDS, seed);
  const fits: BoundaryLayerFit[] = [];
  for (const [k, matrix] of residuals.entries()) {
    await step("fitting the boundary of the domain", k, residuals.length);
    const { outOfFold, probe } = crossFit(matrix, outside, folds, { l2: L2 });
    fits.push({ layer: layers[k], probe, logits: outOfFold });
  }
  const columns = [...fits.map(({ logits }) => logits), unlikely];
  const logits = stackedOutOfFold(columns, outside, folds);
  const stack = fitStack(columns, outside);
  const { stack: folded, bias } = foldedStack(fits, stack);
  // Scaled so that 0 is the median inside and 1 the boundary.
  const inside = logits.filter((_, i) => !outside[i]).sort();
  const [middle, limit] = [quantile(inside, 0.5), quantile(inside, 1 - BEYOND)];
  const scale = 1 / (limit - middle);
  return {
    boundary: {
      stack: folded.map((one) => ({ ...one, direction: one.direction.map((value) => value * scale) })),
      bias: (bias - middle) * scale,
      unlikely: stack.weights[fits.length] * scale,
    },
    figures: [...new Set(kinds)].map((kind) => {
      const mine = [...kinds.keys()].filter((i) => kinds[i] === kind);
      return {
        kind,
        outside: outside[mine[0]],
        samples: mine.length,
        texts: new Set(mine.map((i) => groups[i])).size,
        beyond: mine.filter((i) => logits[i] > limit).length / mine.length,
      };
    }),
  };
}
