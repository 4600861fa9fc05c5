import type { ReplyTask } from "../corpora/traits/replyTasks.js";

/**
 * Openings of replies to one question are almost alike in words whatever the model was told to be, so that a fit on them learns the state and not
 * the text; it reads whole replies better than a fit on these alone (docs/traits.md).
 */
export const OPENING_TOKENS = 8;

/** A reply of the model with what its residual stream held. */
export interface ReadReply {
  readonly task: ReplyTask;
  readonly text: string;
  /** Of the reply. */
  readonly tokens: number;
  /** [kept layers, hidden]: the mean over the reply's tokens. */
  readonly means: Float32Array;
  /** [kept layers, hidden]: the mean over its first tokens, at most {@link OPENING_TOKENS}. */
  readonly opening: Float32Array;
  /** The same over each step that is whole; of neutral replies only. */
  readonly steps: readonly Float32Array[];
}

/**
 * The layers that traits are read at: every second one of the last two fifths of the depth, always with the last. Earlier ones hold more of the
 * words of the system prompt: with them, a wording that the fit did not see is told less well.
 */
export function traitLayers(layers: number): number[] {
  const all = Array.from({ length: layers }, (_, layer) => layer);
  return all.filter((layer) => layer >= 0.6 * layers && (layers - 1 - layer) % 2 === 0);
}
