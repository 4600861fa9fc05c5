import { text, thinking } from "../content.js";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { firstText, isObject, type JsonObject, objectsOf, textOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";

/** What Cursor keeps of its chats in the editor's storage: bubbles, of which 1 is the person's and 2 the model's. */
export const cursor: TranscriptFormat = {
  id: "cursor",
  name: "a Cursor chat",
  document: documentOf(chatsIn, (chats) => chats.map(talkOf)),
};

interface Chat {
  readonly title: string | null;
  readonly bubbles: readonly JsonObject[];
}

function chatsIn(value: JsonObject): readonly Chat[] | undefined {
  const held = [value, ...objectsOf(value.tabs), ...objectsOf(value.allComposers)];
  const chats = held.flatMap((one): Chat[] => {
    const bubbles = objectsOf(one.bubbles ?? one.conversation).filter((bubble) => roleOf(bubble) !== undefined);
    const own = bubbles.some((bubble) => "bubbleId" in bubble || one !== value) || "composerId" in one;
    return bubbles.length > 0 && own ? [{ title: firstText(one, ["chatTitle", "name"]) ?? null, bubbles }] : [];
  });
  return chats.length > 0 ? chats : undefined;
}

function roleOf({ type }: JsonObject): "user" | "assistant" | undefined {
  if (type === 1 || type === "user") return "user";
  return type === 2 || type === "ai" ? "assistant" : undefined;
}

function talkOf({ title, bubbles }: Chat): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const bubble of bubbles) {
    const role = roleOf(bubble);
    if (role) addTurn(turns, role, partsOf(bubble), { goesOn: role === "assistant" });
    else leftOut.count("record that is no message");
  }
  return { title, turns, leftOut: leftOut.sentences() };
}

function partsOf(bubble: JsonObject): Part[] {
  const thought = isObject(bubble.thinking) ? textOf(bubble.thinking.text) : undefined;
  const tool = isObject(bubble.toolFormerData) ? bubble.toolFormerData : undefined;
  const called =
    tool && typeof tool.name === "string" ? [toolCall(tool.toolCallId, tool.name, tool.rawArgs ?? tool.params)] : [];
  const result = called.length > 0 && tool?.result !== undefined ? [toolResult(tool.toolCallId, tool.result)] : [];
  return [...thinking(thought), ...text(firstText(bubble, ["text", "rawText"])), ...called, ...result];
}
