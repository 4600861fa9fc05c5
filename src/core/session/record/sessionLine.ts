import { z } from "zod";
import { CodedError, toErrorData } from "../../errors.js";
import { systemText } from "../../transcripts/formats/openaiChat.js";
import { text } from "../../transcripts/content.js";
import { addItem, isItem } from "../../transcripts/items.js";
import { LeftOut } from "../../transcripts/leftOut.js";
import { addMessage, isMessage } from "../../transcripts/message.js";
import { isObject, type JsonObject } from "../../transcripts/shapes.js";
import { addTurn, type TurnList } from "../../transcripts/turnList.js";
import type { Turn } from "../../transcripts/turn.js";
import { withWrittenCalls } from "../written/withWrittenCalls.js";

/** UTF-16 code units. */
const MOST_ID_LENGTH = 512;

/** Numbers come back as numbers. */
export const SessionId = z.union([z.string().min(1).max(MOST_ID_LENGTH), z.number()]);
export type SessionId = z.infer<typeof SessionId>;

/** One session as a line of a script's input. */
export interface SessionTask {
  readonly id: SessionId;
  readonly turns: readonly Turn[];
  /** [turns.length]: which of the line's messages a turn stands in, counted from 0; -1 for a system text beside the messages. */
  readonly messageOf: readonly number[];
  readonly leftOut: readonly string[];
}

export interface SessionReject {
  /** Null when the line does not even hold a usable id. */
  readonly id: SessionId | null;
  readonly error: CodedError;
}

/**
 * Reads `{"id", "messages": […]}` in OpenAI's or Anthropic's message form; other fields are ignored. Never throws: a bad line is a result,
 * because the others go on.
 */
export function parseSessionLine(line: string): SessionTask | SessionReject {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: idWithin(line), error: bad("This line is not JSON.") };
  }
  if (!isObject(value)) return { id: null, error: bad("This line is no JSON object.") };
  const read = SessionId.safeParse(value.id);
  if (!read.success) return { id: null, error: bad('"id" must be a text or a number.') };
  const id = read.data;
  try {
    return taskOf(id, value);
  } catch (cause) {
    const error =
      cause instanceof CodedError ? cause : new CodedError("internal", toErrorData(cause).message, { cause });
    return { id, error };
  }
}

/** Of a line that cannot be parsed, or only begins here: its id where that stands first. */
export function idWithin(beginning: string): SessionId | null {
  const found = /^\s{0,100}\{\s{0,100}"id"\s{0,100}:\s{0,100}("(?:[^"\\]|\\.){1,600}"|-?\d{1,15})\s{0,100}[,}]/u.exec(
    beginning.slice(0, 2000),
  );
  if (!found) return null;
  try {
    const read = SessionId.safeParse(JSON.parse(found[1]));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function taskOf(id: SessionId, line: JsonObject): SessionTask | SessionReject {
  const { messages } = line;
  if (!Array.isArray(messages)) return { id, error: bad('"messages" must be a list.') };
  const turns: TurnList = [];
  const messageOf: number[] = [];
  const leftOut = new LeftOut();
  const placed = (index: number) => {
    while (messageOf.length < turns.length) messageOf.push(index);
  };
  addTurn(turns, "system", text(systemText(line.system)));
  placed(-1);
  for (const [i, message] of (messages as readonly unknown[]).entries()) {
    if (!isObject(message)) return { id, error: bad(`messages.${i}: must be an object with a role and a content.`) };
    if (isItem(message)) addItem(turns, message, leftOut);
    else if (isMessage(message)) addMessage(turns, message, leftOut);
    else return { id, error: bad(`messages.${i}: must have a role and a content.`) };
    placed(i);
  }
  return { id, turns: withWrittenCalls(turns), messageOf, leftOut: leftOut.sentences() };
}

function bad(fault: string): CodedError {
  return new CodedError("bad-input", `This session cannot be read: ${fault}`);
}
