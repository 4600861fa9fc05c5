import { auroc } from "../../core/statistics/auroc.js";
import { atPosition } from "../evaluation/aurocByTopic.js";
import { crossFit } from "../fit/crossFit.js";
import { searchL2 } from "../fit/l2Search.js";
import { fitStack, stackedOutOfFold } from "../fit/stack.js";
import type { Pace } from "../pace.js";
import { type Column, ownFolds, type OwnFolds, type OwnSteps } from "./ownSamples.js";

/** Of problems: each is left out in turn. */
export const FOLDS = 5;
const L2_GRID = [0.3, 1, 3];
/** Layers whose logits are summed. */
export const STACKED_LAYERS = 5;
/** What a pooled reading must add on kept problems left out to be taken in. AUROC. */
const LEAST_GAIN = 0.002;
const MOST_POOLED = 5;

/** A score a step by every way, each by fits that did not see the step's problem or kind. */
export interface OwnStepStudy {
  readonly folds: OwnFolds;
  readonly l2: number;
  readonly layers: readonly { readonly layer: number; readonly auroc: number }[];
  readonly likelihood: Float64Array;
  /** Logistic regression on the residual stream of the model's own steps, several layers, with the likelihood. */
  readonly twoTokens: Float64Array;
  /** The same with the head in use as one more column, and with the pooled readings that were taken in. */
  readonly withShipped: Float64Array;
  readonly pooled: Float64Array;
  /** What each pooled reading adds by itself to the head, on kept problems left out: difference of AUROC. */
  readonly gains: readonly { readonly name: string; readonly gain: number }[];
  readonly taken: readonly string[];
  readonly weights: readonly { readonly name: string; readonly weight: number }[];
}

/** Kinds that are left out take no part in any fit or choice. The same samples and seed give the same scores. */
export async function studyOwnSteps(steps: OwnSteps, seed: number, pace: Pace): Promise<OwnStepStudy> {
  const { wrong, residuals, layers, likelihood, shipped, pooled } = steps;
  const folds = ownFolds(steps.facts, FOLDS, seed);
  const onKept = (scores: Float64Array) =>
    auroc(
      Array.from(folds.kept, (i) => scores[i]),
      Array.from(folds.kept, (i) => wrong[i]),
    );
  const logitsAt = (index: number, l2: number) =>
    atPosition(crossFit(residuals[index], wrong, folds.all, { l2, foldsOnly: true }).outOfFold, "mean");
  const middle = Math.round(0.6 * (layers.length - 1));
  const { l2 } = await searchL2(L2_GRID, async (value, i) => {
    await pace("choosing the regularisation", i, L2_GRID.length);
    return onKept(logitsAt(middle, value));
  });
  const fits: { layer: number; logits: Float64Array; auroc: number }[] = [];
  for (const [index, layer] of layers.entries()) {
    await pace("fitting on own steps", index, layers.length);
    const logits = logitsAt(index, l2);
    fits.push({ layer, logits, auroc: onKept(logits) });
  }
  const best = fits.toSorted((a, b) => b.auroc - a.auroc).slice(0, STACKED_LAYERS);
  const base: Column[] = [
    ...best.map(({ layer, logits }) => ({ name: `layer ${layer}`, values: logits })),
    ...likelihood,
  ];
  const stacked = (columns: readonly Column[]) =>
    stackedOutOfFold(
      columns.map(({ values }) => values),
      wrong,
      folds.all,
    );
  const withShipped = [...base, shipped];
  const reference = onKept(stacked(withShipped));
  const gains: { name: string; gain: number; column: Column }[] = [];
  for (const [i, column] of pooled.entries()) {
    await pace("trying readings of several tokens", i, pooled.length);
    gains.push({ name: column.name, gain: onKept(stacked([...withShipped, column])) - reference, column });
  }
  gains.sort((a, b) => b.gain - a.gain);
  const taken: Column[] = [];
  let reached = reference;
  for (const { column, gain } of gains) {
    if (taken.length === MOST_POOLED || gain < LEAST_GAIN) break;
    const value = onKept(stacked([...withShipped, ...taken, column]));
    if (value < reached + LEAST_GAIN / 2) continue;
    taken.push(column);
    reached = value;
  }
  const final = [...withShipped, ...taken];
  const { weights } = fitStack(
    final.map(({ values }) => values),
    wrong,
    folds.kept,
  );
  return {
    folds,
    l2,
    layers: fits.map(({ layer, auroc: value }) => ({ layer, auroc: value })),
    likelihood: stacked(likelihood),
    twoTokens: stacked(base),
    withShipped: stacked(withShipped),
    pooled: stacked(final),
    gains: gains.map(({ name, gain }) => ({ name, gain })),
    taken: taken.map(({ name }) => name),
    weights: final.map(({ name }, i) => ({ name, weight: weights[i] })),
  };
}
