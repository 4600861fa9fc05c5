import { conversationWords, type ConversationWords } from "../../../core/transcripts/conversationWords.js";
import { CodedError } from "../../../core/errors.js";
import { timelineOf } from "../../../core/session/timeline/timelineOf.js";
import { readTranscripts } from "../../../core/transcripts/readTranscripts.js";
import type { Conversation } from "../../../core/transcripts/turn.js";
import { readTranscriptFile } from "../../../host/transcripts/transcriptFile.js";
import type { DrawnSession } from "../../../protocol/session.js";
import { checkTalk } from "../../../session/checkTalk.js";

/** What a session is read from. */
export type SessionSource =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "text"; readonly text: string; readonly name: string };

/** A session, or of several talks what each is called, so that one can be chosen. */
export type CheckedSource = { readonly session: DrawnSession } | { readonly talks: readonly ConversationWords[] };

/**
 * Reads and checks a session. Throws CodedErrors: "usage" for a file that cannot be read and a talk that is not there, "bad-input" for
 * what holds no talk.
 * @param talk which of several, counted from 0; null while none was chosen.
 */
export async function checkSource(source: SessionSource, talk: number | null): Promise<CheckedSource> {
  const talks = source.kind === "file" ? await readTranscriptFile(source.path) : readTranscripts(source.text);
  if (talks.length === 0) throw new CodedError("bad-input", "There is no talk in this file.");
  if (talks.length > 1 && talk === null) return { talks: talks.map(conversationWords) };
  const chosen = talks[talk ?? 0];
  if (chosen === undefined)
    throw new CodedError("usage", `There are ${talks.length} talks in this file, so there is no number ${talk}.`);
  return { session: drawn(source.kind === "file" ? source.path : source.name, chosen) };
}

function drawn(name: string, talk: Conversation): DrawnSession {
  const checked = checkTalk(name, talk);
  const { summary, misleading, repeated } = checked.report;
  return { name, leftOut: checked.leftOut, summary, misleading, repeated, ...timelineOf(checked) };
}
