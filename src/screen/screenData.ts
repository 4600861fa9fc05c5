import { CancelledError, CodedError, toErrorData } from "../core/errors.js";
import { type Bands, bandsOfSets } from "../core/screen/bands.js";
import type { Sample } from "../core/screen/sample.js";
import { ScreenBook, type ScreenedSample, type ScreenedSet, type ScreenFailure } from "../core/screen/screenedSet.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { readAlong } from "./readAlong.js";
import { withSignFlipped } from "./signFlipped.js";
import { harmlessSamples } from "./texts/harmless.js";
import { AT_ONCE, type Reading, type SampleValues, valuesOf, valuesOfMany } from "./values.js";

/** What a line of a training set holds, or why it holds nothing that can be read. */
export type ScreenItem =
  | { readonly line: number; readonly samples: readonly Sample[] }
  | { readonly line: number; readonly error: CodedError };

export interface ScreenProgress {
  readonly activity: "harmless" | "samples";
  readonly done: number;
  readonly total: number;
}

export interface ScreenDataOptions extends Reading {
  readonly items: AsyncIterable<ScreenItem>;
  /** Samples in all, for the progress. */
  readonly total: number;
  /** Share of harmless replies that may be flagged. */
  readonly rate: number;
  /** Samples that are shown. */
  readonly shown: number;
  /** Called for every sample and every failure, in the order of the lines. */
  readonly onResult?: ((result: ScreenedSample | ScreenFailure) => Promise<void>) | undefined;
  readonly onProgress?: ((progress: ScreenProgress) => void) | undefined;
}

/**
 * Reads every sample of a training set along the traits of the model, less what the model itself answers, and holds it against harmless replies of
 * other authors (persona vectors, 2507.21509: projection difference). A sample that cannot be read is a failure among the others. Rejects with
 * CodedError "usage" for a model without traits, with CancelledError when the signal aborts, and when the engine cannot be started again.
 */
export async function screenData(loaded: LoadedModel, options: ScreenDataOptions): Promise<ScreenedSet> {
  const { items, total, comparison, tokens, rate, shown, onResult, onProgress, signal } = options;
  const least = 1 / (harmlessSamples.length + 1);
  if (rate < least)
    throw new CodedError(
      "usage",
      `${harmlessSamples.length} harmless replies can tell a rate of ${least.toFixed(3)} and more.`,
    );
  const { names, traits } = withSignFlipped(loaded);
  const model = await readAlong(loaded, traits);
  const sets = await harmlessBands(model, names, options);
  const book = new ScreenBook(sets, { model: model.identity.id, comparison, tokens, rate, shown });
  let done = 0;
  let waiting: Waiting[] = [];
  const read = async () => {
    onProgress?.({ activity: "samples", done, total });
    const samples = waiting.flatMap((one) => ("sample" in one ? [one.sample] : []));
    const results = await resultsOf(model, samples, options);
    for (const one of waiting) {
      const result = "sample" in one ? results.shift() : undefined;
      if ("sample" in one && result && "values" in result) {
        const screened = book.add(one.sample, result.values, result.own);
        await onResult?.(screened);
        continue;
      }
      const failure = "sample" in one ? { line: one.sample.line, error: toErrorData(result) } : one;
      book.fail(failure);
      await onResult?.(failure);
    }
    done += samples.length;
    waiting = [];
  };
  for await (const item of items) {
    if (signal?.aborted) throw new CancelledError();
    const found: Waiting[] =
      "error" in item
        ? [{ line: item.line, error: toErrorData(item.error) }]
        : item.samples.map((sample) => ({ sample }));
    for (const one of found) {
      waiting.push(one);
      if (waiting.length === AT_ONCE) await read();
    }
  }
  if (waiting.length > 0) await read();
  onProgress?.({ activity: "samples", done, total });
  return book.screened();
}

/** In the order of the lines: samples to read, and failures between them. */
type Waiting = ScreenFailure | { readonly sample: Sample };

/** Where the harmless replies that the program brings lie along the model's traits, and along the directions at random behind them. */
async function harmlessBands(
  model: LoadedModel,
  names: readonly string[],
  options: Reading & Pick<ScreenDataOptions, "onProgress">,
): Promise<Bands[]> {
  const values = await valuesOfMany(model, harmlessSamples, options, (done) =>
    options.onProgress?.({ activity: "harmless", done, total: harmlessSamples.length }),
  );
  return bandsOfSets(names, values);
}

/** Where one of them cannot be read, each is read by itself, so that it fails alone. */
async function resultsOf(
  model: LoadedModel,
  samples: readonly Sample[],
  options: Reading,
): Promise<(SampleValues | Error)[]> {
  try {
    return await valuesOf(model, samples, options);
  } catch (error) {
    if (options.signal?.aborted) throw new CancelledError();
    // Starts the engine again; when that is not possible, the screening ends here.
    if (toErrorData(error).code.startsWith("engine-")) await model.engine.tokenize("");
    if (samples.length === 1) return [error instanceof Error ? error : new Error(String(error))];
    const alone: (SampleValues | Error)[] = [];
    for (const sample of samples) alone.push(...(await resultsOf(model, [sample], options)));
    return alone;
  }
}
