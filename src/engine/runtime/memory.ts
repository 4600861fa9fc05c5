import { freemem, totalmem } from "node:os";
import { InsufficientMemoryError } from "../../core/errors.js";
import { residentBytes } from "../../core/prediction/memory.js";
import type { Architecture } from "../graph/architecture.js";

/** Copies of the logits that one pass holds at once, at worst: the head's product, scaled, behind the softmax, fetched, and kept. */
const LOGIT_COPIES = 5;

/** Memory that loading a model and reading `tokens` tokens takes at most, in bytes. */
export function estimateBytes(a: Architecture, weightsBytes: number, tokens: number): number {
  return residentBytes(a, { weightsBytes, tokens, logitCopies: LOGIT_COPIES });
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
