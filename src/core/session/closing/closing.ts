import type { Spoken } from "../acts/collect.js";
import { type Sentence, sentencesOf } from "../claims/prose.js";
import { type Statement, statementsOf } from "../claims/statements.js";
import type { Telltales } from "../unmentioned/telltale.js";

/** The end of an exchange, taken apart once for all that is asked of it. */
export interface Closing {
  /** Its last text. */
  readonly spoken: Spoken;
  /** The place of that text in the session. */
  readonly order: number;
  /** All its texts as one. */
  readonly said: string;
  /** The sentences of {@link said}, and what they say outright. */
  readonly sentences: readonly Sentence[];
  readonly statements: readonly Statement[];
  /** Some form of words found a claim in it, or the request asked for a check. */
  readonly claims: boolean;
  readonly telltales: Telltales;
}

export function closingOf(one: Pick<Closing, "spoken" | "said" | "claims" | "telltales">): Closing {
  return { ...one, order: one.spoken.order, sentences: sentencesOf(one.said), statements: [...statementsOf(one.said)] };
}
