import { LeftOut } from "../leftOut.js";
import { addSaid } from "../message.js";
import type { TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

/** A talk of what was asked and what was answered, each in whatever shape a record's field keeps it. */
export function questionAndAnswer(
  title: string | null,
  asked: unknown,
  answered: unknown,
  leftOut = new LeftOut(),
): Conversation {
  const turns: TurnList = [];
  addSaid(turns, asked, "user", leftOut);
  addSaid(turns, answered, "assistant", leftOut);
  return { title, turns, leftOut: leftOut.sentences() };
}
