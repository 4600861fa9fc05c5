import { roleOf } from "./roles.js";
import { isObject, type JsonObject, word } from "./shapes.js";
import type { Turn } from "./turn.js";

/** The fields that name a speaker, whoever that is. */
const speakerKeys = ["role", "from", "sender", "author", "speaker"] as const;
/** Those that hold other things as well, and so name a speaker only by a role that is known. */
const vaguerKeys = ["by", "messageType", "message_type", "_role", "Role", "obj", "role_type", "角色"] as const;
/** The fields in which formats name the speaker; the first that is there is taken. */
export const roleKeys = [...speakerKeys, ...vaguerKeys, "type"] as const;

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
  // The Agent Development Kit names the agent, and keeps who speaks within.
  const within = [message.message, message.content].find(isObject);
  return within ? roleOf(within.role) : undefined;
}

function roleByFlag(message: JsonObject): "user" | "assistant" | undefined {
  for (const [key, whenTrue] of flags) {
    const other = whenTrue === "user" ? "assistant" : "user";
    if (typeof message[key] === "boolean" && typeof message.role !== "string") return message[key] ? whenTrue : other;
  }
  return undefined;
}

/** CAMEL's agents are users of each other, and a type beside says which of them works. AutoGen keeps a talk as one of its agents sees it, to whom the person is the assistant; the other side of dialogue corpora is the system. */
function roleInTalk(role: Turn["role"], message: JsonObject): Turn["role"] {
  if (role === "user" || role === "assistant") {
    const name = word(message.name);
    const type = roleOf(message.role_type);
    if (type === "user" || type === "assistant") return type;
    return (/^(?:user_?proxy|assistant)$/iu.test(name) ? roleOf(name) : undefined) ?? role;
  }
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

/** Whether an object says who speaks. */
export function namesSpeaker(value: JsonObject): boolean {
  if (speakerKeys.some((key) => typeof value[key] === "string" || isObject(value[key]))) return true;
  const may = vaguerKeys.some((key) => key in value) || roleByFlag(value) !== undefined;
  return may && (roleOfMessage(value) !== undefined || isThinking(value));
}

const thoughtTitle = /^[^\p{L}]{0,8}(?:thinking|thoughts?|thought process|reasoning)\b[^\p{L}]{0,8}$/iu;

/** Continue and Letta keep what a model thinks as a message before its answer. */
export function isThinking({ role, from, message_type, channel, isThought, metadata }: JsonObject): boolean {
  // AI Studio marks a model's piece.
  if (isThought === true) return true;
  // Harmony names the channel beside the role.
  if (channel === "analysis" && role === "assistant") return true;
  // Gradio shows it as a message with a title.
  if (role === "assistant" && isObject(metadata) && thoughtTitle.test(word(metadata.title))) return true;
  return /^(?:thinking|thoughts?|reasoning)(?:_message)?$/iu.test(word(role ?? from ?? message_type));
}
