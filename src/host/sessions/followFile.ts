import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";

export interface Following {
  stop(): void;
}

export interface FollowOptions {
  /** How long a file must be left alone before it is looked at again. Milliseconds. */
  readonly quiet?: number;
  /** How often it is looked at where the system reports nothing, as on network drives. Milliseconds. */
  readonly every?: number;
  /** Of the time, what the look may take. */
  readonly share?: number;
}

/**
 * Calls `look` at once and whenever a file has changed since, never twice at a time, and with pauses that grow with the time that a look
 * takes. A file that is written without an end is looked at all the same. Errors of `look` end the following and go to `failed`.
 */
export function followFile(
  path: string,
  look: () => Promise<void>,
  failed: (error: unknown) => void,
  { quiet = 400, every = 2_000, share = 0.25 }: FollowOptions = {},
): Following {
  let stopped = false;
  let seen = "";
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  let earliest = 0;

  const state = async () => {
    const facts = await stat(path).catch(() => undefined);
    return facts ? `${facts.size} ${facts.mtimeMs}` : "";
  };
  const check = async () => {
    timer = undefined;
    if (stopped || looking) return;
    looking = true;
    try {
      const now = await state();
      if (now !== seen && now !== "") {
        seen = now;
        const begun = performance.now();
        await look();
        earliest = performance.now() + (performance.now() - begun) * (1 / share - 1);
      }
    } catch (error) {
      stop();
      failed(error);
    } finally {
      looking = false;
    }
  };
  const soon = () => {
    if (!stopped) timer ??= setTimeout(() => void check(), Math.max(quiet, earliest - performance.now()));
  };
  const slowly = setInterval(soon, every);
  slowly.unref();
  // The folder is watched: agents replace files, and a watch stays with the file that was replaced.
  const watcher = watching(dirname(path), soon);
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    clearInterval(slowly);
    watcher?.close();
  };
  void check();
  return { stop };
}

/** Undefined where the system cannot watch: then the file is only looked at now and then. */
function watching(folder: string, changed: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, changed);
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
