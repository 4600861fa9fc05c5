import { CodedError } from "../errors.js";
import type { Message } from "../run/run.js";
import { asChat } from "./asChat.js";
import { conversationWords } from "./conversationWords.js";
import { readTranscripts } from "./readTranscripts.js";
import type { Conversation } from "./turn.js";

/** A chain of thought that someone else wrote, as it goes to `checkTranscript`. */
export interface Transcript {
  /** What stood before the response; empty when plain text is read. */
  readonly messages: readonly Message[];
  readonly response: string;
}

/**
 * Reads the one talk of a text: its last answer, and what stood before it. Throws a CodedError "bad-input" when there is nothing to
 * read, when JSON is of no known format, and when the text holds several talks.
 */
export function parseTranscript(text: string): Transcript {
  const { messages, response } = asChat(onlyTalk(readTranscripts(text)));
  return { messages, response };
}

export function onlyTalk(talks: readonly Conversation[]): Conversation {
  if (talks.length === 1) return talks[0];
  if (talks.length === 0) throw new CodedError("bad-input", "There is no talk in this file.");
  const named = talks.slice(0, 3).map((talk) => JSON.stringify(conversationWords(talk).label));
  throw new CodedError(
    "bad-input",
    `These are several records: ${talks.length} talks, the first of them ${named.join(", ")}. Choose one of them.`,
  );
}
