import type { FeatureDictionary } from "./dictionary.js";
import type { StepFeature } from "./readFeatures.js";

type Frequency = Pick<FeatureDictionary, "frequency">;

/** What is active nearly everywhere is strong and says little: strength counts by how rare the feature is, in nats of surprise. */
export function tells(
  { frequency }: Frequency,
  { feature, strength }: Pick<StepFeature, "feature" | "strength">,
): number {
  return -strength * Math.log(frequency[feature] + 1e-6);
}

/** A step's features, those that tell most first. */
export function mostTelling(dictionary: Frequency, features: readonly StepFeature[]): StepFeature[] {
  return features.toSorted((a, b) => tells(dictionary, b) - tells(dictionary, a));
}
