import { expect, test } from "vitest";
import type { ChunkStore } from "../../../../src/reader/ports.js";
import { rememberedSolutions } from "../../../../src/trainer/remembered/rememberedSolutions.js";
import type { WorkedProblem } from "../../../../src/training/corpora/problems/workedProblem.js";
import type { ReadOwnSolutions } from "../../../../src/training/corpora/solutions/ownSolutions.js";

const problem = (id: string): WorkedProblem => ({
  id,
  domain: "counting",
  question: "How many – 一 or 二?",
  steps: [{ text: "One.", wrong: [] }],
});
const row = (length: number, from: number) => Float32Array.from({ length }, (_, i) => from + i / 8);

test("what was solved once is not solved again, and comes back the same; a broken chunk is", async () => {
  const chunks = new Map<string, Uint8Array>();
  const store: ChunkStore = {
    read: async (name) => chunks.get(name) ?? null,
    write: async (name, bytes) => void chunks.set(name, bytes),
  };
  let solved = 0;
  const reader: ReadOwnSolutions = async (problems) => {
    solved++;
    return problems.map(({ id, domain }, i) => ({
      solution: {
        problem: id,
        domain,
        right: i % 2 === 0,
        steps: ["a", "b"],
        promptTokens: 9,
        tokens: 8,
        forced: 0.25,
      },
      reading: {
        prompt: row(6, i),
        steps: [1, 2].map((from) => ({
          residuals: row(12, from),
          features: { least: 1.5, mean: 0.25, answer: 0 },
          tokens: 4,
        })),
      },
    }));
  };
  const batch = [problem("a"), problem("b")];
  const read = rememberedSolutions(reader, store, "model/g2/1,3", 6);
  const fresh = await read(batch);
  expect(await read(batch)).toEqual(fresh);
  expect(solved).toBe(1);
  await rememberedSolutions(reader, store, "model/g3/1,3", 6)(batch);
  await read([problem("a")]);
  expect(solved).toBe(3);
  for (const length of [0, 3, 8, 40]) {
    for (const [name, bytes] of [...chunks]) chunks.set(name, bytes.subarray(0, length));
    expect(await read(batch)).toEqual(fresh);
  }
  expect(solved).toBe(7);
});
