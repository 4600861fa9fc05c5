import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { DownloadError } from "../core/errors.js";
import { inCache } from "./cacheFolder.js";
import { throwIfCancelled } from "./progress.js";

export interface LockTiming {
  /** A lock whose holder has not refreshed it for so long belongs to a process that died. At least 2000. */
  readonly staleMilliseconds: number;
  readonly pollMilliseconds: number;
}

const defaultTiming: LockTiming = { staleMilliseconds: 15_000, pollMilliseconds: 250 };

/**
 * Runs `work` while no other process runs work under the same lock.
 * `onWait` is called each time the lock is found taken. The signal given to `work` also aborts when the lock is lost,
 * which happens when this process slept for so long that another took it for dead.
 */
export async function withLock<T>(
  lockPath: string,
  options: { readonly signal?: AbortSignal; readonly onWait?: () => Promise<void>; readonly timing?: LockTiming },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, onWait, timing = defaultTiming } = options;
  const lost = new AbortController();
  const release = await acquire();
  try {
    return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
  } finally {
    // A lost lock is another's to release.
    if (!lost.signal.aborted) await release();
  }

  async function acquire(): Promise<() => Promise<void>> {
    for (;;) {
      throwIfCancelled(signal);
      try {
        return await inCache(lockPath, () =>
          lock(lockPath, {
            lockfilePath: lockPath,
            realpath: false,
            stale: timing.staleMilliseconds,
            update: timing.staleMilliseconds / 3,
            onCompromised: (cause) =>
              lost.abort(new DownloadError("Another process took over this download. Try again.", { cause })),
          }),
        );
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
      }
      await onWait?.();
      await sleep(timing.pollMilliseconds, undefined, { signal }).catch(() => throwIfCancelled(signal));
    }
  }
}
