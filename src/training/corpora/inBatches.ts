import { CancelledError } from "../../core/errors.js";
import type { OnProgress } from "../pace.js";

/** How a corpus is collected: what is shown meanwhile, and what stops it. */
export interface Collecting {
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What `make` gives for all items, some of them at a time; it is told the index of the first.
 * Rejects with CancelledError when the signal aborts.
 */
export async function inBatches<T, R>(
  { items, size, activity }: { readonly items: readonly T[]; readonly size: number; readonly activity: string },
  { onProgress, signal }: Collecting,
  make: (batch: readonly T[], first: number) => Promise<readonly R[]>,
): Promise<R[]> {
  const made: R[] = [];
  for (let first = 0; first < items.length; first += size) {
    if (signal?.aborted) throw new CancelledError();
    made.push(...(await make(items.slice(first, first + size), first)));
    onProgress?.(activity, Math.min(first + size, items.length), items.length);
  }
  return made;
}
