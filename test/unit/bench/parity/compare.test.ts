import { describe, expect, it } from "vitest";
import { compare, FIRST_POSITION } from "../../../../bench/parity/compare.js";

const tokens = FIRST_POSITION + 2;

describe("compare", () => {
  it("measures the residual error layer by layer, without the first positions", () => {
    const comparison = compare({ layers: 2, hidden: 2, vocabulary: 2 });
    const reference = new Float32Array(2 * tokens * 2).fill(3);
    const ours = reference.slice();
    // Huge at a position that is left out.
    ours[0] = 1e6;
    // Layer 1: 10 % off at one of its two positions.
    ours.fill(3.3, (tokens + FIRST_POSITION) * 2, (tokens + FIRST_POSITION + 1) * 2);
    comparison.addResiduals(ours, reference, tokens);
    const [first, second] = comparison.byLayer();
    expect(first).toBe(0);
    expect(second).toBeCloseTo(0.05, 6);
  });

  it("is zero, and agrees everywhere, for equal distributions", () => {
    const comparison = compare({ layers: 1, hidden: 1, vocabulary: 3 });
    const logits = Float32Array.from({ length: tokens * 3 }, (_, i) => (i * 7) % 5);
    comparison.addDistributions(logProbabilities(logits, 3), logits, tokens);
    const residuals = new Float32Array(tokens).fill(1);
    comparison.addResiduals(residuals, residuals, tokens);
    const figures = comparison.figures();
    expect(figures.residualErrorMean).toBe(0);
    expect(figures.klMax).toBeLessThan(1e-6);
    expect(figures.top1).toBe(1);
  });

  it("gives KL(reference || ours) and the share of positions that agree on the likeliest token", () => {
    const comparison = compare({ layers: 1, hidden: 1, vocabulary: 2 });
    const reference = new Float32Array(tokens * 2).fill(0.5);
    const ours = new Float32Array(tokens * 2).fill(Math.log(0.5));
    // The reference is (0.9, 0.1) at the last position, ours (0.2, 0.8).
    reference.set([Math.log(9), Math.log(1)], (tokens - 1) * 2);
    ours.set([Math.log(0.2), Math.log(0.8)], (tokens - 1) * 2);
    comparison.addResiduals(new Float32Array(tokens).fill(1), new Float32Array(tokens).fill(1), tokens);
    comparison.addDistributions(ours, reference, tokens);
    const expected = 0.9 * Math.log(0.9 / 0.2) + 0.1 * Math.log(0.1 / 0.8);
    const { klMean, klMax, top1 } = comparison.figures();
    expect(klMax).toBeCloseTo(expected, 5);
    expect(klMean).toBeCloseTo(expected / 2, 5);
    expect(top1).toBe(0.5);
  });

  it("refuses results of another shape", () => {
    const comparison = compare({ layers: 2, hidden: 4, vocabulary: 3 });
    expect(() => comparison.addResiduals(new Float32Array(8), new Float32Array(8 * tokens), tokens)).toThrow(
      /residuals/,
    );
    expect(() => comparison.addDistributions(new Float32Array(8), new Float32Array(3 * tokens), tokens)).toThrow(
      /distributions/,
    );
  });
});

function logProbabilities(logits: Float32Array, vocabulary: number): Float32Array {
  const out = new Float32Array(logits.length);
  for (let row = 0; row < logits.length; row += vocabulary) {
    const values = Array.from(logits.subarray(row, row + vocabulary));
    const total = Math.log(values.reduce((sum, value) => sum + Math.exp(value), 0));
    out.set(
      values.map((value) => value - total),
      row,
    );
  }
  return out;
}
