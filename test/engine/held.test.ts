import { beforeAll, expect, inject, it } from "vitest";
import { randomNormal, seededRandom } from "../../src/core/statistics/random.js";
import { createEngine } from "../../src/engine/core.js";
import type {
  DirectionSet,
  Engine,
  GeneratedToken,
  GenerateRequest,
  HeldReading,
  ModelInfo,
} from "../../src/protocol/engine.js";

let engine: Engine;
let info: ModelInfo;
let ids: Int32Array;
let directions: DirectionSet;

const WINDOW = 4;
const LAYER = 12;

beforeAll(async () => {
  const { path, sha256, graphCache } = inject("testModel");
  engine = createEngine();
  info = await engine.load({ modelPath: path, modelSha256: sha256, graphCache, threads: 1, layout: "fast" });
  ids = (
    await engine.chat([
      {
        role: "user",
        content: "Repeat this sentence twice: Anna has three red apples and two green pears in her bag.",
      },
    ])
  ).ids;
  const random = seededRandom(3);
  const values = new Float32Array(info.layers * info.hiddenSize);
  for (let i = 0; i < info.hiddenSize; i++) values[LAYER * info.hiddenSize + i] = randomNormal(random) / 24;
  directions = { count: 1, values };
  await engine.setDirections(directions);
});

const greedy = (more: Partial<GenerateRequest> = {}): GenerateRequest => ({
  ids,
  maxTokens: 32,
  temperature: 0,
  topP: 1,
  seed: 1,
  stop: [],
  ...more,
});

/** What the direction reads at a token. */
const valueAt = ({ readouts }: Pick<GeneratedToken, "readouts">) => readouts[LAYER];

/** The reading is what the direction says at its layer, and is taken out at that layer. */
function held(limit: number, changes: Partial<HeldReading> = {}): HeldReading {
  const own = directions.values.subarray(LAYER * info.hiddenSize, (LAYER + 1) * info.hiddenSize);
  const squared = own.reduce((sum, value) => sum + value * value, 0);
  const along = { layers: [LAYER], vectors: own.map((value) => -value / squared) };
  return { column: 0, zero: 0, unit: 1, limit, window: WINDOW, along, most: 1e6, ...changes };
}

async function written(request: GenerateRequest) {
  const tokens: GeneratedToken[] = [];
  const result = await engine.generate(request, (token) => tokens.push(token));
  return { result, tokens };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean over each window of tokens, by the window's last one. */
const windows = (values: readonly number[]) =>
  values.map((_, end) => (end + 1 < WINDOW ? Number.NaN : meanOf(values.slice(end + 1 - WINDOW, end + 1))));

/** A limit that the free text crosses on its way, and after some tokens. */
function limitWithin(tokens: readonly GeneratedToken[]): number {
  const means = windows(tokens.map(valueAt)).slice(WINDOW - 1);
  return (Math.max(...means) + Math.min(...means)) / 2;
}

const largestDifference = (a: Float32Array, b: Float32Array) =>
  a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i])), 0);

it("writes the very same where the reading stays below its limit, guesses and all", async () => {
  // So that each of them begins with the prompt in the cache: sums in another order differ in the last bits.
  await written(greedy());
  const free = await written(greedy());
  const watched = await written(greedy({ held: [held(1e6)] }));
  expect(watched).toEqual(free);
  const never = await written(greedy({ held: [held(-1e6, { most: 0, window: 1000 })] }));
  expect(never).toEqual(free);
});

it("takes out what is over the limit from the next token on, and no token before it is another", async () => {
  const free = await written(greedy());
  const limit = limitWithin(free.tokens);
  const { tokens } = await written(greedy({ held: [held(limit)] }));
  const first = tokens.findIndex(({ taken }) => taken);
  const crossed = windows(free.tokens.map(valueAt)).findIndex((mean) => mean > limit);
  expect(first).toBe(crossed + 1);
  expect(tokens.slice(0, first).map(({ id }) => id)).toEqual(free.tokens.slice(0, first).map(({ id }) => id));
  // The token itself was chosen before; at it the stream is less by just the excess, since what reads it stands at that layer.
  expect(tokens[first].id).toBe(free.tokens[first].id);
  const units = tokens[first].taken?.units ?? 0;
  expect(units).toBeCloseTo(windows(free.tokens.map(valueAt))[crossed] - limit, 2);
  expect(valueAt(tokens[first])).toBeCloseTo(valueAt(free.tokens[first]) - units, 2);

  // Every token is pushed by the mean excess of what would be read without.
  const without = tokens.map((token) => valueAt(token) + (token.taken?.units ?? 0));
  for (const [i, mean] of windows(without).slice(0, -1).entries()) {
    if (Number.isNaN(mean)) continue;
    expect(tokens[i + 1].taken?.units ?? 0).toBeCloseTo(Math.max(0, mean - limit), 2);
  }
});

