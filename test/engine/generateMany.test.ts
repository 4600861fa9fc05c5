import { beforeAll, expect, inject, it } from "vitest";
import { createEngine } from "../../src/engine/core.js";
import type { Engine } from "../../src/protocol/engine.js";

let engine: Engine;

beforeAll(async () => {
  const { path, sha256, graphCache } = inject("testModel");
  engine = createEngine();
  await engine.load({ modelPath: path, modelSha256: sha256, graphCache, threads: 2, layout: "fast" });
});

const request = { maxTokens: 10, temperature: 0, topP: 1, stop: ["\n\n"] };
const story =
  "Anna has three red apples and two green pears in her bag. She gives one apple to Ben, who eats it at once. " +
  "Then she walks home along the river and buys four plums.";

/** The story with an ending of its own behind each part of it. */
async function endings() {
  const prefix = (await engine.tokenize(story)).ids;
  const ending = (await engine.tokenize("\n\nThe number of apples in the bag is")).ids;
  const behind = [prefix.length, 0, 14, 25, prefix.length - 1];
  return { prefix, behind, sequences: behind.map(() => ending) };
}

const joined = (...parts: Int32Array[]) => Int32Array.from(parts.flatMap((part) => [...part]));

it("writes behind parts of one prefix what each part alone would get", async () => {
  const { prefix, behind, sequences } = await endings();
  const written = await engine.generateMany({ ...request, prefix, behind, sequences, seeds: behind.map(() => 1) });
  for (const [i, length] of behind.entries()) {
    const ids = joined(prefix.subarray(0, length), sequences[i]);
    const alone = await engine.generate({ ...request, ids, seed: 1 });
    expect(written[i].text).toBe(alone.text);
    expect(written[i].tokens).toEqual(alone.tokens);
    for (const [k, logProb] of alone.logProbs.entries()) expect(written[i].logProbs[k]).toBeCloseTo(logProb, 2);
  }
});

it("gives each option the probability that it has alone, and writes as if none had been tried", async () => {
  const { prefix, behind, sequences } = await endings();
  const options: Int32Array[] = [];
  for (const text of [" 3", " two hundred and forty-one", " five."]) options.push((await engine.tokenize(text)).ids);
  const many = { ...request, prefix, behind, sequences, seeds: behind.map(() => 1) };
  const tried = await engine.generateMany({ ...many, options });
  const untried = await engine.generateMany(many);
  const only = await engine.generateMany({ ...many, options, maxTokens: 0 });
  for (const [i, length] of behind.entries()) {
    const ids = joined(prefix.subarray(0, length), sequences[i]);
    const alone = await engine.continuations({ ids, options });
    for (const [k, total] of alone.entries()) {
      expect(tried[i].options[k]).toBeCloseTo(total, 2);
      expect(only[i].options[k]).toBeCloseTo(total, 2);
    }
    expect(tried[i].tokens).toEqual(untried[i].tokens);
    expect(untried[i].options).toHaveLength(0);
    expect(only[i]).toMatchObject({ text: "", finish: "length" });
  }
});

it("begins the next where one ends, and each is what it is alone", async () => {
  const { prefix } = await endings();
  const ending = (await engine.tokenize("\n\nBen said")).ids;
  const behind = Array.from({ length: 37 }, (_, i) => (i * 5) % prefix.length);
  // Ends at different places, since a stop is met where the text has one.
  const stops = { ...request, maxTokens: 12, stop: [".", ","] };
  const done: number[] = [];
  const written = await engine.generateMany(
    { ...stops, prefix, behind, sequences: behind.map(() => ending), seeds: behind.map(() => 1) },
    ({ index }) => done.push(index),
  );
  expect([...done].sort((a, b) => a - b)).toEqual([...behind.keys()]);
  expect(new Set(written.map(({ tokens }) => tokens.ids.length)).size).toBeGreaterThan(1);
  for (const i of [0, 15, 16, 20, 36]) {
    const alone = await engine.generate({ ...stops, ids: joined(prefix.subarray(0, behind[i]), ending), seed: 1 });
    expect(written[i]).toMatchObject({ text: alone.text, finish: alone.finish });
    for (const [k, logProb] of alone.logProbs.entries()) expect(written[i].logProbs[k]).toBeCloseTo(logProb, 2);
  }
});

it("writes on from a sequence that is too long to be packed with others", async () => {
  const { prefix: once, sequences } = await endings();
  const ending = sequences[0];
  // The same tokens as prefix and as sequence, so that they are computed once only.
  const prefix = joined(...Array.from({ length: Math.ceil(2049 / once.length) }, () => once));
  const long = joined(prefix, ending);
  const few = { ...request, maxTokens: 4 };
  const written = await engine.generateMany({
    ...few,
    prefix,
    behind: [14, 0, 25],
    sequences: [ending, long, ending],
    seeds: [1, 1, 1],
  });
  // The longest first: most of it is in the cache.
  for (const [index, ids] of [
    [1, long],
    [0, joined(prefix.subarray(0, 14), ending)],
    [2, joined(prefix.subarray(0, 25), ending)],
  ] as const) {
    expect(written[index].text).toBe((await engine.generate({ ...few, ids, seed: 1 })).text);
  }
}, 240_000);

it("refuses a place that is no part of the prefix, and an option without tokens", async () => {
  const { prefix, behind, sequences } = await endings();
  const many = { ...request, prefix, behind, sequences, seeds: behind.map(() => 1) };
  for (const wrong of [
    { behind: [1] },
    { behind: [prefix.length + 1, 0, 0, 0, 0] },
    { options: [new Int32Array(0)] },
  ]) {
    await expect(engine.generateMany({ ...many, ...wrong })).rejects.toMatchObject({ code: "bad-input" });
  }
});
