import type { ReplyTask } from "../corpora/traits/replyTasks.js";

/** A reply of the model with what its residual stream held. */
export interface ReadReply {
  readonly task: ReplyTask;
  readonly text: string;
  /** Of the reply. */
  readonly tokens: number;
  /** [kept layers, hidden]: the mean over the reply's tokens. */
  readonly means: Float32Array;
  /** The same over each step that is whole; of neutral replies only. */
  readonly steps: readonly Float32Array[];
}

/** The layers that traits are read at: every second one behind the first quarter of the depth, always with the last. */
export function traitLayers(layers: number): number[] {
  const all = Array.from({ length: layers }, (_, layer) => layer);
  return all.filter((layer) => layer >= layers / 4 && (layers - 1 - layer) % 2 === 0);
}
