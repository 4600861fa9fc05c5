import { auroc } from "../../../core/statistics/auroc.js";
import { randomNormal, seededRandom, shuffled } from "../../../core/statistics/random.js";
import { atPosition, meanOf, meanTopicAuroc } from "../../evaluation/aurocByTopic.js";
import { crossFit } from "../../fit/crossFit.js";
import { bestLayer } from "../../fit/layerFits.js";
import { type Fold, indicesWhere, withoutSharedGroups } from "../../fit/folds.js";
import { probeScores } from "../../fit/matrix.js";
import type { StepWrongStudy } from "./study.js";

const RANDOM_DIRECTIONS = 20;

/** The head on kinds left out, at steps of one part of their solutions. */
export interface PlaceFigures {
  readonly part: "first third" | "middle third" | "last third";
  readonly wrong: number;
  readonly head: number;
  readonly likelihood: number;
}

/** The residual stream at the best layer alone. `seen` is on new problems with the style in training, `unseen` without it. */
export interface StyleFigures {
  readonly style: string;
  readonly steps: number;
  readonly seen: number;
  readonly unseen: number;
}

export interface StepControls {
  readonly shuffledLabels: number;
  readonly randomDirections: { readonly mean: number; readonly largest: number };
  /** The best layer read at one position alone, kinds left out. */
  readonly positions: { readonly lastContent: number; readonly closing: number; readonly both: number };
  readonly styles: readonly StyleFigures[];
}

export async function stepControls(study: StepWrongStudy): Promise<StepControls> {
  await study.step("controls of the step head", 0, 1);
  const { samples, fit, seed } = study;
  const { wrong, domains, folds, l2 } = fit;
  const matrix = samples.steps.activations.residuals[bestLayer(fit.layerFits).index];
  const random = seededRandom(seed);
  const permuted = shuffled(random, [...wrong]);
  const dealt = crossFit(matrix, permuted, folds.domain, { l2, foldsOnly: true }).outOfFold;
  const randomAurocs = Array.from({ length: RANDOM_DIRECTIONS }, () => {
    const direction = Float32Array.from({ length: matrix.columns }, () => randomNormal(random));
    const value = meanTopicAuroc(atPosition(probeScores(matrix, { direction, bias: 0 }), "mean"), wrong, domains);
    return Math.max(value, 1 - value);
  });
  const rows = crossFit(matrix, wrong, folds.domain, { l2, foldsOnly: true }).outOfFold;
  const at = (position: Parameters<typeof atPosition>[1]) => meanTopicAuroc(atPosition(rows, position), wrong, domains);
  return {
    shuffledLabels: meanTopicAuroc(atPosition(dealt, "mean"), wrong, domains),
    randomDirections: { mean: meanOf(randomAurocs), largest: Math.max(...randomAurocs) },
    positions: { lastContent: at("last-content"), closing: at("closing"), both: at("mean") },
    styles: await styleShift(study),
  };
}

/** Each style is read by a probe that saw neither it nor its problems. Pooled over kinds, in which the generated problems are equally many. */
async function styleShift({ samples: { steps }, fit, step }: StepWrongStudy): Promise<StyleFigures[]> {
  const { samples, activations } = steps;
  const { wrong, l2 } = fit;
  const best = bestLayer(fit.layerFits);
  const styles = [...new Set(samples.flatMap(({ style }) => style ?? []))];
  await step("leaving out styles of steps", 0, 1);
  const leftOut = styles.map(
    (style): Fold => ({
      train: indicesWhere(samples, (sample) => sample.style !== style),
      test: indicesWhere(samples, (sample) => sample.style === style),
    }),
  );
  // The model's own solutions of a problem have no style, and are left out with it.
  const folds = withoutSharedGroups(
    leftOut,
    samples.map(({ problem }) => problem),
  );
  const unseen = atPosition(
    crossFit(activations.residuals[best.index], wrong, folds, { l2, foldsOnly: true }).outOfFold,
    "mean",
  );
  return styles.map((style, k) => {
    const members = Array.from(leftOut[k].test);
    const pooled = (logits: Float64Array) =>
      auroc(
        members.map((i) => logits[i]),
        members.map((i) => wrong[i]),
      );
    return { style, steps: members.length, seen: pooled(best.logits.problem), unseen: pooled(unseen) };
  });
}

/** Solutions in thirds: the first step stands in the first of them, the last step in the last. */
export function byPlace(
  {
    samples: {
      steps: { samples },
    },
    fit,
  }: StepWrongStudy,
  likelihood: Float64Array,
): PlaceFigures[] {
  const { wrong, domains, logits } = fit;
  return (["first third", "middle third", "last third"] as const).map((part, k) => {
    const inside = (i: number) => {
      const { index, steps } = samples[i];
      return Math.min(2, Math.floor((3 * index) / Math.max(1, steps - 1))) === k;
    };
    return {
      part,
      wrong: samples.filter((_, i) => wrong[i] && inside(i)).length,
      head: meanTopicAuroc(logits.domain, wrong, domains, inside),
      likelihood: meanTopicAuroc(likelihood, wrong, domains, inside),
    };
  });
}
