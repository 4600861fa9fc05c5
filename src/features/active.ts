import type { FeatureDictionary } from "./dictionary.js";

export interface ActiveFeature {
  /** Index in the dictionary. */
  readonly feature: number;
  /** In units of the dictionary's scale. */
  readonly strength: number;
}

/** The features that are active in one residual [hidden] of the dictionary's layer, the strongest first. */
export function activeFeatures(dictionary: FeatureDictionary, residual: Float32Array): ActiveFeature[] {
  const { hidden, features, mean, scale, encoder, bias, threshold } = dictionary;
  const x = Float32Array.from(residual, (value, i) => (value - mean[i]) / scale);
  const found: ActiveFeature[] = [];
  for (let feature = 0; feature < features; feature++) {
    let sum = 0;
    const row = feature * hidden;
    for (let i = 0; i < hidden; i++) sum += encoder.values[row + i] * x[i];
    const strength = sum * encoder.scales[feature] + bias[feature];
    if (strength > threshold) found.push({ feature, strength });
  }
  return found.sort((a, b) => b.strength - a.strength);
}

/** What the active features say the residual is, [hidden]. */
export function rebuilt(dictionary: FeatureDictionary, active: readonly ActiveFeature[]): Float32Array {
  const { hidden, mean, scale, decoder } = dictionary;
  const residual = Float32Array.from(mean);
  for (const { feature, strength } of active) {
    const factor = strength * decoder.scales[feature] * scale;
    const row = feature * hidden;
    for (let i = 0; i < hidden; i++) residual[i] += factor * decoder.values[row + i];
  }
  return residual;
}
