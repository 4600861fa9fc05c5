import { z } from "zod";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage } from "../message.js";
import { isObject, type JsonObject, listOf, maybeObject, objectsOf, textOf } from "../shapes.js";
import type { TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

const Talk = z.object({ conversation: maybeObject, responses: listOf(({ response }) => isObject(response)) });
const Export = z.object({ conversations: listOf(Talk) });

/** Grok's export: talks whose messages of either side are `responses`. */
export const grokExport: TranscriptFormat = {
  id: "grok-export",
  name: "a Grok export",
  document: {
    recognises: (value) => Export.safeParse(value).success || Talk.safeParse(value).success,
    read: (value) =>
      Array.isArray(value.conversations) ? objectsOf(value.conversations).map(talkOf) : [talkOf(value)],
  },
};

function talkOf({ conversation, responses }: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const { response } of objectsOf(responses)) {
    if (isObject(response)) addMessage(turns, response, leftOut);
    else leftOut.count("record that is no message");
  }
  const title = isObject(conversation) ? textOf(conversation.title) : undefined;
  return { title: title ?? null, turns, leftOut: leftOut.sentences() };
}
