import { segment } from "../../core/steps/segment.js";
import { tokenSpan } from "../../core/steps/tokens.js";
import { meanOf, traitColumns, traitValues } from "../../probes/readTraits.js";
import type { NeutralSpread, TraitDirection, TraitPack } from "../../probes/traitPack.js";
import { directionSet } from "../../reader/directionSet.js";
import type { Engine } from "../../protocol/engine.js";
import { readoutsOfToken } from "../../protocol/readouts.js";
import { concatenated } from "../../reader/sequence.js";
import { inBatches } from "../../training/corpora/inBatches.js";
import type { OnProgress } from "../../training/pace.js";
import type { UncalibratedTrait } from "../../training/traits/traitPackFit.js";
import type { WrittenReply } from "./writeReplies.js";

/** What each trait says of the neutral replies, read as a check reads them. */
export interface NeutralReadings {
  /** [traits][replies] */
  readonly responses: readonly (readonly number[])[];
  /** [traits][steps of all replies] */
  readonly steps: readonly (readonly number[])[];
}

/**
 * Reads neutral replies through the traits' directions, as a check does: whole, and step by step. The engine's directions are
 * the traits' afterwards. Rejects with CancelledError when the signal aborts.
 */
export async function neutralReadings(
  engine: Engine,
  traits: readonly UncalibratedTrait[],
  neutral: readonly WrittenReply[],
  {
    shape,
    onProgress,
    signal,
  }: {
    readonly shape: Pick<TraitPack, "layers" | "hidden">;
    readonly onProgress?: OnProgress | undefined;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<NeutralReadings> {
  await engine.setDirections(directionSet(shape, traitColumns(shape, traits)));
  const responses: number[][] = traits.map(() => []);
  const steps: number[][] = traits.map(() => []);
  await inBatches(
    { items: neutral, size: 1, activity: "reading neutral replies" },
    { onProgress, signal },
    async ([{ request, reply }]) => {
      const ids = Int32Array.from(reply.ids);
      const { readouts } = await engine.score(
        { ids: concatenated(request.ids, ids), from: request.ids.length },
        signal,
      );
      const tokens = Array.from(ids, (_, i) => readoutsOfToken(readouts, shape.layers, ids.length, i));
      const spans = await stepSpans(engine, ids, reply.ended);
      for (const [k, values] of traitValues(traits, tokens, shape.layers, 0).entries()) {
        responses[k].push(meanOf(values));
        for (const { start, end } of spans) steps[k].push(meanOf(values.subarray(start, end)));
      }
      return [];
    },
  );
  return { responses, steps };
}

/** The tokens of each step of a reply; one that was cut off is left out. */
async function stepSpans(engine: Engine, ids: Int32Array, ended: boolean): Promise<{ start: number; end: number }[]> {
  const text = await engine.detokenize(ids);
  const prefixes = await Promise.all(Array.from(ids, (_, i) => engine.detokenize(ids.subarray(0, i + 1))));
  const ends = Int32Array.from(prefixes, (prefix) => Math.min(prefix.length, text.length));
  const whole = ended ? segment(text) : segment(text).slice(0, -1);
  return whole.map(({ chars }) => tokenSpan(chars, ends)).filter(({ start, end }) => end > start);
}

/** Mean and deviation; a single text has no deviation, so 1 stands for it. */
export function spreadOf(values: readonly number[]): NeutralSpread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

/** Traits with their place among neutral texts. @param qualityOf what each reached, given the spread of whole replies */
export function calibratedTraits(
  traits: readonly UncalibratedTrait[],
  { responses, steps }: NeutralReadings,
  qualityOf: (name: string, response: NeutralSpread) => TraitDirection["quality"],
): TraitDirection[] {
  return traits.map((trait, k) => {
    const response = spreadOf(responses[k]);
    return {
      ...trait,
      neutral: { response, step: spreadOf(steps[k].length > 0 ? steps[k] : responses[k]) },
      quality: qualityOf(trait.name, response),
    };
  });
}
