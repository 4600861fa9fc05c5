import { type Clause, clausesOf } from "./clauses.js";
import { type Sentence, sentencesOf } from "./prose.js";

/** A clause that is said outright, with the sentence that it stands in. */
export interface Statement extends Pick<Clause, "text" | "stated"> {
  readonly sentence: Sentence;
}

/** All that a message says outright, in order: no plan, condition, question, guess or admission. */
export function* statementsOf(message: string): Generator<Statement> {
  for (const sentence of sentencesOf(message))
    for (const { text, stated, weakened } of clausesOf(sentence))
      if (weakened === null) yield { sentence, text, stated };
}
