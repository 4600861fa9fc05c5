import { CancelledError, CodedError } from "../core/errors.js";
import type { Comparison } from "../core/screen/screenedSet.js";
import type { Sample } from "../core/screen/sample.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { promptOf } from "../reader/prompt.js";
import type { Kept } from "./kept.js";
import { ownAnswers } from "./ownAnswers.js";
import { keptReadings } from "./readings.js";

/** Samples whose own answers are written side by side, and kept before the next: what is lost when a screening is stopped. */
export const AT_ONCE = 16;

/** How samples are read. */
export interface Reading {
  readonly comparison: Comparison;
  /** Of the beginning of each reply, at most. */
  readonly tokens: number;
  readonly answers: Kept;
  readonly readings: Kept;
  readonly signal?: AbortSignal | undefined;
}

/** A sample's value of each trait that is on, and what the model itself answers where that was asked. */
export interface SampleValues {
  readonly values: readonly number[];
  readonly own: string | null;
}

/**
 * The values of several samples; their own answers are written side by side. Of each reply the beginning is read: z-scores are counted from replies
 * that are no longer, and a trait is strongest there. Rejects with CodedErrors "prompt-too-long" and "bad-input" where one of them cannot be read, and
 * with CancelledError when the signal aborts.
 */
export async function valuesOf(
  model: LoadedModel,
  samples: readonly Pick<Sample, "messages" | "response">[],
  { comparison, tokens, answers, readings, signal }: Reading,
): Promise<SampleValues[]> {
  const { engine, info } = model;
  const tasks: { readonly prompt: Int32Array; readonly given: Int32Array }[] = [];
  for (const { messages, response } of samples) {
    const { ids: prompt } = await promptOf(model, messages);
    const given = (await engine.tokenize(response)).ids.slice(0, tokens);
    if (given.length === 0) throw new CodedError("bad-input", "The response has no tokens.");
    if (prompt.length + tokens > info.contextLength)
      throw new CodedError(
        "prompt-too-long",
        `The prompt has ${prompt.length} tokens, and this model holds ${info.contextLength} in all.`,
      );
    tasks.push({ prompt, given });
  }
  const prompts = tasks.map(({ prompt }) => prompt);
  const own =
    comparison === "own-answer" ? await ownAnswers(model, prompts, { tokens, kept: answers, signal }) : undefined;
  const found: SampleValues[] = [];
  for (const [i, { prompt, given }] of tasks.entries()) {
    const replies = own ? [given, own[i]] : [given];
    if (replies.some((ids) => ids.length === 0))
      throw new CodedError("bad-input", "The model itself answers nothing to this prompt.");
    const [taught, answered] = await keptReadings(model, prompt, replies, { kept: readings, signal });
    found.push({
      values: answered ? taught.map((z, k) => z - answered[k]) : taught,
      own: own ? await engine.detokenize(own[i]) : null,
    });
  }
  return found;
}

/** The values of many samples, some of them at once. Rejects as {@link valuesOf} does. @param onProgress takes how many are read */
export async function valuesOfMany(
  model: LoadedModel,
  samples: readonly Pick<Sample, "messages" | "response">[],
  reading: Reading,
  onProgress?: (done: number) => void,
): Promise<(readonly number[])[]> {
  const found: (readonly number[])[] = [];
  for (let from = 0; from < samples.length; from += AT_ONCE) {
    if (reading.signal?.aborted) throw new CancelledError();
    onProgress?.(from);
    const read = await valuesOf(model, samples.slice(from, from + AT_ONCE), reading);
    found.push(...read.map(({ values }) => values));
  }
  return found;
}
