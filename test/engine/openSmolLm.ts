import { afterAll, beforeAll, inject } from "vitest";
import { type LoadedModel, openModel } from "../../src/reader/loadedModel.js";
import type { ProbeShelf } from "../../src/reader/ports.js";
import type { RunEvent } from "../../src/core/run/events.js";
import type { Run } from "../../src/core/run/run.js";
import { randomNormal, seededRandom } from "../../src/core/statistics/random.js";
import { type EngineClient, startEngine } from "../../src/engineClient/client.js";
import { CONVERTER_VERSION } from "../../src/engine/graph/version.js";
import { writeProbeFile } from "../../src/probes/file.js";
import type { ProbeSet } from "../../src/probes/probeSet.js";

/** The built engine with SmolLM2-135M and made-up probes, opened once for a test file. */
export function smolLm(): { readonly engine: EngineClient; readonly model: LoadedModel } {
  const opened = {} as { engine: EngineClient; model: LoadedModel };
  beforeAll(async () => {
    opened.engine = startEngine({ entry: "dist/engine.mjs" });
    opened.model = await open(opened.engine, madeUpProbes);
  });
  afterAll(() => opened.engine.dispose());
  return opened;
}

export function open(engine: EngineClient, probes: ProbeShelf): Promise<LoadedModel> {
  const { path, sha256, graphCache } = inject("testModel");
  return openModel(engine, {
    identity: { id: "smollm2-135m", name: "SmolLM2", sha256 },
    // Test files run side by side: with more threads than cores, an engine's threads mostly wait for one another.
    load: { modelPath: path, modelSha256: sha256, graphCache, threads: 1, layout: "fast" },
    probes,
    product: "cotcheck test",
  });
}

const layers = 30;
const hidden = 576;

/** Random directions: their readings mean nothing, but must be the same however the text comes to the model. */
export function madeUpSet(changes: Partial<ProbeSet> = {}): ProbeSet {
  const random = seededRandom(7);
  const probe = (layer: number) => ({
    layer,
    direction: Float32Array.from({ length: hidden }, () => randomNormal(random) / 40),
    bias: 0,
  });
  return {
    modelSha256: inject("testModel").sha256,
    graph: `${CONVERTER_VERSION}-fast`,
    layers,
    hidden,
    seed: 7,
    product: "cotcheck test",
    quality: "Made up.",
    heads: [
      {
        name: "truth",
        stack: [probe(10), probe(14), probe(18)],
        bias: 0.1,
        calibration: { a: 0.5, b: 0, varianceA: 0.01, covarianceAB: 0, varianceB: 0.1 },
        byLayer: [0, 10, 20, 29].map((layer) => ({ ...probe(layer), calibration: { a: 1, b: 0 } })),
        quality: { aurocMean: 0.5, aurocMin: 0.4, baselineAuroc: 0.5, calibrationError: 0.2, trusted: false },
      },
    ],
    domain: { unit: 3, components: [probe(14), probe(14)] },
    ...changes,
  };
}

export const madeUpProbes: ProbeShelf = {
  find: async () => ({ bytes: writeProbeFile(madeUpSet()), origin: "a test" }),
};

export const noProbes: ProbeShelf = { find: async () => null };

export async function collect(events: AsyncIterable<RunEvent>): Promise<{ events: RunEvent[]; run: Run }> {
  const seen: RunEvent[] = [];
  for await (const event of events) seen.push(event);
  const last = seen.at(-1)!;
  if (last.type !== "done" && last.type !== "error") throw new Error(`The last event is ${last.type}.`);
  return { events: seen, run: last.run };
}

export function eventsOf<T extends RunEvent["type"]>(events: readonly RunEvent[], type: T) {
  return events.filter((event): event is Extract<RunEvent, { type: T }> => event.type === type);
}
