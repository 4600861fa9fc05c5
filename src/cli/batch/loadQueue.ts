import { CodedError } from "../../core/errors.js";

/**
 * The queue, loaded only by `worker`, `batch --redis` and `doctor --redis`. Throws a CodedError "usage" in the extension's copy of the command
 * line, from which scripts/package.mjs leaves the queue's libraries out.
 */
export async function loadQueue() {
  try {
    const [{ openRedis, redisVersion }, { sumsOf }, { distribute }, { work }] = await Promise.all([
      import("../../queue/redis.js"),
      import("../../queue/sums.js"),
      import("../../queue/distribute.js"),
      import("../../queue/work.js"),
    ]);
    return { openRedis, redisVersion, sumsOf, distribute, work };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new CodedError(
      "usage",
      "This copy of cotcheck came with the editor's extension and cannot use a queue. Install the command line: npm install --global cotcheck.",
      { cause: error },
    );
  }
}
