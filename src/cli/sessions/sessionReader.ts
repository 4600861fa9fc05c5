import type { ReadFurther } from "../../session/checkLines.js";
import { readSession } from "../../witness/readSession.js";
import type { CommonFlags, EngineFlags, ServeFlags } from "../options.js";
import { progressLine } from "../progressLine.js";
import { openModelInEngine } from "../modelInEngine.js";

/** Puts beside the claims of sessions what a model reads of them. */
export interface SessionReader {
  readonly read: ReadFurther;
  /** Ends the engine. */
  readonly dispose: () => Promise<void>;
}

/** Finds (or fetches) the model and loads it in an engine, which the caller ends. */
export async function sessionReader(
  flags: CommonFlags & EngineFlags & ServeFlags,
  signal: AbortSignal,
): Promise<SessionReader> {
  const line = progressLine(process.stderr, flags);
  const onProgress = (read: number, of: number) => line.show(`Reading claims: ${read} of ${of} sentences`);
  try {
    const { model, dispose } = await openModelInEngine(flags, line, signal);
    return {
      read: (session) => readSession(model, session, { signal, onProgress }).finally(() => line.clear()),
      dispose,
    };
  } finally {
    line.clear();
  }
}
