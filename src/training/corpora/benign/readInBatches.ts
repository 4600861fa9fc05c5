import { CancelledError } from "../../../core/errors.js";
import type { ReadBenignText, ReadBenignTexts } from "./benignTexts.js";
import type { BenignPrompt } from "./prompts.js";

/** Prompts that the model answers at once. */
const BATCH = 10;

export interface ReadBenignOptions {
  readonly prompts: readonly BenignPrompt[];
  readonly read: ReadBenignTexts;
  readonly onProgress?: (activity: string, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Lets the model answer the prompts and reads its texts. Rejects with CancelledError when the signal aborts. */
export async function readInBatches({
  prompts,
  read,
  onProgress,
  signal,
}: ReadBenignOptions): Promise<ReadBenignText[]> {
  const texts: ReadBenignText[] = [];
  for (let first = 0; first < prompts.length; first += BATCH) {
    if (signal?.aborted) throw new CancelledError();
    texts.push(...(await read(prompts.slice(first, first + BATCH), signal)));
    onProgress?.("letting the model write harmless texts", Math.min(first + BATCH, prompts.length), prompts.length);
  }
  return texts;
}
