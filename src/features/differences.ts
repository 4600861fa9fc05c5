import { largestByChance } from "./dealtAnew.js";
import type { FeatureDictionary } from "./dictionary.js";
import type { RunFeatures } from "./overSteps.js";
import { tells } from "./telling.js";

/** How one feature is used over a run. */
export interface FeatureUse {
  /** Of the strongest in each step, 0 where it is not active. */
  readonly mean: number;
  /** Indices of the steps in which it is active. */
  readonly steps: readonly number[];
}

export interface FeatureDifference {
  readonly feature: number;
  readonly left: FeatureUse;
  readonly right: FeatureUse;
}

export interface ComparedFeatures {
  /** Those first whose mean strength a step differs most for how rare they are. */
  readonly differences: readonly FeatureDifference[];
  /** So many of them, from the first on, differ by more than chance; null where the runs have too few steps to tell. */
  readonly beyondChance: number | null;
}

/** The features that are used otherwise in one run than in another, and how many of them beyond what {@link largestByChance} allows. */
export function featureDifferences(
  dictionary: Pick<FeatureDictionary, "frequency">,
  left: RunFeatures,
  right: RunFeatures,
): ComparedFeatures {
  const [a, b] = [usesIn(left), usesIn(right)];
  const unused: FeatureUse = { mean: 0, steps: [] };
  const by = ({ feature, left, right }: FeatureDifference) =>
    tells(dictionary, { feature, strength: Math.abs(left.mean - right.mean) });
  const differences = [...new Set([...a.keys(), ...b.keys()])]
    .map((feature): FeatureDifference => ({ feature, left: a.get(feature) ?? unused, right: b.get(feature) ?? unused }))
    .sort((x, y) => by(y) - by(x) || x.feature - y.feature);
  const chance = largestByChance(dictionary, left, right);
  const beyondChance = Number.isFinite(chance) ? differences.filter((one) => by(one) > chance).length : null;
  return { differences, beyondChance };
}

function usesIn(run: RunFeatures): Map<number, FeatureUse> {
  const uses = new Map<number, { mean: number; steps: number[] }>();
  for (const [step, features] of run.entries()) {
    for (const { feature, strength } of features) {
      const use = uses.get(feature) ?? { mean: 0, steps: [] };
      use.mean += strength / run.length;
      use.steps.push(step);
      uses.set(feature, use);
    }
  }
  return uses;
}
