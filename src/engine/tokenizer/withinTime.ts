import { createContext, runInContext } from "node:vm";

const room = createContext({ work: undefined });

/**
 * What synchronous work gives, which is broken off where it takes longer, wherever it then is: in a loop, in a regular expression.
 *
 * @throws Error where it was broken off; what `work` throws.
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  room.work = work;
  try {
    return runInContext("work()", room, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw new Error(`it does not come to an end in ${milliseconds / 1000} s`, { cause: error });
  } finally {
    room.work = undefined;
  }
}
