import { partsOf, text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage } from "../message.js";
import { firstText, isObject, type JsonObject, maybeNumber, objectsOf, textOf, word } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";
import { titleOf } from "./openaiChat.js";

/** Zed's threads: of text, in which messages begin at places of it; and of its agent, with a variant a message or part. */
export const zed: TranscriptFormat = {
  id: "zed",
  name: "a Zed thread",
  document: {
    recognises: (value) =>
      isTextThread(value) || objectsOf(value.messages).some((one) => isObject(one.User) || isObject(one.Agent)),
    read: (value) => [isTextThread(value) ? textThread(value) : agentThread(value)],
  },
};

function isTextThread({ zed: kind, text: whole, messages }: JsonObject): boolean {
  return typeof kind === "string" && typeof whole === "string" && Array.isArray(messages);
}

/** Places are counted in bytes of UTF-8. */
function textThread(value: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const bytes = new TextEncoder().encode(word(value.text));
  const messages = objectsOf(value.messages);
  for (const [i, { start, metadata }] of messages.entries()) {
    const from = maybeNumber.parse(start) ?? 0;
    const to = maybeNumber.parse(messages[i + 1]?.start) ?? bytes.length;
    const role = isObject(metadata) ? metadata.role : undefined;
    const content = new TextDecoder().decode(bytes.subarray(from, to)).trim();
    if (content !== "") addMessage(turns, { role, content }, leftOut);
  }
  return { title: titleOf(value), turns, leftOut: leftOut.sentences() };
}

function agentThread(value: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const { User, Agent } of objectsOf(value.messages)) {
    if (isObject(User)) addTurn(turns, "user", objectsOf(User.content).flatMap(variant));
    else if (isObject(Agent)) {
      addTurn(turns, "assistant", objectsOf(Agent.content).flatMap(variant));
      const results = isObject(Agent.tool_results) ? Object.values(Agent.tool_results).filter(isObject) : [];
      for (const result of results) addTurn(turns, "tool", [resultOf(result)]);
    } else leftOut.count("record that is no message");
  }
  return { title: titleOf(value), turns, leftOut: leftOut.sentences() };
}

function variant(part: JsonObject): Part[] {
  if (typeof part.Text === "string") return text(part.Text);
  if (isObject(part.Thinking)) return thinking(textOf(part.Thinking.text));
  if (isObject(part.ToolUse)) return [toolCall(part.ToolUse.id, part.ToolUse.name, part.ToolUse.input)];
  return partsOf(part);
}

function resultOf({ tool_use_id, content, output, is_error }: JsonObject): Part {
  const said = isObject(content) ? (firstText(content, ["Text", "text"]) ?? output) : (content ?? output);
  return toolResult(tool_use_id, said, { isError: is_error === true ? true : null });
}
