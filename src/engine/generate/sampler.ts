import { seededRandom } from "../../core/statistics/random.js";

/** Chooses the next token from log-probabilities [vocabulary]. */
export type Sampler = (logProbs: Float32Array) => number;

/** Tokens less likely than the best by more than this never matter to a sample. */
const NEGLIGIBLE = 16;

/** Greedy at temperature 0; else nucleus sampling (Holtzman et al. 2020, 1904.09751), reproducible by its seed. */
export function samplerFor(temperature: number, topP: number, seed: number): Sampler {
  if (temperature === 0) return argmax;
  const random = seededRandom(seed);
  return (logProbs) => {
    const best = logProbs[argmax(logProbs)];
    const candidates: { id: number; weight: number }[] = [];
    for (let id = 0; id < logProbs.length; id++) {
      const behind = (logProbs[id] - best) / temperature;
      if (behind > -NEGLIGIBLE) candidates.push({ id, weight: Math.exp(behind) });
    }
    candidates.sort((a, b) => b.weight - a.weight);
    const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
    let kept = 0;
    let nucleus = 0;
    while (kept < candidates.length && (kept === 0 || nucleus < topP * total)) nucleus += candidates[kept++].weight;
    let left = random() * nucleus;
    for (const { id, weight } of candidates.slice(0, kept)) {
      left -= weight;
      if (left <= 0) return id;
    }
    return candidates[kept - 1].id;
  };
}

function argmax(values: Float32Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}
