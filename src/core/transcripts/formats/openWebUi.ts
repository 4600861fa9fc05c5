import { z } from "zod";
import { text, thinking } from "../content.js";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { addItem, isItem } from "../items.js";
import { LeftOut } from "../leftOut.js";
import { addMessage } from "../message.js";
import { thinkingApart } from "../messageThinking.js";
import { anything, fromJsonText, isObject, type JsonObject, maybeText, objectsOf, textOf } from "../shapes.js";
import { unescapeHtml, unfolded } from "../escapedHtml.js";
import { toolCall, toolResult } from "../toolResult.js";
import { pathTo } from "../tree.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";

const History = z.object({ messages: z.custom<JsonObject>(isObject), currentId: maybeText });
const Chat = z.object({ title: maybeText, history: History.optional().catch(undefined), messages: anything });
const Export = z.object({ title: maybeText, chat: Chat });

/** Open WebUI's exports: a tree under `history`, with thinking and tool calls as HTML in the text. */
export const openWebUi: TranscriptFormat = {
  id: "open-webui",
  name: "an Open WebUI export",
  document: documentOf(chatOf, (chat, value) => [talkOf(chat, textOf(value.title))]),
};

function chatOf(value: JsonObject): z.infer<typeof Chat> | undefined {
  const chat = Export.safeParse(value).data?.chat ?? Chat.safeParse(value).data;
  if (!chat) return undefined;
  return chat.history || (isObject(value.chat) && Array.isArray(chat.messages)) ? chat : undefined;
}

function talkOf({ title, history, messages }: z.infer<typeof Chat>, outer: string | undefined): Conversation {
  const leftOut = new LeftOut();
  const turns: TurnList = [];
  for (const message of history ? branchOf(history, leftOut) : objectsOf(messages))
    addWebMessage(turns, message, leftOut);
  return { title: outer ?? title ?? null, turns, leftOut: leftOut.sentences() };
}

function branchOf({ messages, currentId }: z.infer<typeof History>, leftOut: LeftOut): readonly JsonObject[] {
  const byId = new Map(Object.entries(messages).filter((entry): entry is [string, JsonObject] => isObject(entry[1])));
  const all = [...byId.values()];
  const current = currentId === undefined ? undefined : byId.get(currentId);
  const branch = pathTo(current ?? all.at(-1), ({ parentId }) =>
    typeof parentId === "string" ? byId.get(parentId) : undefined,
  );
  if (branch.length < all.length) leftOut.count("message on other branches", all.length - branch.length);
  return branch;
}

function addWebMessage(turns: TurnList, message: JsonObject, leftOut: LeftOut): void {
  const items = objectsOf(message.output);
  if (message.role === "assistant" && items.length > 0 && items.every(isItem)) {
    for (const item of items) addItem(turns, { role: "assistant", ...item }, leftOut);
    return;
  }
  const phases = objectsOf(message.content_list);
  if (message.role === "assistant" && message.content === "" && phases.length > 0) {
    addTurn(turns, "assistant", phases.flatMap(phaseOf), { time: timeOf(message.timestamp) });
    return;
  }
  if (message.role === "assistant" && typeof message.content === "string") {
    const facts = { time: timeOf(message.timestamp), author: textOf(message.model) };
    const said = partsIn(message.content);
    addTurn(turns, "assistant", [...thinkingApart(message, said, "assistant"), ...said], facts);
    return;
  }
  addMessage(turns, message, leftOut);
}

/** Qwen Chat keeps an answer in phases. */
function phaseOf({ phase, content }: JsonObject): Part[] {
  return phase === "think" ? thinking(textOf(content)) : text(textOf(content));
}

const block = /<details type="(reasoning|tool_calls|code_interpreter)"([^>]{0,100000})>/gu;

/** The blocks of an answer's text in their order. Attributes and bodies are escaped HTML. */
function partsIn(content: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of content.matchAll(block)) {
    if (found.index < from) continue;
    const close = content.indexOf("</details>", found.index);
    const end = close < 0 ? content.length : close;
    parts.push(...text(content.slice(from, found.index).trim()));
    const body = content.slice(found.index + found[0].length, end);
    parts.push(...(found[1] === "reasoning" ? thinking(unfolded(body)) : called(found[2], body)));
    from = close < 0 ? content.length : end + "</details>".length;
  }
  parts.push(...text(from === 0 ? content : content.slice(from).trim()));
  return parts;
}

/** Results are JSON, a text in its quotes. */
function jsonIn(attribute: string): unknown {
  const value = fromJsonText(attribute);
  const quoted = /^"(?:[^"\\]|\\.)*"$/u.test(attribute) ? fromJsonText(`[${attribute}]`) : undefined;
  return Array.isArray(quoted) ? quoted[0] : value;
}

function called(attributes: string, body: string): Part[] {
  const attribute = (name: string): string | undefined => {
    const value = new RegExp(`\\b${name}="([^"]*)"`, "u").exec(attributes)?.[1];
    return value === undefined ? undefined : unescapeHtml(value);
  };
  const call = toolCall(
    attribute("id"),
    attribute("name") ?? "code_interpreter",
    attribute("arguments") ?? unescapeHtml(body).trim(),
  );
  const result = attribute("result") ?? attribute("output");
  return result === undefined ? [call] : [call, toolResult(call.id, jsonIn(result))];
}
