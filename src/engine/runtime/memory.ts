import { freemem, totalmem } from "node:os";
import { InsufficientMemoryError } from "../../core/errors.js";
import type { Architecture } from "../graph/architecture.js";

/** Tokens of one pass at most: the time until a cancel takes effect, and large enough for efficient products. */
export const CHUNK = 128;

/** What the runtime, Node and one pass's hidden activations take beside weights and cache. */
const WORKING_BYTES = 250 * 2 ** 20;
/** Copies of the logits that one pass holds at once, most of them the two digits of the quantised head. */
const LOGIT_COPIES = 8;

/** Keys and values of one token, in bytes. */
export function cacheBytesPerToken(a: Architecture): number {
  return a.layers * 2 * a.keyValueHeads * a.headSize * 4;
}

/** Memory that loading a model and reading `tokens` tokens takes, in bytes. */
export function estimateBytes(a: Architecture, weightsBytes: number, embeddingBytes: number, tokens: number): number {
  const logitBytes = CHUNK * a.vocabularySize * 4 * LOGIT_COPIES;
  return weightsBytes + embeddingBytes + tokens * cacheBytesPerToken(a) + logitBytes + WORKING_BYTES;
}

/** Bytes this process may still take. */
export function availableBytes(): number {
  // Free pages on macOS leave out what the system would give back, so most of the memory counts as available there.
  if (process.platform === "darwin") return totalmem() * 0.7;
  const free = freemem();
  // A container's limit, where there is one; Node reports an absurdly large number where there is none.
  const limit = process.constrainedMemory();
  return limit && limit < totalmem() ? Math.min(free, limit - process.memoryUsage().rss) : free;
}

export function requireMemory(needed: number, available: number, purpose: string): void {
  if (needed <= available) return;
  throw new InsufficientMemoryError(
    `${purpose} needs about ${gib(needed)} of memory, and ${gib(available)} is available. ` +
      "Close other programs, or choose a smaller model.",
  );
}

function gib(bytes: number): string {
  return `${(Math.max(bytes, 0) / 2 ** 30).toFixed(1)} GiB`;
}
