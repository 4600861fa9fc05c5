import type { Message } from "../../src/core/run/run.js";
import type { TraitReading } from "../../src/core/run/traitReading.js";
import { readoutsOfToken } from "../../src/protocol/readouts.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { promptOf } from "../../src/reader/prompt.js";
import { concatenated } from "../../src/reader/sequence.js";
import { traitsOver } from "../../src/reader/traitsFor.js";

/** What a model wrote greedily, and what is read over its tokens: z-scores of replies, by trait. */
export interface Written {
  readonly text: string;
  readonly z: Readonly<Record<string, number>>;
}

export async function written(model: LoadedModel, messages: readonly Message[], maxTokens: number): Promise<Written> {
  const { ids } = await promptOf(model, messages);
  const { text, tokens, readouts } = await model.engine.generate({
    ids,
    maxTokens,
    temperature: 0,
    topP: 1,
    seed: 0,
    stop: [],
  });
  return { text, z: readOver(model, ids.length, readouts, tokens.ids.length) };
}

/** What is read over words that are put into the model's mouth behind a beginning of its answer. */
export async function readSaid(
  model: LoadedModel,
  { messages, begun, said }: { readonly messages: readonly Message[]; readonly begun: string; readonly said: string },
): Promise<Written["z"]> {
  const { ids } = await promptOf(model, messages);
  const before = concatenated(ids, (await model.engine.tokenize(begun)).ids);
  const own = (await model.engine.tokenize(said)).ids;
  const { readouts } = await model.engine.score({ ids: concatenated(before, own), from: before.length });
  return readOver(model, before.length, readouts, own.length);
}

function readOver({ traits, info }: LoadedModel, before: number, readouts: Float32Array, count: number): Written["z"] {
  const each = Array.from({ length: count }, (_, i) => readoutsOfToken(readouts, info.layers, count, i));
  const read: readonly TraitReading[] = traitsOver(traits, { before, readouts: each }, "response")?.traits ?? [];
  return Object.fromEntries(read.map(({ trait, z }) => [trait, z]));
}
