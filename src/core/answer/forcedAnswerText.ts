import type { AnswerKind } from "./kind.js";

/**
 * Words that make the model answer at a step boundary (early answering, Lanham et al. 2023, 2307.13702). They end where
 * the answer's first token begins: after a bracket for a letter, after a space for a number, whose digits are
 * tokens of their own, and before the space for a word, to which the space belongs.
 * `extractAnswer` reads these words and what the model writes after them.
 * @param insideThinking the boundary lies in a `<think>` part that is not closed yet.
 */
export function forcedAnswerText(kind: AnswerKind, insideThinking = false): string {
  const close = insideThinking ? "\n</think>" : "";
  if (kind.kind === "choice") return `${close}\n\nThe correct answer is (`;
  return `${close}\n\nTherefore, the answer is${kind.kind === "number" ? " " : ""}`;
}
