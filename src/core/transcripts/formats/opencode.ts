import { z } from "zod";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage } from "../message.js";
import { type JsonObject, listOf, maybeText, objectsOf, someList, someObject, textOf } from "../shapes.js";
import type { TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

const Held = z.object({ info: z.object({ role: z.string() }), parts: someList });
const Export = z.object({ messages: listOf(Held) });
const Continue = z.object({ history: listOf(z.object({ message: z.object({ role: z.string() }) })) });

/** Sessions whose messages are wrapped: of opencode (`opencode export`) and of Continue. */
export const opencode: TranscriptFormat = {
  id: "opencode",
  name: "an opencode or Continue session",
  document: {
    recognises: (value) => Export.safeParse(value).success || Continue.safeParse(value).success,
    read: (value) => [talkOf(value)],
  },
};

const Info = z.object({ title: maybeText });

function talkOf(value: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const { info, parts } of objectsOf(value.messages)) {
    const facts = someObject.safeParse(info).data ?? {};
    addMessage(turns, { role: facts.role, model: facts.modelID, parts }, leftOut);
  }
  for (const { message, contextItems } of objectsOf(value.history)) {
    const said = someObject.safeParse(message).data;
    if (said) addMessage(turns, said, leftOut);
    if (objectsOf(contextItems).length > 0) leftOut.count("item of context", objectsOf(contextItems).length);
  }
  const title = Info.safeParse(value.info).data?.title ?? textOf(value.title);
  return { title: title ?? null, turns, leftOut: leftOut.sentences() };
}
