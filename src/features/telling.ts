import type { ActiveFeature } from "./active.js";
import type { FeatureDictionary } from "./dictionary.js";

type Frequency = Pick<FeatureDictionary, "frequency">;

/** What is active nearly everywhere is strong and says little: strength counts by how rare the feature is, in nats of surprise. */
export function tells({ frequency }: Frequency, { feature, strength }: ActiveFeature): number {
  return -strength * Math.log(frequency[feature] + 1e-6);
}

/** The features of a step or a token, those that tell most first. */
export function mostTelling<T extends ActiveFeature>(dictionary: Frequency, features: readonly T[]): T[] {
  return features.toSorted((a, b) => tells(dictionary, b) - tells(dictionary, a));
}
