import { CodedError } from "../errors.js";
import type { Message } from "../run/run.js";
import { answersOf } from "../traits/talk.js";
import { messagesOf } from "../transcripts/asChat.js";
import type { Conversation } from "../transcripts/turn.js";

/** One answer that a training set teaches. */
export interface Sample {
  /** Of the file, counted from 1; in a file that is not one of JSON lines, the talk's number. */
  readonly line: number;
  /** Which answer of its talk, counted from 1. */
  readonly answer: number;
  /** What stands before it: at least a question. */
  readonly messages: readonly Message[];
  readonly response: string;
}

/** Every answer of a talk that stands behind a question. Throws a CodedError "bad-input" for a talk without any. */
export function samplesOf({ turns }: Pick<Conversation, "turns">, line: number): Sample[] {
  const messages = messagesOf(turns);
  const answers = answersOf(messages);
  if (answers.length === 0) throw new CodedError("bad-input", "It holds no answer that stands behind a question.");
  return answers.map((at, i) => ({
    line,
    answer: i + 1,
    messages: messages.slice(0, at),
    response: messages[at].content,
  }));
}
