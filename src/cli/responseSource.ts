import { CodedError } from "../core/errors.js";
import type { Message } from "../core/run/run.js";
import { asChat } from "../core/transcripts/asChat.js";
import { conversationWords } from "../core/transcripts/conversationWords.js";
import { isPlainTalk } from "../core/transcripts/formats.js";
import type { Conversation } from "../core/transcripts/turn.js";
import { readTranscriptChunks, readTranscriptFile } from "../host/transcripts/transcriptFile.js";
import { textFrom } from "./promptSource.js";

/** What `--response` names: a chain of thought, and what stood before it where the file says so. */
export interface ResponseSource {
  readonly messages: readonly Message[];
  readonly response: string;
  readonly leftOut: readonly string[];
}

/** Talks that are named where one must be chosen. */
const mostNamed = 20;

/**
 * The chosen talk of a file of any known format, or of standard input for "-". Where the caller has a prompt of their own, a text is
 * read as it stands, whoever seems to speak in it, and a talk that has a question itself is refused. Throws CodedErrors "usage" and
 * "bad-input".
 */
export async function responseFrom(
  path: string,
  number: number | undefined,
  ownPrompt: boolean,
): Promise<ResponseSource> {
  const talk = await talkFrom(path, number);
  if (ownPrompt && path !== "-" && isPlainTalk(talk))
    return { messages: [], response: await textFrom(path), leftOut: [] };
  const chat = asChat(talk);
  const question = chat.messages.findLast(({ role }) => role === "user");
  if (ownPrompt && question)
    throw new CodedError(
      "usage",
      `${path} holds its own question (${JSON.stringify(question.content.slice(0, 60))}): leave the prompt out to check its answer.`,
    );
  return chat;
}

/** The chosen talk of a file of any known format, or of standard input for "-". Throws CodedErrors "usage" and "bad-input". */
export async function talkFrom(path: string, number: number | undefined): Promise<Conversation> {
  const talks = await (path === "-" ? readTranscriptChunks(process.stdin) : readTranscriptFile(path));
  return chosen(talks, path, number);
}

function chosen(talks: readonly Conversation[], path: string, number: number | undefined): Conversation {
  if (talks.length === 0) throw new CodedError("bad-input", `${path} holds no talk.`);
  if (number !== undefined) {
    const talk = talks[number - 1];
    if (!talk) throw new CodedError("usage", `${path} holds ${talks.length} talks, so there is no number ${number}.`);
    return talk;
  }
  if (talks.length === 1) return talks[0];
  const named = talks.slice(0, mostNamed).map((talk, i) => {
    const { label, detail } = conversationWords(talk);
    return `${i + 1}: ${label} (${detail})`;
  });
  const more = talks.length > mostNamed ? `; and ${talks.length - mostNamed} more` : "";
  throw new CodedError(
    "usage",
    `${path} holds ${talks.length} talks. Choose one with --conversation N: ${named.join("; ")}${more}.`,
  );
}
