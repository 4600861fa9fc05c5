import { CancelledError, CodedError } from "../core/errors.js";
import type { FetchNote } from "../core/modelFiles/fetchNote.js";

export interface ModelProgress {
  readonly activity: "waiting" | "downloading" | "copying" | "verifying";
  readonly doneBytes: number;
  readonly totalBytes: number;
  /** Present when something happened that people may want to know. */
  readonly note?: FetchNote;
}

export type OnModelProgress = (progress: ModelProgress) => void;

/** Bytes arrive in thousands of small pieces; a caller that draws wants to hear of them about ten times a second. */
const reportEveryMilliseconds = 100;

/** Passes on every note, every change of activity and every finished activity, and the rest now and then. */
export function thinned(onProgress: OnModelProgress | undefined): OnModelProgress {
  if (!onProgress) return () => {};
  let lastActivity: string | undefined;
  let lastTime = 0;
  return (progress) => {
    const now = Date.now();
    const finished = progress.doneBytes >= progress.totalBytes;
    const due = now - lastTime >= reportEveryMilliseconds;
    if (!progress.note && !finished && !due && progress.activity === lastActivity) return;
    lastActivity = progress.activity;
    lastTime = now;
    onProgress(progress);
  };
}

/** Throws when the signal has aborted: its reason if that is a coded error, {@link CancelledError} otherwise. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason instanceof CodedError ? signal.reason : new CancelledError();
}

/** For people: `1.12 GB`, in powers of ten as disks are sold. */
export function formatBytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(2)} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  if (bytes >= 1e3) return `${(bytes / 1e3).toFixed(1)} kB`;
  return `${bytes} bytes`;
}
