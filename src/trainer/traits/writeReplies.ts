import { CancelledError } from "../../core/errors.js";
import type { Engine } from "../../protocol/engine.js";
import { inBatches } from "../../training/corpora/inBatches.js";
import type { OnProgress } from "../../training/pace.js";
import { type ReplyRequest, replySampling } from "./replyRequests.js";
import { type ReplyStore, type StoredReply, storedReplies } from "./replyStore.js";

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
  store: ReplyStore,
  requests: readonly ReplyRequest[],
  { onProgress, signal }: { readonly onProgress?: OnProgress | undefined; readonly signal?: AbortSignal | undefined },
): Promise<WrittenReply[]> {
  const replies = storedReplies(await store.lines());
  const missing = requests.filter(({ id }) => !replies.has(id));
  await inBatches(
    { items: missing, size: AT_ONCE, activity: "writing replies" },
    { onProgress, signal },
    async (batch) => {
      const written = await engine.generateMany(
        {
          prefix: new Int32Array(0),
          sequences: batch.map(({ ids }) => ids),
          seeds: batch.map(({ seed }) => seed),
          stop: [],
          ...replySampling,
        },
        undefined,
        signal,
      );
      for (const [i, { tokens, finish }] of written.entries()) {
        if (finish === "cancelled") throw new CancelledError();
        const reply = { id: batch[i].id, sample: 0, ids: Array.from(tokens.ids), ended: finish === "end" };
        replies.set(reply.id, reply);
        await store.append(JSON.stringify(reply));
      }
      return written;
    },
  );
  return requests.flatMap((request) => {
    const reply = replies.get(request.id);
    return reply && reply.ids.length > 0 ? [{ request, reply }] : [];
  });
}
