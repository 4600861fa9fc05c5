import { z } from "zod";
import { partsOf } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { roleOf } from "../roles.js";
import {
  firstText,
  type JsonObject,
  listOf,
  maybeNumber,
  maybeObject,
  maybeText,
  objectsOf,
  someList,
  textOf,
} from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { text } from "../content.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part, Turn } from "../turn.js";

const Message = z.object({ versions: someList, currentlySelected: maybeNumber });
const Talk = z.object({
  name: maybeText,
  systemPrompt: maybeText,
  perChatPredictionConfig: maybeObject,
  messages: listOf(Message),
});

/** Conversation files of LM Studio: messages with versions, of which one is selected; an answer may have several steps. */
export const lmStudio: TranscriptFormat = {
  id: "lm-studio",
  name: "an LM Studio conversation",
  document: {
    recognises: (value) => Talk.safeParse(value).success,
    read: (value) => [talkOf(Talk.parse(value))],
  },
};

function talkOf(talk: z.infer<typeof Talk>): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const fields = objectsOf(talk.perChatPredictionConfig?.fields);
  const configured = fields.find(({ key }) => key === "llm.prediction.systemPrompt")?.value;
  addTurn(turns, "system", text(talk.systemPrompt || textOf(configured)));
  for (const value of talk.messages) {
    const message = Message.safeParse(value).data;
    const versions = objectsOf(message?.versions);
    const version = versions[message?.currentlySelected ?? 0] ?? versions.at(-1);
    if (!version) continue;
    if (versions.length > 1) leftOut.count("answer that was not selected", versions.length - 1);
    addVersion(turns, version, leftOut);
  }
  return { title: talk.name ?? null, turns, leftOut: leftOut.sentences() };
}

function addVersion(turns: TurnList, version: JsonObject, leftOut: LeftOut): void {
  const role = roleOf(version.role);
  if (role === undefined) {
    leftOut.count(`message of the role ${quoted(version.role)}`);
    return;
  }
  const author = textOf((version.senderInfo as JsonObject | undefined)?.senderName);
  if (!Array.isArray(version.steps)) {
    addTurn(
      turns,
      role,
      objectsOf(version.content).length > 0 ? objectsOf(version.content).flatMap(partIn) : partsOf(version.content),
      { author },
    );
    return;
  }
  let goesOn = false;
  for (const step of objectsOf(version.steps)) {
    const parts = objectsOf(step.content).flatMap(partIn);
    if (parts.length === 0) continue;
    const speaker = roleOf(step.roleOverride) ?? role;
    addTurn(turns, speaker, asStyled(step, parts, role), { author: speaker === role ? author : undefined, goesOn });
    goesOn = true;
  }
}

/** Steps of thinking are ordinary content blocks with a style. */
function asStyled(step: JsonObject, parts: readonly Part[], role: Turn["role"]): readonly Part[] {
  const style = step.style as JsonObject | undefined;
  if (style?.type !== "thinking" || role !== "assistant") return parts;
  return parts.map((part) => (part.type === "text" ? { type: "thinking", text: withoutTags(part.text) } : part));
}

function withoutTags(thought: string): string {
  return thought
    .replace(/^\s*<think>/u, "")
    .replace(/<\/think>\s*$/u, "")
    .trim();
}

function partIn(part: JsonObject): Part[] {
  if (part.type === "toolCallRequest")
    return [toolCall(part.toolCallRequestId ?? part.callId, part.name, part.parameters ?? part.arguments)];
  if (part.type === "toolCallResult")
    return [toolResult(part.toolCallId ?? part.callId, firstText(part, ["content", "result"]))];
  return partsOf(part);
}
