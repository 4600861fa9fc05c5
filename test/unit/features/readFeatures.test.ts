import { expect, it } from "vitest";
import type { FeatureDictionary } from "../../../src/features/dictionary.js";
import { overSteps } from "../../../src/features/overSteps.js";
import { readFeatures } from "../../../src/features/readFeatures.js";
import type { LoadedModel } from "../../../src/reader/loadedModel.js";

const [layers, hidden] = [2, 2];

/** Feature 0 lies along the first axis, feature 1 along the second; layer 1 is read. */
const dictionary: FeatureDictionary = {
  version: 1,
  modelSha256: "",
  layer: 1,
  hidden,
  features: 2,
  scale: 1,
  threshold: 0.5,
  encoder: { values: Int8Array.of(1, 0, 0, 1), scales: Float32Array.of(1, 1) },
  decoder: { values: Int8Array.of(1, 0, 0, 1), scales: Float32Array.of(1, 1) },
  bias: Float32Array.of(0, 0),
  mean: Float32Array.of(0, 0),
  frequency: Float32Array.of(0.1, 0.1),
};

/** A token is a letter. In layer 1 an "a" is [2, 0] and a "b" [position, 3]; in layer 0 everything is large. */
const model = {
  info: { contextLength: 100, layers, hiddenSize: hidden },
  identity: { id: "m" },
  engine: {
    chat: async () => ({ ids: Int32Array.of(0, 0, 0) }),
    tokenize: async (text: string) => ({
      ids: Int32Array.from(text, (letter) => letter.charCodeAt(0)),
      ends: Int32Array.from(text, (_, i) => i + 1),
    }),
    score: async ({ ids, residualsAt }: { ids: Int32Array; residualsAt: Int32Array }) => {
      const residuals = new Float32Array(layers * residualsAt.length * hidden).fill(50);
      for (const [i, at] of residualsAt.entries()) {
        const start = (residualsAt.length + i) * hidden;
        residuals.set(ids[at] === 97 ? [2, 0] : ids[at] === 98 ? [at, 3] : [0, 0], start);
      }
      return { residuals };
    },
  },
} as unknown as LoadedModel;

const steps = [{ chars: { start: 0, end: 3 } }, { chars: { start: 4, end: 6 } }] as unknown as Parameters<
  typeof readFeatures
>[2]["steps"];
const run = { messages: [{ role: "user" as const, content: "?" }], response: "abx ba", steps };

it("says at each token of each step what is active, and leaves out what is between the steps", async () => {
  const done: number[] = [];
  const read = await readFeatures(model, dictionary, run, undefined, (at) => done.push(at));
  expect(read.map((tokens) => tokens.map(({ text }) => text))).toEqual([
    ["a", "b", "x"],
    ["b", "a"],
  ]);
  expect(read[0].map(({ active }) => active)).toEqual([
    [{ feature: 0, strength: 2 }],
    [
      { feature: 0, strength: 4 },
      { feature: 1, strength: 3 },
    ],
    [],
  ]);
  expect(done).toEqual([6]);
});

it("names a step's feature once, at the token where it is strongest", async () => {
  const [first, second] = overSteps(await readFeatures(model, dictionary, run));
  expect(first).toEqual([
    { feature: 0, strength: 4, token: "b", tokens: 2 },
    { feature: 1, strength: 3, token: "b", tokens: 1 },
  ]);
  expect(second.map(({ feature, token, tokens }) => [feature, token, tokens])).toEqual([
    [0, "b", 2],
    [1, "b", 1],
  ]);
});

it("reads what fits into the context, and nothing behind it", async () => {
  const small = { ...model, info: { ...model.info, contextLength: 5 } };
  expect((await readFeatures(small, dictionary, run)).map(({ length }) => length)).toEqual([2, 0]);
});
