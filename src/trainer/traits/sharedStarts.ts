import { groupIndices } from "../../core/statistics/bootstrap.js";
import { commonStart } from "../../reader/sequence.js";
import type { ReplyRequest } from "./replyRequests.js";

/** Requests of one pass: what they begin with alike is computed once. */
export interface SharedStart<T> {
  readonly items: readonly T[];
  /** Tokens that all of their prompts begin with; each goes on with at least one of its own. */
  readonly prefix: Int32Array;
}

/** Items whose requests have the same system prompt and length, at most `size` at a time; in the order in which each system prompt first came. */
export function sharedStarts<T>(
  items: readonly T[],
  requestOf: (item: T) => ReplyRequest,
  size: number,
): SharedStart<T>[] {
  return groupIndices(items.map((item) => `${requestOf(item).maxTokens} ${requestOf(item).task.system}`)).flatMap(
    (same) =>
      Array.from({ length: Math.ceil(same.length / size) }, (_, i) => {
        const some = same.slice(i * size, (i + 1) * size).map((index) => items[index]);
        return { items: some, prefix: commonStart(some.map((item) => requestOf(item).ids)) };
      }),
  );
}
