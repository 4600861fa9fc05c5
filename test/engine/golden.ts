import { expect } from "vitest";
import type { Engine } from "../../src/protocol/engine.js";

/** Residuals of a fixed text by transformers in fp32 on the same file; made by `npm run --silent bench -- golden`. */
export interface Golden {
  readonly sha256: string;
  readonly ids: readonly number[];
  /** Which of the hidden dimensions `values` holds. */
  readonly dimensions: readonly number[];
  readonly residuals: readonly {
    readonly layer: number;
    readonly position: number;
    readonly norm: number;
    readonly values: readonly number[];
  }[];
  readonly logProbs: readonly number[];
  /** The likeliest next token at each position. */
  readonly top: readonly number[];
}

/** Reads the golden text and compares every golden residual, log-probability and prediction. */
export async function expectGolden(engine: Engine, golden: Golden, layers: number, hidden: number): Promise<void> {
  const ids = Int32Array.from(golden.ids);
  const all = Int32Array.from(ids, (_, i) => i);
  const read = await engine.score({ ids, from: 0, residualsAt: all, distributionsAt: all });
  expect(read.residuals.length).toBe(layers * ids.length * hidden);
  for (const { layer, position, norm, values } of golden.residuals) {
    const start = (layer * ids.length + position) * hidden;
    const ours = read.residuals.subarray(start, start + hidden);
    const chosen = golden.dimensions.map((dimension) => ours[dimension]);
    const difference = Math.hypot(...chosen.map((value, i) => value - values[i]));
    expect(difference / Math.hypot(...values), `layer ${layer}, position ${position}`).toBeLessThan(0.002);
    expect(Math.abs(Math.hypot(...ours) / norm - 1)).toBeLessThan(0.002);
  }
  golden.logProbs.forEach((logProb, position) => {
    expect(Math.abs(read.logProbs[position] - logProb), `log-probability at ${position}`).toBeLessThan(0.01);
  });
  const vocabulary = read.distributions.length / ids.length;
  golden.top.forEach((top, position) => {
    const distribution = read.distributions.subarray(position * vocabulary, (position + 1) * vocabulary);
    expect(distribution[top] - Math.max(...distribution), `prediction at ${position}`).toBeGreaterThan(-0.01);
  });
}
