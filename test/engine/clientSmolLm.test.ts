import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { CancelledError, EngineCrashedError } from "../../src/core/errors.js";
import { type EngineClient, startEngine } from "../../src/engineClient/client.js";
import type { GenerateRequest, LoadProgress, LoadRequest, ModelInfo } from "../../src/protocol/engine.js";

/** The built engine and SmolLM2-135M, through the client: what the command line and the editor do. */
const { path, sha256, graphCache } = inject("testModel");
const progress: LoadProgress[] = [];
const pids = new Set<number>();

const request: LoadRequest = { modelPath: path, modelSha256: sha256, graphCache, threads: 2, layout: "fast" };
let client: EngineClient;
let info: ModelInfo;
let greedy: GenerateRequest;

beforeAll(async () => {
  client = startEngine({ entry: "dist/engine.mjs", onExit: ({ pid }) => pid !== undefined && pids.add(pid) });
  info = await client.load(request, (step) => progress.push(step));
  const { ids } = await client.chat([{ role: "user", content: "Why is the sky blue?" }]);
  greedy = { ids, maxTokens: 20, temperature: 0, topP: 1, seed: 0, stop: [] };
});
afterAll(() => client.dispose());

test("load says what the model is and reports its progress", () => {
  expect(info).toMatchObject({ architecture: "llama", layers: 30, hiddenSize: 576, vocabularySize: 49152 });
  expect(progress.at(-1)).toMatchObject({ activity: "loading", fraction: 1 });
});

test("twenty greedy tokens arrive one by one and twice the same", async () => {
  const streamed: string[] = [];
  const first = await client.generate(greedy, ({ text }) => streamed.push(text));
  expect(first.finish).toBe("length");
  expect(first.tokens.ids).toHaveLength(20);
  expect(streamed.join("")).toBe(first.text);
  expect(await client.detokenize(first.tokens.ids)).toBe(first.text);

  // The second time most of the prompt is in the KV cache, so that sums are formed in another order.
  const second = await client.generate(greedy);
  expect(second.tokens).toEqual(first.tokens);
  for (const [i, logProb] of first.logProbs.entries()) expect(second.logProbs[i]).toBeCloseTo(logProb, 3);
});

test("a generation that is cancelled ends with what it has", async () => {
  const controller = new AbortController();
  const whole = await client.generate({ ...greedy, maxTokens: 40 });
  const { text, finish, tokens } = await client.generate(
    { ...greedy, maxTokens: 500 },
    ({ index }) => index === 4 && controller.abort(),
    controller.signal,
  );
  expect(finish).toBe("cancelled");
  expect(tokens.ids.length).toBeGreaterThanOrEqual(5);
  expect(whole.text.startsWith(text)).toBe(true);
  expect(pids.size).toBe(0);
});

test("a long score is cancelled within a chunk, and the engine goes on", async () => {
  const controller = new AbortController();
  const score = client.score({ ids: new Int32Array(2000).fill(greedy.ids[0]), from: 0 }, controller.signal);
  const cancelled = expect(score).rejects.toThrow(CancelledError);
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  await cancelled;
  expect(await client.score({ ids: greedy.ids, from: 0 })).toMatchObject({ next: [] });
  expect(pids.size).toBe(0);
});

test("a model that is loaded already begins as if it were loaded now, to the last bit", async () => {
  await client.setDirections({ count: 1, values: new Float32Array(info.layers * info.hiddenSize).fill(1) });
  const { loadMilliseconds: _, ...same } = info;
  const written = [];
  for (let i = 0; i < 2; i++) {
    expect(await client.load({ ...request })).toMatchObject({ ...same, converted: false });
    written.push(await client.generate(greedy));
  }
  expect(written[0].readouts).toHaveLength(0);
  expect(written[1]).toEqual(written[0]);
});

test("killed in the middle of a generation, it goes on as if nothing had happened", async () => {
  const values = Float32Array.from({ length: info.layers * info.hiddenSize * 2 }, (_, i) => Math.sin(i));
  await client.setDirections({ count: 2, values });
  const request = { ids: greedy.ids, from: 0, next: 3 };
  const before = await client.score(request);
  expect(before.readouts).toHaveLength(info.layers * greedy.ids.length * 2);

  const { pid } = await client.hello();
  const killed = client.generate(
    { ...greedy, maxTokens: 500 },
    ({ index }) => index === 2 && process.kill(pid, "SIGKILL"),
  );
  await expect(killed).rejects.toThrow(EngineCrashedError);

  expect(await client.score(request)).toEqual(before);
  expect((await client.hello()).pid).not.toBe(pid);
});
