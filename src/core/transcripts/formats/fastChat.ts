import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addSaid } from "../message.js";
import { firstText, isObject, type JsonObject, objectsOf } from "../shapes.js";
import type { TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";
import { questionAndAnswer } from "./questionAndAnswer.js";

function isAnswered({ choices }: JsonObject): boolean {
  const [first] = objectsOf(choices);
  return Array.isArray(first?.turns) && first.turns.length > 0 && first.turns.every(isTurn);
}

/**
 * Files of FastChat's `llm_judge` and of Arena-Hard: a model's answers, whose questions stand in another file, and what a judge was asked
 * and wrote, each of which is a talk.
 */
export const fastChat: TranscriptFormat = {
  id: "fastchat-judge",
  name: "an answer or a judgment of MT-bench or Arena-Hard",
  document: {
    recognises: (value) => isAnswered(value) || judgments(value).length > 0,
    read: (value) =>
      isAnswered(value)
        ? answers(value)
        : judgments(value).map(({ asked, written }) => questionAndAnswer(null, asked, written)),
  },
};

/** Arena-Hard keeps `{"content": …}` or `{"answer": …}` for a text. */
function isTurn(turn: unknown): boolean {
  return typeof turn === "string" || (isObject(turn) && firstText(turn, ["content", "answer"]) !== undefined);
}

function answers(value: JsonObject): Conversation[] {
  const choices = objectsOf(value.choices);
  const about = [firstText(value, ["question_id"]), firstText(value, ["model_id", "model"])].filter(Boolean).join(", ");
  return choices.map(({ turns: given }, i) => {
    const turns: TurnList = [];
    const leftOut = new LeftOut();
    for (const turn of Array.isArray(given) ? given.filter(isTurn) : []) addSaid(turns, turn, "assistant", leftOut);
    const choice = choices.length > 1 ? `choice ${i + 1}` : "";
    return { title: [about, choice].filter(Boolean).join(", ") || null, turns, leftOut: leftOut.sentences() };
  });
}

interface Judgment {
  readonly asked: unknown;
  readonly written: unknown;
}

/** Single answers have one, pairs two, one for each order of the two. */
function judgments(value: JsonObject): Judgment[] {
  return [value, ...objectsOf(value.games)]
    .flatMap((one) => [
      { asked: one.user_prompt ?? (one === value ? undefined : one.prompt), written: one.judgment },
      { asked: one.g1_user_prompt, written: one.g1_judgment },
      { asked: one.g2_user_prompt, written: one.g2_judgment },
    ])
    .filter(({ asked, written }) => (typeof asked === "string" || Array.isArray(asked)) && isTurn(written));
}
