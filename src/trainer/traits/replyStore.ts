import { z } from "zod";
import { CodedError } from "../../core/errors.js";
import type { LineStore } from "../../reader/ports.js";
import { type ReplyRequest, replySampling, replyTokens } from "./replyRequests.js";

/** What the model wrote to a request. */
export const StoredReply = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  sample: z.number().int().nonnegative(),
  /** Without the token that ends the turn. */
  ids: z.array(z.number().int().nonnegative()).max(Math.max(...Object.values(replyTokens))),
  /** False when the text was cut off. */
  ended: z.boolean(),
});
export type StoredReply = z.infer<typeof StoredReply>;

/** The replies among these lines, by the id of their request; of several the first. Throws CodedError "bad-input" that names the line. */
export function storedReplies(lines: readonly string[]): Map<string, StoredReply> {
  const found = new Map<string, StoredReply>();
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const reply = StoredReply.safeParse(parsed(line));
    if (!reply.success) throw new CodedError("bad-input", `Line ${i + 1} of the replies is not a reply.`);
    if (!found.has(reply.data.id)) found.set(reply.data.id, reply.data);
  }
  return found;
}

/** A request as a line for a machine that samples replies elsewhere, from the same model file. */
export function requestLine({ id, ids, seed, maxTokens }: ReplyRequest): string {
  return JSON.stringify({ id, ids: Array.from(ids), n: 1, ...replySampling, maxTokens, seed });
}

/**
 * Takes replies that were sampled elsewhere into the store: those to the given requests that it does not hold. Returns how many were taken.
 * Throws CodedError "bad-input" for a line that is no reply, and for one with tokens that the model does not have.
 */
export async function importReplies(
  store: LineStore,
  requests: readonly ReplyRequest[],
  lines: readonly string[],
  vocabularySize: number,
): Promise<number> {
  const known = storedReplies(await store.lines());
  const offered = storedReplies(lines);
  let taken = 0;
  for (const { id } of requests) {
    const reply = offered.get(id);
    if (!reply || known.has(id)) continue;
    if (reply.ids.some((token) => token >= vocabularySize))
      throw new CodedError("bad-input", `The reply ${id} holds tokens that this model does not have.`);
    known.set(id, reply);
    await store.append(JSON.stringify(reply));
    taken++;
  }
  return taken;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
