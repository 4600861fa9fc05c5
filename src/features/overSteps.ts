import type { ReadToken, ReadTokens } from "./readFeatures.js";

/** How strongly one feature was active in one step. */
export interface StepFeature {
  readonly feature: number;
  /** At the token where it was strongest, in units of the dictionary's scale. */
  readonly strength: number;
  /** That token's text. */
  readonly token: string;
  /** At how many of the step's tokens it was active. */
  readonly tokens: number;
}

/** For each step of a run its features, the strongest first. */
export type RunFeatures = readonly (readonly StepFeature[])[];

/** What is active at a step's tokens, each feature once. */
export function overSteps(read: ReadTokens): RunFeatures {
  return read.map(featuresOf);
}

function featuresOf(tokens: readonly ReadToken[]): StepFeature[] {
  const features = new Map<number, StepFeature>();
  for (const { text, active } of tokens) {
    for (const { feature, strength } of active) {
      const known = features.get(feature);
      const tokens = (known?.tokens ?? 0) + 1;
      const isStrongest = !known || strength > known.strength;
      features.set(feature, isStrongest ? { feature, strength, token: text, tokens } : { ...known, tokens });
    }
  }
  return [...features.values()].sort((a, b) => b.strength - a.strength);
}
