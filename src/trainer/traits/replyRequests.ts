import { createHash } from "node:crypto";
import { chatOf } from "../../check/request.js";
import { seedFrom } from "../../core/statistics/random.js";
import type { Engine } from "../../protocol/engine.js";
import type { ReplyKind, ReplyTask } from "../../training/corpora/traits/replyTasks.js";

export const replySampling = { temperature: 0.7, topP: 0.95 } as const;

/**
 * A trait is strongest where a reply begins, and more short replies than long ones are written in the same time. Neutral ones are longer, since
 * they have to hold steps.
 */
export const replyTokens: Readonly<Record<ReplyKind["kind"], number>> = {
  trait: 16,
  role: 16,
  assistant: 16,
  neutral: 32,
};

/** A reply that is wanted: the tokens it stands behind, and how it is sampled. */
export interface ReplyRequest {
  /** Hex; decided by the model file, the tokens and the sampling, so that no reply to another prompt can be taken for this one's. */
  readonly id: string;
  readonly task: ReplyTask;
  readonly ids: Int32Array;
  readonly seed: number;
  /** It is cut off behind so many. */
  readonly maxTokens: number;
}

/** The tasks in the model's own chat template and tokens. */
export async function replyRequests(
  engine: Pick<Engine, "chat">,
  modelSha256: string,
  tasks: readonly ReplyTask[],
): Promise<ReplyRequest[]> {
  const requests: ReplyRequest[] = [];
  for (const task of tasks) {
    const { ids } = await engine.chat(chatOf(task.question, task.system));
    const maxTokens = replyTokens[task.of.kind];
    const key = JSON.stringify([modelSha256, Array.from(ids), { ...replySampling, maxTokens }]);
    const id = createHash("sha256").update(key).digest("hex").slice(0, 32);
    requests.push({ id, task, ids, seed: seedFrom(id), maxTokens });
  }
  return requests;
}
