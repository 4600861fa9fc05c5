/**
 * Every failure a person can meet has a code from this table and a message that says what to do next.
 * Codes are part of the command line's and the batch format's contract: add to them, never rename.
 */
export const errorCodes = [
  "usage",
  "bad-input",
  "prompt-too-long",
  "model-not-found",
  "model-file",
  "unsupported-model",
  "insufficient-memory",
  "insufficient-disk",
  "download",
  "checksum",
  "cache",
  "probe-file",
  "engine-start",
  "engine-crashed",
  "engine-protocol",
  "cancelled",
  "internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An error with a stable code and a message a person can act on. It crosses process boundaries as {@link ErrorData}. */
export class CodedError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The file is not a readable GGUF: truncated, renamed, or its header lies. */
export class ModelFileError extends CodedError {
  constructor(message: string, options?: { cause?: unknown }) {
    super("model-file", message, options);
  }
}

/** A sound GGUF, but of an architecture, tensor type or tokenizer that this version cannot run. */
export class UnsupportedModelError extends CodedError {
  constructor(message: string) {
    super("unsupported-model", message);
  }
}

/** Loading would need more memory than is free; the message holds both figures. */
export class InsufficientMemoryError extends CodedError {
  constructor(message: string) {
    super("insufficient-memory", message);
  }
}

/** The engine process ended while it was needed; the message holds its exit code and last stderr lines. */
export class EngineCrashedError extends CodedError {
  constructor(message: string) {
    super("engine-crashed", message);
  }
}

export class DownloadError extends CodedError {
  constructor(message: string, options?: { cause?: unknown }) {
    super("download", message, options);
  }
}

/** The person or the caller asked to stop. */
export class CancelledError extends CodedError {
  constructor(message = "Cancelled.") {
    super("cancelled", message);
  }
}

export interface ErrorData {
  readonly code: ErrorCode;
  readonly message: string;
}

/** By its code and not by its class, of which each bundle of the extension has one of its own. */
export function toErrorData(error: unknown): ErrorData {
  const message = error instanceof Error ? error.message : String(error);
  const { code } = (error instanceof Error ? error : {}) as { readonly code?: unknown };
  return { code: errorCodes.find((known) => known === code) ?? "internal", message };
}

export function fromErrorData(data: ErrorData): CodedError {
  return new CodedError(errorCodes.includes(data.code) ? data.code : "internal", data.message);
}
