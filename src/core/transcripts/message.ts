import { attachment, partsOf, text, thinking, thinkingText } from "./content.js";
import type { LeftOut } from "./leftOut.js";
import { quoted } from "./leftOut.js";
import { roleOf } from "./roles.js";
import { answerParts } from "./shownThinking.js";
import { firstText, isObject, type JsonObject, objectsOf, word, textOf } from "./shapes.js";
import { toolCall, toolResult } from "./toolResult.js";
import { addTurn, timeOf, type TurnFacts, type TurnList } from "./turnList.js";
import type { Part, Turn } from "./turn.js";

/** The fields in which formats name the speaker and keep what was said; the first that is there is taken. */
const roleKeys = [
  "role",
  "from",
  "sender",
  "author",
  "speaker",
  "by",
  "messageType",
  "_role",
  "Role",
  "角色",
  "type",
] as const;
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
  "Items",
  "内容",
  "內容",
] as const;

/** Of programs of their own, which say only whether it was the person, or the machine, that wrote. */
const flags: readonly (readonly [key: string, whenTrue: "user" | "assistant"])[] = [
  ...["isUser", "is_user", "fromUser", "from_user", "isHuman", "is_human", "isSender"].map(
    (key) => [key, "user"] as const,
  ),
  ...["isBot", "is_bot", "isAI", "is_ai", "fromBot", "isAssistant"].map((key) => [key, "assistant"] as const),
];

/** Undefined where no field names a role that is known. */
export function roleOfMessage(message: JsonObject): Turn["role"] | undefined {
  const flagged = roleOfAuthor(message.author) ?? roleByFlag(message);
  if (flagged !== undefined) return flagged;
  for (const key of roleKeys) {
    const value = message[key];
    const role = roleOf(isObject(value) ? (value.role ?? value.name ?? value.Label) : value);
    if (role !== undefined) return roleInTalk(role, message);
  }
  return isObject(message.message) ? roleOf(message.message.role) : undefined;
}

function roleByFlag(message: JsonObject): "user" | "assistant" | undefined {
  for (const [key, whenTrue] of flags) {
    const other = whenTrue === "user" ? "assistant" : "user";
    if (typeof message[key] === "boolean" && typeof message.role !== "string") return message[key] ? whenTrue : other;
  }
  return undefined;
}

/** AutoGen keeps a talk as one of its agents sees it, to whom the person is the assistant; the other side of dialogue corpora is the system. */
function roleInTalk(role: Turn["role"], message: JsonObject): Turn["role"] {
  const name =
    typeof message.name === "string" && /^(?:user_?proxy|assistant)$/iu.test(message.name)
      ? roleOf(message.name)
      : role;
  if (role === "user" || role === "assistant") return name ?? role;
  return role === "system" && typeof message.utterance === "string" ? "assistant" : role;
}

/** Discord's exports and Character.AI's say of an author whether it is a program. */
function roleOfAuthor(author: unknown): Turn["role"] | undefined {
  if (!isObject(author)) return undefined;
  const program = author.isBot ?? author.is_bot ?? author.bot;
  if (typeof program === "boolean") return program ? "assistant" : "user";
  if (typeof author.is_human === "boolean") return author.is_human ? "user" : "assistant";
  return undefined;
}

/** Whether an object is something that someone says: its speaker is named, and it has a place for what is said. */
export function isMessage(value: JsonObject): boolean {
  const named =
    ["role", "from", "sender", "author", "speaker"].some(
      (key) => typeof value[key] === "string" || isObject(value[key]),
    ) ||
    ((["by", "messageType", "_role", "Role", "角色"].some((key) => key in value) || roleByFlag(value) !== undefined) &&
      roleOfMessage(value) !== undefined);
  const says = [
    ...contentKeys,
    "tool_calls",
    "function_call",
    "reasoning_content",
    "reasoning",
    "thinking",
    "toolCalls",
  ];
  return named && says.some((key) => key in value);
}

export function isMessages(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) && isMessage(one));
}

/** Adds a chat message of the APIs' shapes, and of the datasets' that follow them, to the turns. */
export function addMessage(turns: TurnList, message: JsonObject, leftOut: LeftOut, facts: TurnFacts = {}): void {
  // Continue keeps what a model thinks as a message before its answer.
  if (/^(?:thinking|thoughts?|reasoning)$/iu.test(word(message.role ?? message.from))) {
    const said = partsOf(contentOf(message)).flatMap((part) => ("text" in part ? thinking(part.text) : []));
    addTurn(turns, "assistant", said, facts);
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
  // Proxies leave the thinking in the text as well.
  const all = parts.flatMap((part) => (part.type === "text" && role === "assistant" ? answerParts(part.text) : [part]));
  const apart = [...reasoningOf(message), ...reasoningBeside(message)].filter(
    (one) => !all.some((part) => sameThinking(part, one)),
  );
  return [...apart, ...parts, ...refusalOf(message), ...callsOf(message), ...filesOf(message)];
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
  const id = message.tool_call_id ?? message.toolCallId ?? message.call_id ?? message.tool_use_id;
  const error = message.error;
  const failed = message.isError ?? message.is_error;
  const isError = typeof failed === "boolean" ? failed : isFailure(error) || message.status === "error" ? true : null;
  const said = content === "" || content === undefined ? (isObject(error) ? error.message : error) : content;
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

/** What a message keeps of its model's thinking apart from what it says. */
export function thoughtBeside(message: JsonObject): string | undefined {
  const [thought] = reasoningOf(message).flatMap((part) => (part.type === "thinking" ? [part.text] : []));
  return thought;
}

/** Vendors name it differently, and proxies give several of these with the same text: the first that has some is taken. */
function reasoningOf(message: JsonObject): Part[] {
  const keys = [
    "reasoning_content",
    "reasoning",
    "thinking",
    "thinking_blocks",
    "reasoning_details",
    "reasoning_text",
    "reasoningText",
    "reasoningContent",
    "thoughts",
    "think",
    "thinking_content",
    "additional_kwargs",
    "provider_specific_fields",
    "model_extra",
  ];
  let hidden: Part[] = [];
  for (const key of keys) {
    const held = message[key];
    const parts = /kwargs|fields|extra$/u.test(key) ? (isObject(held) ? reasoningOf(held) : []) : reasoningParts(held);
    if (parts.some(({ type }) => type === "thinking")) return parts;
    if (parts.length > 0) hidden = parts;
  }
  return hidden;
}

function reasoningParts(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(reasoningParts);
  if (!isObject(value)) return value === true || value === false ? [] : thinking(textOf(value));
  const said = thinkingText(value);
  if (said !== "") return thinking(said);
  return "data" in value || "encrypted_content" in value ? attachment("thinking that is encrypted") : [];
}

/** The AI SDK keeps what was said as a text, and as parts among which the reasoning is. */
function reasoningBeside({ content, parts }: JsonObject): Part[] {
  if (typeof content !== "string") return [];
  return objectsOf(parts).flatMap((part) => (part.type === "reasoning" ? partsOf(part) : []));
}

function sameThinking(part: Part, other: Part): boolean {
  return (
    part.type === other.type &&
    (part.type !== "thinking" || other.type !== "thinking" || part.text.trim() === other.text.trim())
  );
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
