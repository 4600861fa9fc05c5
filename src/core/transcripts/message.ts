import { attachment, partsOf, text, thinking } from "./content.js";
import type { LeftOut } from "./leftOut.js";
import { quoted } from "./leftOut.js";
import { isThinking, namesSpeaker, roleKeys, roleOfMessage } from "./messageRole.js";
import { thinkingApart } from "./messageThinking.js";
import { firstText, isObject, type JsonObject, objectsOf, word, textOf } from "./shapes.js";
import { toolCall, toolResult } from "./toolResult.js";
import { addTurn, timeOf, type TurnFacts, type TurnList } from "./turnList.js";
import type { Part, Turn } from "./turn.js";

/** The fields in which formats keep what was said; the first that is there is taken. */
const contentKeys = [
  "content",
  "value",
  "parts",
  "contentParts",
  "fragments",
  "segments",
  "text",
  "message",
  "body",
  "prompt",
  "utterance",
  "blocks",
  "markdown",
  "contents",
  "_content",
  // Void
  "displayContent",
  "Items",
  "items",
  "Content",
  "内容",
  "內容",
] as const;

/** Whether an object is something that someone says: its speaker is named, and it has a place for what is said. */
export function isMessage(value: JsonObject): boolean {
  const says = [
    ...contentKeys,
    "tool_calls",
    "function_call",
    "reasoning_content",
    "reasoning",
    "thinking",
    "toolCalls",
  ];
  return namesSpeaker(value) && says.some((key) => key in value);
}

export function isMessages(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) && isMessage(one));
}

/** Adds a chat message of the APIs' shapes, and of the datasets' that follow them, to the turns. */
export function addMessage(turns: TurnList, message: JsonObject, leftOut: LeftOut, facts: TurnFacts = {}): void {
  if (isThinking(message)) {
    const held = contentOf(message) ?? message.reasoning;
    const said = partsOf(held).flatMap((part) => ("text" in part ? thinking(part.text) : []));
    addTurn(turns, "assistant", said, facts);
    return;
  }
  // Coze keeps what it offers to ask next as messages.
  if (message.type === "follow_up" || (message.type === "verbose" && "content_type" in message)) {
    leftOut.count(`message of the type ${quoted(message.type)}`);
    return;
  }
  const role = roleOfMessage(message);
  if (role === undefined) {
    const name = firstText(message, roleKeys);
    leftOut.count(name === undefined ? "message without a role" : `message of the role ${quoted(name)}`);
    return;
  }
  const author = firstText(message, ["name", "toolName", "model"]);
  const time = timeOf(
    message.timestamp ?? message.created_at ?? message.createdAt ?? message.create_time ?? message.ts,
  );
  addTurn(turns, role, messageParts(message, role), { author, time, ...facts });
}

export function messageParts(message: JsonObject, role: Turn["role"]): Part[] {
  const inner = contentOf(message);
  if (role === "tool") return toolParts(message, inner);
  if (/^function[_-]?call$/iu.test(word(message.from ?? message.role))) return calledInText(inner);
  const parts = partsOf(inner);
  return [
    ...thinkingApart(message, parts, role),
    ...parts,
    ...refusalOf(message),
    ...callsOf(message),
    ...filesOf(message),
  ];
}

function contentOf(message: JsonObject): unknown {
  for (const key of contentKeys) {
    const value = message[key];
    if (value === undefined || value === null) continue;
    // The OpenAI SDK's and Cursor's records keep the message within.
    if (key === "message" && isObject(value)) return value.content ?? value;
    return value;
  }
  return undefined;
}

/** A tool's message; one that holds typed results itself says more than its envelope. */
function toolParts(message: JsonObject, content: unknown): Part[] {
  const parts = partsOf(content);
  if (parts.some(({ type }) => type === "tool-result")) return parts;
  const id =
    message.tool_call_id ??
    message.toolCallId ??
    message.call_id ??
    message.tool_use_id ??
    // tau2's results have the id of their call for their own.
    (message.requestor === undefined ? undefined : message.id);
  const error = message.error;
  const failed = message.isError ?? message.is_error;
  const isError = typeof failed === "boolean" ? failed : isFailure(error) || message.status === "error" ? true : null;
  // AgentDojo keeps what went wrong beside a list that holds an empty text.
  const isEmpty = parts.every((part) => part.type === "text" && part.text.trim() === "");
  const said = isEmpty ? (isObject(error) ? error.message : error) : content;
  return [toolResult(id, said, { isError })];
}

function isFailure(error: unknown): boolean {
  return error !== undefined && error !== null && error !== false && error !== "";
}

/** ShareGPT's calls stand as JSON in the text. */
function calledInText(content: unknown): Part[] {
  const call = toolCall(null, undefined, content);
  const { input } = call;
  if (!isObject(input)) return [{ ...call, name: "function" }];
  return [toolCall(null, input.name, input.arguments ?? input.parameters ?? input)];
}

function refusalOf({ refusal }: JsonObject): Part[] {
  return typeof refusal === "string" && refusal !== "" ? attachment(`refusal: ${refusal}`) : [];
}

function callsOf(message: JsonObject): Part[] {
  const calls = objectsOf(
    message.tool_calls ?? message.toolCalls ?? message.tool_invocations ?? message.toolInvocations,
  );
  const one = isObject(message.function_call) ? [{ function: message.function_call }] : [];
  return [...calls, ...one].flatMap((call: JsonObject) => partsOf({ ...call, type: "tool-call" }));
}

function filesOf(message: JsonObject): Part[] {
  const keys = ["images", "attachments", "files", "experimental_attachments", "audio"];
  return keys.flatMap((key) => {
    const files = message[key];
    if (isObject(files)) return attachment(key);
    if (!Array.isArray(files)) return [];
    return files.flatMap((file) => {
      const name = isObject(file) ? firstText(file, ["file_name", "filename", "name", "title"]) : undefined;
      return attachment([key.replace(/^experimental_/u, "").replace(/s$/u, ""), name].filter(Boolean).join(" "));
    });
  });
}

/** What someone said, in whatever shape a record's field keeps it: a text, a message, a list of messages. */
export function addSaid(turns: TurnList, said: unknown, role: Turn["role"], leftOut: LeftOut): void {
  if (isMessages(said)) {
    for (const message of said) addMessage(turns, message, leftOut);
    return;
  }
  if (isObject(said) && isMessage(said)) {
    addMessage(turns, said, leftOut);
    return;
  }
  const parts = Array.isArray(said) ? text(stepLines(said)) : partsOf(said);
  addTurn(turns, role, parts.length > 0 ? parts : text(textOf(said)));
}

/** Steps of a solution, one a line. */
export function stepLines(steps: readonly unknown[]): string {
  return steps.map((step) => (isObject(step) ? stepText(step) : word(textOf(step)))).join("\n");
}

/** A step's number is none of its words; what comes of it may stand apart from what explains it. */
export function stepText(step: JsonObject): string {
  const said = ["text", "content", "explanation", "description", "step", "value"]
    .map((key) => step[key])
    .find((held) => typeof held === "string" && held.trim() !== "");
  const came = typeof step.explanation === "string" ? (textOf(step.output ?? step.result) ?? "") : "";
  return [word(said), came].filter((one) => one !== "").join("\n");
}