it("is the same text as under a fixed steering, where it takes out the same at every token", async () => {
  // From the first token on a window of one is over a limit far below, and the most is one unit.
  const { tokens } = await written(greedy({ held: [held(-1e6, { window: 1, most: 1 })] }));
  expect(tokens[0].taken).toBeUndefined();
  const steering = { ...held(0).along, from: ids.length + 1 };
  const { tokens: same } = await written(greedy({ steering, guess: false }));
  expect(tokens.map(({ id }) => id)).toEqual(same.map(({ id }) => id));
  for (const [i, { logProb }] of same.entries()) expect(tokens[i].logProb).toBeCloseTo(logProb, 4);
});

it("leaves nothing of what was taken out to any other text", async () => {
  const fresh = createEngine();
  const { path, sha256, graphCache } = inject("testModel");
  await fresh.load({ modelPath: path, modelSha256: sha256, graphCache, threads: 1, layout: "fast" });
  await fresh.setDirections(directions);
  const free = await written(greedy());
  const limit = limitWithin(free.tokens);
  const steered = await written(greedy({ held: [held(limit, { unit: 0.01, limit: limit * 100 })] }));
  expect(steered.tokens.some(({ taken }) => taken)).toBe(true);
  const whole = Int32Array.of(...ids, ...steered.result.tokens.ids);
  const wants = { ids: whole, from: ids.length };

  // Its own tokens once more, read with nothing added; sums in another order differ in the last bits.
  const [read, expected] = [await engine.score(wants), await fresh.score(wants)];
  expect(largestDifference(read.readouts, expected.readouts)).toBeLessThan(1e-3);
  expect(largestDifference(read.logProbs, expected.logProbs)).toBeLessThan(1e-3);
  expect(largestDifference(steered.result.readouts, expected.readouts)).toBeGreaterThan(1);
  await written(greedy({ held: [held(limit)] }));
  expect(await written(greedy())).toEqual(free);
  await written(greedy({ held: [held(limit)] }));
  const options = [Int32Array.of(whole[whole.length - 1]), Int32Array.of(5, 6)];
  const behind = { ids: whole.subarray(0, -1), options };
  const totals = await engine.continuations(behind);
  expect(largestDifference(totals, await fresh.continuations(behind))).toBeLessThan(1e-3);
  // Two such texts, one after the other: the second goes on from nothing of the first's own.
  const once = await written(greedy({ held: [held(limit)] }));
  expect(await written(greedy({ held: [held(limit)] }))).toEqual(once);
});

it("cancelled in the middle, gives what it has and leaves nothing behind", async () => {
  const free = await written(greedy());
  const controller = new AbortController();
  const result = await engine.generate(
    greedy({ held: [held(-1e6, { most: 1 })] }),
    ({ index }) => index === 8 && controller.abort(),
    controller.signal,
  );
  expect(result.finish).toBe("cancelled");
  expect(await written(greedy())).toEqual(free);
});

it("refuses readings that are not read, and limits that are none", async () => {
  const refused = (changes: Partial<HeldReading>) =>
    expect(engine.generate(greedy({ held: [held(1, changes)] }))).rejects.toMatchObject({ code: "bad-input" });
  await refused({ column: 1 });
  await refused({ column: -1 });
  await refused({ unit: 0 });
  await refused({ limit: Number.NaN });
  await refused({ window: 0 });
  await refused({ along: { layers: [info.layers], vectors: new Float32Array(info.hiddenSize) } });
  await refused({ along: { layers: [LAYER], vectors: new Float32Array(3) } });
  const steering = { ...held(1).along, from: 0 };
  await expect(engine.generate(greedy({ held: [held(1)], steering }))).rejects.toMatchObject({ code: "bad-input" });
});
