import { beforeAll, describe, expect, test } from "vitest";
import { CancelledError } from "../../../src/core/errors.js";
import { readProbeFile } from "../../../src/probes/file.js";
import type { ProbeSet } from "../../../src/probes/probeSet.js";
import type { ChunkStore } from "../../../src/reader/ports.js";
import { type TrainedProbes, type TrainProbesOptions, trainProbes } from "../../../src/trainer/trainProbes.js";
import { generateProblems } from "../../../src/training/corpora/problems/generate.js";
import { generateStatements } from "../../../src/training/corpora/statements/generate.js";
import { heads } from "../../../src/training/heads/heads.js";
import { plantedEngine, plantedInfo } from "./plantedEngine.js";

const seed = 5;
const sizes = { perTopic: 4, perKind: 12, own: 84, benign: 2 };
const known = {
  statements: generateStatements({ seed, perTopic: sizes.perTopic }),
  problems: generateProblems({ seed, perDomain: sizes.perKind }),
};
const [first] = known.problems;
const more = [{ name: "more.jsonl", problems: [{ ...first!, id: "more/1", domain: "file" }] }];

function optionsWith(store: ChunkStore, options: Partial<TrainProbesOptions> = {}): TrainProbesOptions {
  const made = { product: "cotcheck test", command: "probes train" };
  const identity = { id: "planted", name: "Planted", sha256: "a".repeat(64) };
  return { identity, info: plantedInfo, ...made, ...sizes, seed, more, store, ...options };
}

function memory(): ChunkStore {
  const chunks = new Map<string, Uint8Array>();
  return { read: async (name) => chunks.get(name) ?? null, write: async (name, bytes) => void chunks.set(name, bytes) };
}

const probesOf = ({ file }: TrainedProbes): ProbeSet => {
  const { graph, layers, hiddenSize: hidden } = plantedInfo;
  return readProbeFile(file, { modelSha256: "a".repeat(64), graph, layers, hidden });
};

describe("a training of a planted model", () => {
  const store = memory();
  let trained: TrainedProbes;
  beforeAll(async () => {
    trained = await trainProbes(plantedEngine(known).engine, optionsWith(store));
  });

  test("gives every head of the list, with its figures, its part of the report and its plots", () => {
    const names = heads.map(({ name }) => name);
    const probes = probesOf(trained);
    expect(probes.heads.map(({ name }) => name)).toEqual(names);
    expect(Object.keys(trained.report.heads)).toEqual(names);
    expect(probes.quality).toBe(trained.report.quality);
    expect(trained.markdown).toContain(trained.report.quality);
    for (const title of ["## Truth head", "## Step-wrong head", "## Heads on the model's own solutions", "## Domain"]) {
      expect(trained.markdown.split(`${title}\n`)).toHaveLength(2);
    }
    for (const { file } of trained.plots) expect(trained.markdown).toContain(`](${file})`);
    expect(trained.markdown).not.toMatch(/undefined|NaN/);
  });

  test("finds what was planted, and says from what", () => {
    for (const { name, quality } of probesOf(trained).heads) expect([name, quality.trusted]).toEqual([name, true]);
    expect(trained.markdown).toContain("12 generated problems a kind; 1 of more.jsonl");
    expect(trained.report.domain.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["statements", "own solutions", "logic", "file", "chat", "verse", "babble"]),
    );
    expect(trained.ownSolutions.length).toBeGreaterThan(20);
  });

  test("begun again passes over nothing twice, and gives the same file to the last bit", async () => {
    const { engine, passes } = plantedEngine(known);
    const again = await trainProbes(engine, optionsWith(store));
    expect(passes).toEqual([]);
    expect(again.file).toEqual(trained.file);
    expect(again.report).toEqual(trained.report);
  });

  test("stopped on its way goes on where it was", async () => {
    const kept = memory();
    const stop = new AbortController();
    const onProgress = (activity: string, done: number) => {
      if (activity === "reading worked problems" && done === 40) stop.abort();
    };
    const stopped = trainProbes(plantedEngine(known).engine, optionsWith(kept, { signal: stop.signal, onProgress }));
    await expect(stopped).rejects.toBeInstanceOf(CancelledError);
    const { engine, passes } = plantedEngine(known);
    const ended = await trainProbes(engine, optionsWith(kept));
    // Two passes over each of the other problems, and none over statements, solutions or harmless texts.
    expect(passes).toHaveLength(2 * (known.problems.length + 1 - 40));
    expect(ended.file).toEqual(trained.file);
  });
});

test("with too few problems solved there are no heads on them, and the report says why", async () => {
  const trained = await trainProbes(
    plantedEngine(known).engine,
    optionsWith(memory(), { own: 24, benign: 0, more: [] }),
  );
  expect(Object.keys(trained.report.heads)).toEqual(["truth", "step-wrong"]);
  expect(trained.report.quality).toMatch(/no heads on its own solutions/);
  expect(trained.markdown.split("no heads on its own solutions")).toHaveLength(3);
  expect(probesOf(trained).domain).not.toHaveProperty("boundary");
});
