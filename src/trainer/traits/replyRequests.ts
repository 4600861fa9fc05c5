import { createHash } from "node:crypto";
import { chatOf } from "../../check/request.js";
import { seedFrom } from "../../core/statistics/random.js";
import type { Engine } from "../../protocol/engine.js";
import type { ReplyTask } from "../../training/corpora/traits/replyTasks.js";

/** Short replies hold a trait as well as long ones, and more of them can be read in the same time. */
export const replySampling = { temperature: 0.7, topP: 0.95, maxTokens: 56 } as const;

/** A reply that is wanted: the tokens it stands behind, and how it is sampled. */
export interface ReplyRequest {
  /** Hex; decided by the model file, the tokens and the sampling, so that no reply to another prompt can be taken for this one's. */
  readonly id: string;
  readonly task: ReplyTask;
  readonly ids: Int32Array;
  readonly seed: number;
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
    const key = JSON.stringify([modelSha256, Array.from(ids), replySampling]);
    const id = createHash("sha256").update(key).digest("hex").slice(0, 32);
    requests.push({ id, task, ids, seed: seedFrom(id) });
  }
  return requests;
}
