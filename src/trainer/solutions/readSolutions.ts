import type { ProbeSet } from "../../probes/probeSet.js";
import { directionsOf, tokenLogits } from "../../probes/apply.js";
import type { Engine } from "../../protocol/engine.js";
import type { ChunkStore } from "../../reader/ports.js";
import { concatenated } from "../../reader/sequence.js";
import { type Collecting, inBatches } from "../../training/corpora/inBatches.js";
import { type JudgedSolution, judgedSolution } from "../../training/corpora/solutions/judgedSolution.js";
import type { KeptShape, StepPass } from "../../training/corpora/steps/stepPass.js";
import type { OwnReading } from "../../training/own/ownReading.js";
import { keptPositions, residualsAt, stepPass, stepPlace } from "../passes/stepPlace.js";
import { type ChunkLayout, remembered } from "../remembered/remembered.js";
import { stepPassKey } from "../remembered/rememberedSamplers.js";
import type { Requested } from "./writeSolutions.js";

/** A solution with the prompt that it was written behind. */
export interface ToRead {
  readonly judged: JudgedSolution;
  readonly prompt: readonly number[];
}

/** All stored solutions that can be judged, in the order of the requests. */
export async function judgedSolutions(
  engine: Engine,
  requested: readonly Requested[],
  collecting: Collecting = {},
): Promise<ToRead[]> {
  return inBatches({ items: requested, size: 50, activity: "labelling solutions" }, collecting, async (batch) => {
    const found: ToRead[] = [];
    for (const { plan, request, written } of batch) {
      for (const [sample, { ids, ended }] of (written ?? []).entries()) {
        const text = await engine.detokenize(Int32Array.from(ids));
        const judged = judgedSolution(plan, { text, sample, ended });
        if (judged) found.push({ judged, prompt: request.ids });
      }
    }
    return found;
  });
}

/** What readings depend on beside the texts. */
export interface ReadOptions {
  readonly engine: Engine;
  readonly probes: ProbeSet;
  /** Of the probe file: other probes read other logits. */
  readonly probesSha256: string;
  readonly store: ChunkStore;
  /** Names the model and its graph. */
  readonly key: string;
  readonly shape: KeptShape;
}

/** One pass over each solution, each made once and kept. Rejects with CancelledError when the signal aborts; what was read is kept. */
export async function readSolutions(
  solutions: readonly ToRead[],
  { engine, probes, probesSha256, store, key, shape }: ReadOptions,
  collecting: Collecting = {},
): Promise<OwnReading[]> {
  await engine.setDirections(directionsOf(probes));
  const layout = readingLayout(shape, probes.heads.length);
  const chunkKey = `${stepPassKey(key, shape)}/${probesSha256}`;
  return inBatches({ items: solutions, size: 1, activity: "reading solutions" }, collecting, async ([one]) => {
    const input = [one.prompt, one.judged.text];
    const passes = await remembered({ store, key: chunkKey, input }, layout, async () => [
      await pass(engine, probes, shape, one, collecting.signal),
    ]);
    return passes.map((kept) => ({ ...kept, judged: one.judged }));
  });
}

type Pass = Omit<OwnReading, "judged">;

async function pass(
  engine: Engine,
  probes: ProbeSet,
  shape: KeptShape,
  { judged, prompt }: ToRead,
  signal?: AbortSignal,
): Promise<Pass> {
  const { ids, ends } = await engine.tokenize(judged.text);
  const places = judged.steps.map(({ text, chars }) => stepPlace(text, chars, ends));
  const held = [-1, ...keptPositions(places)];
  const { residuals, logProbs, readouts } = await engine.score(
    {
      ids: concatenated(Int32Array.from(prompt), ids),
      from: prompt.length,
      residualsAt: Int32Array.from(held, (position) => prompt.length + position),
    },
    signal,
  );
  const whole = { logProbs, held, residuals };
  return {
    prompt: residualsAt(whole, [-1], shape),
    steps: places.map((place) => stepPass(place, whole, shape)),
    spans: places.map(({ tokens }) => tokens),
    kept: places.map(({ kept }) => kept),
    logits: tokenLogits(probes, { tokens: logProbs.length, values: readouts }).heads,
  };
}

type Described = Omit<Pass, "prompt" | "steps" | "logits"> & {
  readonly steps: readonly Omit<StepPass, "residuals">[];
  readonly tokens: number;
};

const readingLayout = ({ layers, hidden }: KeptShape, heads: number): ChunkLayout<Pass, Described> => {
  const row = layers.length * hidden;
  return {
    described: ({ steps, spans, kept, logits }) => ({
      steps: steps.map(({ residuals: _, ...rest }) => rest),
      spans,
      kept,
      tokens: logits[0]?.length ?? 0,
    }),
    residuals: ({ prompt, steps, logits }) => [prompt, ...steps.map(({ residuals }) => residuals), ...logits],
    restored: ({ steps, spans, kept, tokens }, next) => ({
      prompt: next(row),
      steps: steps.map((step) => ({ ...step, residuals: next(2 * row) })),
      spans,
      kept,
      logits: Array.from({ length: heads }, () => next(tokens)),
    }),
  };
};
