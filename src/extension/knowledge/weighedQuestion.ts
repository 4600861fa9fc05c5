import type { Memento } from "vscode";
import type { Knowledge } from "../../core/knowledge/knowledge.js";
import { LastShown } from "../panel/lastShown.js";

/** A question that was weighed, and by which model. */
export interface WeighedQuestion {
  readonly knowledge: Knowledge;
  /** The model's name. */
  readonly model: string;
}

export function weighedQuestions(memento: Memento): LastShown<WeighedQuestion> {
  return new LastShown(memento, "cotcheck.weighedQuestions", 5, handleOfQuestion);
}

/** Names a question over a reload of the window. */
export function handleOfQuestion({ knowledge }: WeighedQuestion): string {
  return JSON.stringify({ question: knowledge.id });
}
