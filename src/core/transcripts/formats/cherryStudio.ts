import { attachment, text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { roleOf } from "../roles.js";
import { isObject, type JsonObject, objectsOf, textOf, word } from "../shapes.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";

/** A backup of Cherry Studio: topics whose messages name the blocks of what is said, which stand in a list of their own. */
export const cherryStudio: TranscriptFormat = {
  id: "cherry-studio",
  name: "a backup of Cherry Studio",
  document: {
    recognises: ({ indexedDB }) => isObject(indexedDB) && Array.isArray(indexedDB.topics),
    read: ({ indexedDB }) => {
      const store = isObject(indexedDB) ? indexedDB : {};
      const blocks = new Map(objectsOf(store.message_blocks).map((block) => [block.id, block]));
      return objectsOf(store.topics).map((topic) => talkOf(topic, blocks));
    },
  },
};

function talkOf(topic: JsonObject, blocks: ReadonlyMap<unknown, JsonObject>): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const message of objectsOf(topic.messages)) {
    const role = roleOf(message.role);
    if (role === undefined) {
      leftOut.count("message without a role");
      continue;
    }
    const held = Array.isArray(message.blocks) ? message.blocks.flatMap((id) => blocks.get(id) ?? []) : [];
    const parts = held.length > 0 ? objectsOf(held).flatMap(partsOf) : text(textOf(message.content));
    addTurn(turns, role, parts, { time: timeOf(message.createdAt) });
  }
  return { title: textOf(topic.name) ?? null, turns, leftOut: leftOut.sentences() };
}

function partsOf({ type, content }: JsonObject): Part[] {
  if (type === "thinking") return thinking(textOf(content));
  if (type === "main_text" || type === "code" || type === "translation") return text(textOf(content));
  return attachment(word(type).slice(0, 40) || "file");
}
