import { z } from "zod";
import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage, addSaid } from "../message.js";
import { anything, isObject, type JsonObject, listOf, maybeObject, maybeText, objectsOf, textOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

const Choice = z.union([z.object({ message: z.custom<JsonObject>(isObject) }), z.object({ text: z.string() })]);
const Completion = z.object({ choices: listOf(Choice), model: maybeText, prompt: anything });

/** What chat-completion services answer, with the request's messages where a log keeps both. Each choice is a talk of its own. */
export const chatCompletion: TranscriptFormat = {
  id: "chat-completion",
  name: "a chat completion",
  document: {
    recognises: (value) => Completion.safeParse(listed(value)).success,
    read: (given) => {
      const value = listed(given);
      const choices = objectsOf(value.choices);
      return choices.map((choice, i) => talkOf(value, choice, choices.length > 1 ? `choice ${i + 1}` : null));
    },
  },
};

/** SGLang's batches keep an only choice without its list. */
function listed(value: JsonObject): JsonObject {
  return isObject(value.choices) ? { ...value, choices: [value.choices] } : value;
}

const Shape = z.object({ message: maybeObject, text: maybeText });

function talkOf(value: JsonObject, choice: JsonObject, title: string | null): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const asked = value.messages ?? value.prompt;
  if (asked !== undefined) addSaid(turns, asked, "user", leftOut);
  const { message, text: completed } = Shape.parse(choice);
  const author = textOf(value.model);
  if (message) addMessage(turns, { role: "assistant", ...message }, leftOut, { author });
  else addTurn(turns, "assistant", text(completed), { author });
  return { title, turns, leftOut: leftOut.sentences() };
}
