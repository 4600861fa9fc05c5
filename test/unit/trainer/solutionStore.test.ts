import { expect, test } from "vitest";
import { CancelledError } from "../../../src/core/errors.js";
import type { Engine, GenerateManyRequest } from "../../../src/protocol/engine.js";
import type { ChunkStore } from "../../../src/reader/ports.js";
import { SolutionResults, storedSolutions } from "../../../src/trainer/solutions/solutionStore.js";
import { importSolutions, requestedSolutions, writeSolutions } from "../../../src/trainer/solutions/writeSolutions.js";
import { askedProblems } from "../../../src/training/corpora/solutions/asked/askedProblems.js";
import { samplingPlan } from "../../../src/training/corpora/solutions/asked/samplingPlan.js";

function memoryStore(): ChunkStore & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
  };
}

/** Writes the seed as its only token, and says which requests it was given. */
function scribe() {
  const given: GenerateManyRequest[] = [];
  const engine: Pick<Engine, "chat" | "generateMany"> = {
    chat: async (messages) => {
      const text = messages.map(({ content }) => content).join("\n");
      return { text, ids: Int32Array.from(text, (character) => character.charCodeAt(0)), ends: new Int32Array() };
    },
    generateMany: async (request, onDone, signal) => {
      given.push(request);
      return request.seeds.map((seed, index) => {
        if (signal?.aborted) throw new CancelledError();
        const result = {
          text: "",
          tokens: { ids: Int32Array.of(seed % 1000), ends: new Int32Array() },
          logProbs: new Float32Array(),
          finish: "end" as const,
          options: new Float32Array(),
        };
        onDone?.({ index, result });
        return result;
      });
    },
  };
  return { engine: engine as Engine, given };
}

const plan = samplingPlan(askedProblems({ count: 40, fromFiles: [], system: "Think.", seed: 2 }), 4);

test("what is missing is written side by side, each sample with a seed of its own, and kept", async () => {
  const [store, { engine, given }] = [memoryStore(), scribe()];
  const before = await requestedSolutions(engine, store, plan);
  expect(before.every(({ written }) => written === null)).toBe(true);
  await writeSolutions(
    engine,
    store,
    before.map(({ request }) => request),
  );
  for (const { sequences, seeds, temperature } of given) {
    expect(seeds).toHaveLength(sequences.length);
    expect([0, 0.7]).toContain(temperature);
  }
  const after = await requestedSolutions(engine, store, plan);
  for (const { request, written } of after) {
    expect(written).toHaveLength(request.n);
    expect(new Set(written?.map(({ ids }) => ids[0])).size).toBe(request.n);
  }
});

test("a run that was stopped in the middle of a batch goes on behind what was finished", async () => {
  const [store, { engine, given }] = [memoryStore(), scribe()];
  const requested = await requestedSolutions(engine, store, plan);
  const controller = new AbortController();
  const requests = requested.map(({ request }) => request);
  const onProgress = () => controller.abort();
  await expect(writeSolutions(engine, store, requests, { signal: controller.signal, onProgress })).rejects.toThrow();
  expect(given).toHaveLength(1);
  const rest = (await requestedSolutions(engine, store, plan)).filter(({ written }) => written === null);
  expect(rest.length).toBeLessThan(requests.length);
  expect(rest.length + store.files.size).toBe(requests.length);
});

test("results from another machine count once all samples of a request are there", async () => {
  const [store, { engine }] = [memoryStore(), scribe()];
  const requested = await requestedSolutions(engine, store, plan);
  const several = requested.find(({ request }) => request.n > 1)?.request;
  const one = requested.find(({ request }) => request.n === 1)?.request;
  if (!several || !one) throw new Error("no such requests");
  const results = new SolutionResults();
  results.add(JSON.stringify({ id: one.id, sample: 0, ids: [5, 6], ended: true }));
  results.add(JSON.stringify({ id: several.id, sample: 0, ids: [7], ended: false }));
  results.add("");
  expect(await importSolutions(store, requested, results)).toBe(1);
  expect(await storedSolutions(store, one.id)).toEqual([{ ids: [5, 6], ended: true }]);
  expect(await storedSolutions(store, several.id)).toBeNull();
});

test.each([
  ["{", /Line 1 is no written solution/],
  ['{"id":"a","sample":0,"ids":[-1],"ended":true}', /Line 1/],
  ['{"id":"a","sample":0,"ids":["__proto__"],"ended":true}', /Line 1/],
])("a line that is no result is named: %s", (line, message) => {
  expect(() => new SolutionResults().add(line)).toThrow(message);
});

test("a damaged file counts as none", async () => {
  const store = memoryStore();
  await store.write("a", Buffer.from("[{]"));
  expect(await storedSolutions(store, "a")).toBeNull();
});
