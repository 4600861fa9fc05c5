import { quantile } from "../../core/statistics/bootstrap.js";
import { crossFit } from "../fit/crossFit.js";
import { groupFolds } from "../fit/folds.js";
import type { LinearProbe } from "../fit/matrix.js";
import { fitStack, foldedStack, stackedOutOfFold } from "../fit/stack.js";
import type { Boundary } from "../probeSet.js";
import type { Pace } from "../truthFit.js";
import type { BoundarySamples } from "./boundarySamples.js";

const L2 = 0.3;
const FOLDS = 5;
/** Of what the heads were trained on, the share that may lie beyond the boundary. */
const BEYOND = 0.01;

interface BoundaryLayerFit {
  readonly layer: number;
  readonly probe: LinearProbe;
  /** [samples]: logits of fits that saw neither the sample's text nor its kind, respectively. */
  readonly known: Float64Array;
  readonly leftOut: Float64Array;
}

/** Shares of samples beyond the boundary. */
export interface BoundaryFigures {
  readonly kind: string;
  readonly outside: boolean;
  readonly texts: number;
  readonly samples: number;
  /** New texts of a kind that was trained on. */
  readonly known: number;
  /** The kind left out of training, its boundary drawn without it. */
  readonly leftOut: number;
}

/**
 * A boundary between what the heads were trained on and what holds nothing they could read: logistic regression at a few layers,
 * weighed with how unlikely the tokens are. Distances from the training activations (domain.ts) do not see most of such texts.
 */
export async function fitBoundary(
  samples: BoundarySamples,
  seed: number,
  step: Pace,
): Promise<{ readonly boundary: Boundary; readonly figures: readonly BoundaryFigures[] }> {
  const { residuals, layers, unlikely, outside, kinds, groups } = samples;
  const known = groupFolds(groups, FOLDS, seed);
  const leftOut = groupFolds(kinds, new Set(kinds).size, seed);
  const fits: BoundaryLayerFit[] = [];
  for (const [k, matrix] of residuals.entries()) {
    await step("fitting the boundary of the domain", k, residuals.length);
    const { outOfFold, probe } = crossFit(matrix, outside, known, { l2: L2 });
    const without = crossFit(matrix, outside, leftOut, { l2: L2, foldsOnly: true }).outOfFold;
    fits.push({ layer: layers[k]!, probe, known: outOfFold, leftOut: without });
  }
  const columns = (split: "known" | "leftOut") => [...fits.map((fit) => fit[split]), unlikely];
  const logits = {
    known: stackedOutOfFold(columns("known"), outside, known),
    leftOut: stackedOutOfFold(columns("leftOut"), outside, leftOut),
  };
  const stack = fitStack(columns("known"), outside);
  const { stack: folded, bias } = foldedStack(fits, stack);
  // From 0 at what is usual inside to 1 at the boundary.
  const inside = insideLogits(logits.known, outside);
  const [middle, limit] = [quantile(inside, 0.5), quantile(inside, 1 - BEYOND)];
  const scale = 1 / (limit - middle);
  return {
    boundary: {
      stack: folded.map((one) => ({ ...one, direction: one.direction.map((value) => value * scale) })),
      bias: (bias - middle) * scale,
      unlikely: stack.weights[fits.length]! * scale,
    },
    figures: [...new Set(kinds)].map((kind) => {
      const mine = [...kinds.keys()].filter((i) => kinds[i] === kind);
      const share = (scores: Float64Array, beyond: number) =>
        mine.filter((i) => scores[i]! > beyond).length / mine.length;
      const others = insideLogits(logits.leftOut, outside, (i) => kinds[i] !== kind);
      return {
        ...{ kind, outside: outside[mine[0]!]!, samples: mine.length },
        texts: new Set(mine.map((i) => groups[i])).size,
        known: share(logits.known, limit),
        leftOut: share(logits.leftOut, quantile(others, 1 - BEYOND)),
      };
    }),
  };
}

/** Ascending. */
function insideLogits(
  scores: Float64Array,
  outside: readonly boolean[],
  counts: (i: number) => boolean = () => true,
): Float64Array {
  return scores.filter((_, i) => !outside[i] && counts(i)).sort();
}
