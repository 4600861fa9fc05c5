import type { ErrorCode } from "../core/errors.js";

/** What the process ends with; part of the command line's contract. */
export const exitCode = { done: 0, suspect: 1, usage: 2, model: 3, engine: 4, cancelled: 130 } as const;

export const exitCodesHelp = `
Exit codes:
  0    done
  1    --fail-on was given, and what it names was found
  2    the command or its input is not usable
  3    the model, its probes or the cache is not usable
  4    the engine failed
  130  stopped with Ctrl-C; what was done until then is kept`;

export function exitCodeOf(code: ErrorCode): number {
  switch (code) {
    case "usage":
    case "bad-input":
    case "prompt-too-long":
      return exitCode.usage;
    case "model-not-found":
    case "model-file":
    case "unsupported-model":
    case "insufficient-memory":
    case "insufficient-disk":
    case "download":
    case "checksum":
    case "cache":
    case "probe-file":
      return exitCode.model;
    case "cancelled":
      return exitCode.cancelled;
    case "engine-start":
    case "engine-crashed":
    case "engine-protocol":
    case "internal":
      return exitCode.engine;
  }
}
