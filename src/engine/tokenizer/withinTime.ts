import { createContext, runInContext } from "node:vm";

const room = createContext({ work: undefined });

/** How many times as long the clock may run where other programs have the processor, try by try. */
const CLOCKS = [1, 4, 16, 64];

/**
 * What synchronous work gives, which is broken off where it takes longer, wherever it then is: in a loop, in a regular expression. Time that other
 * programs had the processor does not count: the work, which must be the same each time, is begun again with more of it.
 *
 * @throws Error where it was broken off; what `work` throws.
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  const before = process.cpuUsage();
  let broken: unknown;
  for (const clock of CLOCKS) {
    const result = tried(clock * milliseconds, work);
    if ("done" in result) return result.done;
    broken = result.broken;
    // The whole process's, which is the only one there is: other threads that work make it too high, and the work then has no second try.
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 >= milliseconds / 2) break;
  }
  throw new Error(`it does not come to an end in ${milliseconds / 1000} s`, { cause: broken });
}

function tried<T>(milliseconds: number, work: () => T): { readonly done: T } | { readonly broken: unknown } {
  room.work = work;
  try {
    return { done: runInContext("work()", room, { timeout: milliseconds }) as T };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return { broken: error };
  } finally {
    room.work = undefined;
  }
}
