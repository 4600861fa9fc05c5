import { CancelledError } from "../core/errors.js";

/** Shows how far the work has come. */
export type OnProgress = (activity: string, done: number, total: number) => void;

/** Called and awaited before each piece of work: shows it, lets other work of the thread have its turn, and rejects to stop. */
export type Pace = (activity: string, done: number, total: number) => Promise<void>;

/** Rejects with CancelledError once the signal aborts. */
export function pace(onProgress: OnProgress = () => {}, signal?: AbortSignal): Pace {
  return async (activity, done, total) => {
    onProgress(activity, done, total);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal?.aborted) throw new CancelledError();
  };
}
