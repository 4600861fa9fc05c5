import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addSaid } from "../message.js";
import { fromJsonText, isObject, type JsonObject, objectsOf, textOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

/** Answers of ToolBench: the talk up to each of the model's messages, of which the longest is all of it, and the final answer apart. */
export const toolBench: TranscriptFormat = {
  id: "tool-bench",
  name: "an answer of ToolBench",
  document: {
    recognises: ({ answer_generation: answer }) => isObject(answer) && longestOf(answer).length > 0,
    read: ({ answer_generation: answer }) => (isObject(answer) ? [talkOf(answer)] : []),
  },
};

function longestOf({ train_messages: lists }: JsonObject): readonly JsonObject[] {
  const talks = Array.isArray(lists) ? lists.map(objectsOf) : [];
  return talks.reduce((longest, talk) => (talk.length > longest.length ? talk : longest), []);
}

function talkOf(answer: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  addSaid(turns, longestOf(answer), "user", leftOut);
  const final = fromJsonText(answer.final_answer);
  const said = isObject(final) ? textOf(final.final_answer) : textOf(final);
  if (said !== undefined && said !== "") addTurn(turns, "assistant", text(said));
  return { title: null, turns, leftOut: leftOut.sentences() };
}
