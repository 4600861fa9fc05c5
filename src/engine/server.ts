import { writeSync } from "node:fs";
import { createMessageConnection, IPCMessageReader, IPCMessageWriter, type Logger } from "vscode-jsonrpc/node";
import { answerCalls, handlersOf, oneCallAtATime, stackOf } from "../protocol/answerCalls.js";
import type { Engine } from "../protocol/engine.js";

/** Exit code after an exception that nothing caught (EX_SOFTWARE of sysexits.h). */
const EXIT_INTERNAL = 70;
/** Exit code when started by hand instead of by its host (EX_USAGE). */
const EXIT_USAGE = 64;

/**
 * Makes this process an engine: says hello over the IPC channel it was forked with, then serves every method of `engine`,
 * one call at a time in the order they come. The process ends when the channel closes, so it never outlives its host.
 */
export function serve(engine: Engine): void {
  if (!process.send) {
    log("This program is the engine of cotcheck and is started by it; it has no use of its own.");
    process.exit(EXIT_USAGE);
  }
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      log(stackOf(error));
      process.exit(EXIT_INTERNAL);
    });
  }
  process.on("disconnect", () => process.exit(0));
  // Ctrl-C in a terminal reaches the whole process group. The host decides what to stop, and asks over the channel.
  process.on("SIGINT", () => {});

  const connection = createMessageConnection(
    new IPCMessageReader(process),
    new IPCMessageWriter(process),
    stderrLogger,
    oneCallAtATime,
  );
  answerCalls(connection, handlersOf(engine), { log });
}

/** Synchronous, so that the last words are out before the process ends. */
function log(text: string): void {
  try {
    writeSync(2, `${text}\n`);
  } catch {
    // The host closed the pipe, so nobody is left to read this.
  }
}

const stderrLogger: Logger = { error: log, warn: log, info: log, log };
