import { CancelledError } from "../../core/errors.js";
import type { Engine } from "../../protocol/engine.js";
import type { LineStore } from "../../reader/ports.js";
import type { OnProgress } from "../../training/pace.js";
import { type ReplyRequest, replySampling } from "./replyRequests.js";
import { sharedStarts } from "./sharedStarts.js";
import { type StoredReply, storedReplies } from "./replyStore.js";

/** Replies that are written at once and kept before the next: what is lost when the training is stopped. */
const AT_ONCE = 16;

/** A request with the model's reply to it. */
export interface WrittenReply {
  readonly request: ReplyRequest;
  readonly reply: StoredReply;
}

/**
 * The model's replies to all requests: those in the store, and the others written now and put there. A reply without a token is left out.
 * Rejects with CancelledError when the signal aborts.
 */
export async function writtenReplies(
  engine: Pick<Engine, "generateMany">,
  store: LineStore,
  requests: readonly ReplyRequest[],
  { onProgress, signal }: { readonly onProgress?: OnProgress | undefined; readonly signal?: AbortSignal | undefined },
): Promise<WrittenReply[]> {
  const replies = storedReplies(await store.lines());
  const missing = requests.filter(({ id }) => !replies.has(id));
  let done = 0;
  for (const { items, prefix } of sharedStarts(missing, (request) => request, AT_ONCE)) {
    if (signal?.aborted) throw new CancelledError();
    const written = await engine.generateMany(
      {
        prefix,
        sequences: items.map(({ ids }) => ids.subarray(prefix.length)),
        seeds: items.map(({ seed }) => seed),
        stop: [],
        ...replySampling,
        maxTokens: items[0].maxTokens,
      },
      undefined,
      signal,
    );
    for (const [i, { tokens, finish }] of written.entries()) {
      if (finish === "cancelled") throw new CancelledError();
      const reply = { id: items[i].id, sample: 0, ids: Array.from(tokens.ids), ended: finish === "end" };
      replies.set(reply.id, reply);
      await store.append(JSON.stringify(reply));
    }
    done += items.length;
    onProgress?.("writing replies", done, missing.length);
  }
  return requests.flatMap((request) => {
    const reply = replies.get(request.id);
    return reply && reply.ids.length > 0 ? [{ request, reply }] : [];
  });
}
