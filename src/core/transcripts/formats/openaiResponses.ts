import { z } from "zod";
import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { addInput, addItem, isItem } from "../items.js";
import { LeftOut, quoted } from "../leftOut.js";
import { anything, type JsonObject, listOf, maybeList, maybeText, objectsOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";
import { messageReader } from "./openaiChat.js";
import { records } from "./records.js";

const Items = listOf(isItem);
const Response = z.union([z.object({ object: z.literal("response") }), z.object({ output: Items })]);
const Request = z.object({ input: z.union([z.string(), Items]), model: z.string() });

/** OpenAI's Responses API: the response object, the request, and lists of items. */
export const openaiResponses: TranscriptFormat = {
  id: "openai-responses",
  name: "an OpenAI response (Responses API)",
  document: {
    recognises: (value) =>
      Response.safeParse(value).success || (Request.safeParse(value).success && !records.document?.recognises(value)),
    read: (value) => [talkOf(value)],
  },
  sequence: {
    recognises: (value) => isItem(value) && typeof value.type === "string",
    begin: messageReader,
  },
};

const Held = z.object({ instructions: maybeText, output: maybeList, error: anything });

function talkOf(value: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const { instructions, output } = Held.parse(value);
  addTurn(turns, "system", text(instructions));
  addInput(turns, value.input, leftOut);
  for (const item of objectsOf(output))
    if (!addItem(turns, item, leftOut)) leftOut.count(`item of the type ${quoted(item.type)}`);
  return { title: null, turns, leftOut: leftOut.sentences() };
}
