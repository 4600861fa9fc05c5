import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomNormal, seededRandom } from "../../../../../src/core/statistics/random.js";
import {
  cleanThreshold,
  cleanThresholdForAll,
  prefixRisk,
  type WrongTrace,
  wrongTraces,
} from "../../../../../src/training/heads/stepWrong/cleanBound.js";
import type { StepSample } from "../../../../../src/training/corpora/steps/stepSamples.js";

const trace = (solution: number, highest: number): WrongTrace => ({
  solution: `p${solution}`,
  domain: "sums",
  highest,
});

const sample = (problem: string, index: number, wrong: boolean): StepSample => ({
  problem,
  domain: "sums",
  text: "",
  index,
  steps: 3,
  mistake: wrong ? "result" : null,
});

test("a trace is the right steps before a wrong one, and that one", () => {
  const samples = [
    ...[sample("a", 0, false), sample("a", 1, false), sample("a", 2, false)],
    ...[sample("a", 0, true), sample("a", 2, true), sample("b", 0, true)],
  ];
  const traces = wrongTraces(samples, [-1, 3, 9, 0, 2, -5]);
  // The right step in the wrong one's place is not in it, nor another problem's step.
  expect(traces.map(({ solution, highest }) => [solution, highest])).toEqual([
    ["sums/a", 0],
    ["sums/a", 3],
    ["sums/b", -5],
  ]);
});

test("a solution counts once, however many wrong steps it has", () => {
  const traces = [trace(1, 0), trace(1, 0), trace(1, 5), trace(2, 5)];
  expect(prefixRisk(traces, 0)).toBeCloseTo(1 / 3);
  expect(prefixRisk(traces, -1)).toBe(0);
  expect(prefixRisk(traces, 5)).toBeCloseTo(1);
});

describe("the bound", () => {
  test("leaves alpha (n + 1) - 1 of n problems below it", () => {
    const traces = Array.from({ length: 99 }, (_, i) => trace(i, i));
    // (n · risk + 1) / (n + 1) = (9 + 1) / 100.
    expect(cleanThreshold(traces, 0.1)).toBe(8);
    expect(cleanThreshold(traces, 0.2)).toBe(18);
  });

  test("takes equal logits together", () => {
    const traces = Array.from({ length: 99 }, (_, i) => trace(i, i < 5 ? i : 5));
    expect(cleanThreshold(traces, 0.1)).toBe(4);
  });

  test("is null for too few problems", () => {
    const few = Array.from({ length: 18 }, (_, i) => trace(i, i));
    expect(cleanThreshold(few, 0.1)).toBeNull();
    expect(cleanThreshold([...few, trace(18, 18)], 0.1)).toBe(0);
    expect(cleanThreshold([], 0.1)).toBeNull();
  });

  test("is the stricter of all kinds' and the model's own texts', and none where either has none", () => {
    const traces = Array.from({ length: 99 }, (_, i) => trace(i, i));
    const ownTraces = Array.from({ length: 99 }, (_, i) => trace(i, i - 50));
    expect(cleanThresholdForAll({ traces, ownTraces: [] }, 0.1)).toBe(8);
    expect(cleanThresholdForAll({ traces, ownTraces }, 0.1)).toBe(-42);
    expect(cleanThresholdForAll({ traces, ownTraces: ownTraces.slice(0, 5) }, 0.1)).toBeNull();
    expect(cleanThresholdForAll({ traces: [], ownTraces: [] }, 0.1)).toBeNull();
  });

  test("holds its promise on the traces it was set on, and is the largest of their logits that does", () => {
    const traces = fc.array(
      fc.record({ problem: fc.integer({ max: 40 }), highest: fc.integer({ min: -20, max: 20 }) }),
      { minLength: 1, maxLength: 200 },
    );
    fc.assert(
      fc.property(traces, fc.constantFrom(0.1, 0.2, 0.5), (drawn, alpha) => {
        const all = drawn.map(({ problem, highest }) => trace(problem, highest));
        const n = new Set(drawn.map(({ problem }) => problem)).size;
        const bound = (t: number) => (n * prefixRisk(all, t) + 1) / (n + 1);
        const kept = all.map(({ highest }) => highest).filter((t) => bound(t) <= alpha + 1e-9);
        expect(cleanThreshold(all, alpha)).toBe(kept.length === 0 ? null : Math.max(...kept));
      }),
    );
  });

  test("holds on average for new problems of the same kind", () => {
    const random = seededRandom(4);
    const drawn = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => i).flatMap((i) => {
        const difficulty = randomNormal(random);
        // A problem's traces are alike.
        return [0, 1, 2].map(() => trace(from + i, difficulty + 0.3 * randomNormal(random)));
      });
    const risks = Array.from({ length: 200 }, () => prefixRisk(drawn(50, 50), cleanThreshold(drawn(0, 50), 0.2)!));
    const mean = risks.reduce((sum, risk) => sum + risk, 0) / risks.length;
    expect(mean).toBeLessThan(0.215);
    expect(mean).toBeGreaterThan(0.13);
  });
});
