import { describe, expect, it } from "vitest";
import { cacheBytesPerToken, weightsBytes } from "../../../../src/core/prediction/memory.js";
import { predict } from "../../../../src/core/prediction/prediction.js";
import { roughTime } from "../../../../src/core/prediction/roughTime.js";
import type { ModelShape } from "../../../../src/core/prediction/shape.js";
import type { Architecture } from "../../../../src/engine/graph/architecture.js";
import { buildDecoder } from "../../../../src/engine/graph/decoder.js";
import { catalogue, entryById } from "../../../../src/models/catalogue.js";

const shapeOf = (id: string): ModelShape => entryById(id)!.shape;

function architectureOf(shape: ModelShape): Architecture {
  return {
    ...shape,
    name: "qwen2",
    contextLength: 4096,
    normEpsilon: 1e-6,
    ownHead: true,
    attentionBias: true,
    rotary: { base: 10_000, dimensions: shape.headSize, interleaved: false, positionScale: 1 },
  };
}

describe("memory", () => {
  it.each(catalogue)("the weights of $id take what the converter plans, to 3 %", ({ shape }) => {
    const planned = buildDecoder(architectureOf(shape), "blocks-128").plan.bytes;
    expect(Math.abs(weightsBytes(shape) / planned - 1)).toBeLessThan(0.03);
  });

  /** VmHWM of the engine after loading, reading 300 tokens and writing 60, in MB: see docs/bigger-models.md. */
  it.each([
    ["smollm2-135m", 858],
    ["qwen2.5-coder-0.5b", 1029],
  ])("%s takes the memory that was measured, to 10 %", (id, measured) => {
    expect(Math.abs(predict(shapeOf(id), 2, 360).memoryBytes / 1e6 / measured - 1)).toBeLessThan(0.1);
  });

  it("grows by the cache with the context, and by nothing else", () => {
    const shape = shapeOf("qwen2.5-coder-1.5b");
    const grown = predict(shape, 2, 8192).memoryBytes - predict(shape, 2, 4096).memoryBytes;
    expect(grown).toBe(4096 * cacheBytesPerToken(shape));
    expect(cacheBytesPerToken(shape)).toBe(28 * 2 * 2 * 128 * 4);
  });
});

describe("speed", () => {
  it("is the measured one for the default model on the reference machine", () => {
    const { readTokensPerSecond, writtenTokensPerSecond } = predict(shapeOf("qwen2.5-coder-1.5b"), 2);
    expect(readTokensPerSecond).toBeGreaterThan(117);
    expect(readTokensPerSecond).toBeLessThan(130);
    expect(writtenTokensPerSecond).toBeGreaterThan(15);
    expect(writtenTokensPerSecond).toBeLessThan(17);
  });

  it("grows with the threads while reading, and while writing only until memory is busy", () => {
    const of = (threads: number) => predict(shapeOf("qwen2.5-coder-1.5b"), threads);
    expect(of(8).readTokensPerSecond).toBeCloseTo(4 * of(2).readTokensPerSecond);
    expect(of(8).writtenTokensPerSecond).toBe(of(2).writtenTokensPerSecond);
    expect(of(1).writtenTokensPerSecond).toBeCloseTo(of(2).writtenTokensPerSecond / 2);
  });

  it("gives a range around what is expected", () => {
    const { expected, low, high } = predict(shapeOf("qwen2.5-coder-0.5b"), 2).secondsPerCheck;
    expect(low).toBeLessThan(expected);
    expect(high).toBeGreaterThan(expected);
    expect(predict(shapeOf("qwen2.5-coder-1.5b"), 2).secondsPerCheck.expected).toBeGreaterThan(2 * expected);
  });
});

it.each([
  [0.2, 1, "s"],
  [7.4, 7, "s"],
  [52, 50, "s"],
  [98, 100, "s"],
  [130, 2, "min"],
  [1000, 15, "min"],
  [7300, 2, "h"],
])("%d s is said as %d %s", (seconds, amount, unit) => {
  expect(roughTime(seconds)).toEqual({ amount, unit });
});
