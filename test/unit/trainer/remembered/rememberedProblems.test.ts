import { expect, test } from "vitest";
import type { ChunkStore } from "../../../../src/reader/ports.js";
import { rememberedProblems } from "../../../../src/trainer/remembered/rememberedProblems.js";
import type { WorkedProblem } from "../../../../src/training/corpora/problems/workedProblem.js";
import type { ReadProblem } from "../../../../src/training/heads/stepWrong/stepSamples.js";

const problem = (id: string): WorkedProblem => ({
  id,
  domain: "counting",
  question: "How many – 一 or 二?",
  steps: [{ text: "One.", wrong: [{ mistake: "result", text: "Two." }] }],
});

function fixture() {
  const chunks = new Map<string, Uint8Array>();
  const store: ChunkStore = {
    read: async (name) => chunks.get(name) ?? null,
    write: async (name, bytes) => void chunks.set(name, bytes),
  };
  const read: string[] = [];
  const reader: ReadProblem = async ({ id, domain, steps }) => {
    read.push(id);
    return steps.map(({ text }, index) => ({
      sample: { problem: id, domain, text, index, steps: steps.length, mistake: null },
      reading: {
        residuals: Float32Array.from({ length: 6 }, (_, k) => index + k / 8),
        features: { least: 1.5, mean: 0.25, answer: 0 },
        tokens: 2,
      },
    }));
  };
  return { chunks, store, read, reader };
}

test("what was read once is not read again, and comes back the same", async () => {
  const { store, read, reader } = fixture();
  const fresh = await rememberedProblems(reader, store, "model/g2", 6)(problem("a"));
  expect(await rememberedProblems(reader, store, "model/g2", 6)(problem("a"))).toEqual(fresh);
  expect(read).toEqual(["a"]);
});

test("another problem, another model or a broken chunk are read afresh", async () => {
  const { chunks, store, read, reader } = fixture();
  await rememberedProblems(reader, store, "model/g2", 6)(problem("a"));
  await rememberedProblems(reader, store, "model/g2", 6)(problem("b"));
  await rememberedProblems(reader, store, "model/g3", 6)(problem("a"));
  expect(read).toEqual(["a", "b", "a"]);
  for (const length of [0, 3, 8, 40]) {
    for (const [name, bytes] of [...chunks]) chunks.set(name, bytes.subarray(0, length));
    await rememberedProblems(reader, store, "model/g2", 6)(problem("a"));
  }
  expect(read).toHaveLength(7);
  for (const [name, bytes] of [...chunks]) chunks.set(name, bytes.fill(255, 4, 12));
  await rememberedProblems(reader, store, "model/g2", 6)(problem("a"));
  expect(read).toHaveLength(8);
});
