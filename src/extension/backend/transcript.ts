import { z } from "zod";
import { CodedError } from "../../core/errors.js";
import { parseBatchLine } from "../../core/batch/batchRecord.js";
import { Message } from "../../core/run/run.js";

/** A chain of thought that someone else wrote, as it goes to `checkTranscript`. */
export interface Transcript {
  /** What stood before the response; empty when plain text is read. */
  readonly messages: readonly Message[];
  readonly response: string;
}

/** Far beyond any context. UTF-16 code units. */
const mostCharacters = 2_000_000;

/**
 * Reads a transcript out of text: a chat as JSON (an array of messages, `{"messages": …}`, a batch record) or as JSONL (a message a
 * line, or one record), Markdown or plain text with a line or heading for each speaker, and otherwise the whole text as the
 * response. `<think>` blocks stay in the response. Throws a CodedError "bad-input" when there is nothing to read.
 */
export function parseTranscript(text: string): Transcript {
  if (text.length > mostCharacters)
    throw new CodedError(
      "bad-input",
      `This text has ${Math.round(text.length / 1e6)} million characters: no model reads so much. Select a part of it.`,
    );
  if (text.trim() === "") throw new CodedError("bad-input", "There is no text to read.");
  const transcript = fromJson(text) ?? fromJsonLines(text) ?? fromSpeakers(text) ?? { messages: [], response: text };
  if (transcript.response.trim() === "")
    throw new CodedError(
      "bad-input",
      "This chat does not end with an answer of the assistant, so there is nothing to read.",
    );
  return transcript;
}

const Part = z.object({ type: z.string(), text: z.string().optional(), thinking: z.string().optional() });
const ChatMessage = z.object({
  role: z.string(),
  content: z.union([z.string(), z.array(Part)]),
  reasoning_content: z.string().optional(),
});
const Chat = z.array(ChatMessage).min(1);
const Document = z.object({ messages: Chat });

function fromJson(text: string): Transcript | undefined {
  const value = json(text);
  if (typeof value !== "object" || value === null) return undefined;
  const chat = Chat.safeParse(value).data ?? Document.safeParse(value).data?.messages;
  return chat ? fromChat(chat) : fromRecord(value);
}

function fromJsonLines(text: string): Transcript | undefined {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const values = lines.map(json);
  if (values.some((value) => typeof value !== "object" || value === null)) return undefined;
  const chat = Chat.safeParse(values).data;
  if (chat) return fromChat(chat);
  if (values.length > 1)
    throw new CodedError(
      "bad-input",
      "These are several records. Select the line of one of them, or check all with `cotcheck batch`.",
    );
  return undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromRecord(value: object): Transcript | undefined {
  const parsed = parseBatchLine(JSON.stringify({ id: "transcript", ...value }));
  if ("error" in parsed || parsed.response.kind === "write") return undefined;
  const { messages, response } = parsed;
  return { messages, response: response.kind === "text" ? response.text : response.steps.join("\n") };
}

function fromChat(chat: z.infer<typeof Chat>): Transcript {
  const messages = chat.flatMap(({ role, content, reasoning_content }): Message[] => {
    const thinking = reasoning_content ? `<think>\n${reasoning_content}\n</think>\n` : "";
    const text = typeof content === "string" ? content : content.map(partText).join("\n");
    const known = Message.shape.role.safeParse(role === "developer" ? "system" : role === "human" ? "user" : role);
    // Tools and other roles have no place in the templates of the models that read.
    return known.success ? [{ role: known.data, content: thinking + text }] : [];
  });
  return split(messages);
}

function partText({ text, thinking }: z.infer<typeof Part>): string {
  return thinking === undefined ? (text ?? "") : `<think>\n${thinking}\n</think>`;
}

const speakers: Readonly<Record<string, Message["role"]>> = {
  system: "system",
  user: "user",
  human: "user",
  you: "user",
  question: "user",
  prompt: "user",
  assistant: "assistant",
  ai: "assistant",
  model: "assistant",
  response: "assistant",
};

/** `## User`, `**Assistant:**`, `Human:` at the start of a line. */
const speakerLine =
  /^[ \t]*(?:#{1,6}[ \t]+)?(?:\*\*)?(system|user|human|you|question|prompt|assistant|ai|model|response)(?:\*\*)?[ \t]*(:?)(?:\*\*)?[ \t]*(.*)$/iu;

/** Undefined unless both a user and an assistant have their lines. */
function fromSpeakers(text: string): Transcript | undefined {
  const messages: { role: Message["role"]; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const found = speakerLine.exec(line);
    const heading = /^[ \t]*#{1,6}[ \t]/u.test(line);
    if (found && (found[2] === ":" || (heading && found[3] === "")))
      messages.push({ role: speakers[found[1].toLowerCase()], lines: found[3] ? [found[3]] : [] });
    else if (messages.length > 0) messages.at(-1)!.lines.push(line);
    else if (line.trim() !== "" && !heading) return undefined;
  }
  const spoken = messages.map(({ role, lines }) => ({ role, content: lines.join("\n").trim() }));
  const both = spoken.some(({ role }) => role === "user") && spoken.some(({ role }) => role === "assistant");
  return both ? split(spoken) : undefined;
}

/** The last message is what is read; without a question before it, it is read as plain text. */
function split(messages: readonly Message[]): Transcript {
  const last = messages.at(-1);
  if (last?.role !== "assistant") return { messages: [], response: "" };
  const before = messages.slice(0, -1);
  const asked = before.some(({ role, content }) => role === "user" && content.trim() !== "");
  return { messages: asked ? before : [], response: last.content };
}
