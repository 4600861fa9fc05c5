import type { Memento } from "vscode";
import type { Knowledge } from "../../core/knowledge/knowledge.js";

/** A question that was weighed, and by which model. */
export interface WeighedQuestion {
  readonly knowledge: Knowledge;
  /** The model's name. */
  readonly model: string;
}

const key = "cotcheck.weighedQuestions";
/** Those that a panel may still show when the window is reloaded. */
const most = 5;

/** The last questions that were weighed in this workspace. */
export class WeighedQuestions {
  constructor(private readonly memento: Memento) {}

  async add(weighed: WeighedQuestion): Promise<void> {
    await this.memento.update(key, [weighed, ...this.#all()].slice(0, most));
  }

  /** The question of a handle. A handle comes from the view's storage: it can only name one of these. */
  named(handle: string): WeighedQuestion | undefined {
    return this.#all().find((weighed) => handleOfQuestion(weighed) === handle);
  }

  #all(): readonly WeighedQuestion[] {
    return this.memento.get<readonly WeighedQuestion[]>(key, []);
  }
}

/** Names a question over a reload of the window. */
export function handleOfQuestion({ knowledge }: WeighedQuestion): string {
  return JSON.stringify({ question: knowledge.id });
}
