import { largestReading } from "../../check/steerBack.js";
import { WINDOW } from "../../check/guard.js";
import { CancelledError } from "../../core/errors.js";
import type { Message } from "../../core/run/run.js";
import { seedFrom } from "../../core/statistics/random.js";
import { characterTraits } from "../../probes/readTraits.js";
import { readoutsOfToken } from "../../protocol/readouts.js";
import type { LoadedModel } from "../../reader/loadedModel.js";
import { promptOf } from "../../reader/prompt.js";
import { commonStart } from "../../reader/sequence.js";

/** Each trait's largest mean over a guard's window of tokens of a reply, in neutral deviations of a step; empty for a reply that is shorter than a window. */
export type Peaks = Readonly<Record<string, number>>;

export interface ReplySampling {
  readonly maxTokens: number;
  readonly temperature: number;
}

/**
 * What a guard on each trait that is on would have read of the model's replies, at most. They are written side by side, and read as they stand.
 * Rejects with CancelledError when the signal aborts.
 */
export async function replyPeaks(
  model: LoadedModel,
  chats: readonly (readonly Message[])[],
  sampling: ReplySampling,
  signal?: AbortSignal,
): Promise<Peaks[]> {
  const { engine } = model;
  const prompts = await Promise.all(chats.map(async (chat) => (await promptOf(model, chat)).ids));
  const prefix = commonStart(prompts);
  const written = await engine.generateMany(
    {
      prefix,
      sequences: prompts.map((ids) => ids.subarray(prefix.length)),
      seeds: prompts.map((ids) => seedFrom(ids.join())),
      stop: [],
      topP: 1,
      ...sampling,
    },
    undefined,
    signal,
  );
  const peaks: Peaks[] = [];
  for (const [i, { tokens, finish }] of written.entries()) {
    if (finish === "cancelled") throw new CancelledError();
    peaks.push(await peaksOf(model, prompts[i], tokens.ids, signal));
  }
  return peaks;
}

async function peaksOf(
  { engine, info, traits }: LoadedModel,
  prompt: Int32Array,
  reply: Int32Array,
  signal: AbortSignal | undefined,
): Promise<Peaks> {
  if (!traits || reply.length < WINDOW) return {};
  const ids = Int32Array.from([...prompt, ...reply]);
  const { logProbs, readouts } = await engine.score({ ids, from: prompt.length }, signal);
  const each = Array.from(logProbs, (_, i) => readoutsOfToken(readouts, info.layers, logProbs.length, i));
  return Object.fromEntries(characterTraits(traits.pack).map(({ name }) => [name, largestReading(name, traits, each)]));
}
