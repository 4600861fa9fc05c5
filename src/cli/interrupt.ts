import { CancelledError } from "../core/errors.js";
import { exitCode } from "./exitCodes.js";

/**
 * A signal that aborts at the first Ctrl-C (or SIGTERM), so that what was done is kept; a second one ends the process at
 * once, and the engine with it.
 */
export function interruptSignal(onFirst: () => void): AbortSignal {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(exitCode.cancelled);
    controller.abort(new CancelledError());
    onFirst();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  return controller.signal;
}
