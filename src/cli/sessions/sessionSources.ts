import { opendir, stat } from "node:fs/promises";
import { join } from "node:path";
import { CodedError } from "../../core/errors.js";
import { refusal } from "../../files/refusal.js";
import type { CheckedSession } from "../../core/session/checkedSession.js";
import { conversationWords } from "../../core/transcripts/conversationWords.js";
import type { Conversation } from "../../core/transcripts/turn.js";
import { readTranscriptChunks, readTranscriptFile } from "../../host/transcripts/transcriptFile.js";
import { checkTalk } from "../../session/checkTalk.js";

/** A file that may hold sessions. */
export interface SessionSource {
  readonly path: string;
  /** It was not named but found in a folder, so that it need not be a transcript at all. */
  readonly found: boolean;
}

/** Files that agents and exports write. */
const transcriptName = /\.(?:jsonl|json|eval|zip)$/iu;
const passedOver = new Set(["node_modules", ".git"]);
const MOST_FILES = 10_000;

/** The files that paths name, folders as what lies in and below them, in order. Throws CodedErrors "usage". */
export async function sessionSources(paths: readonly string[]): Promise<SessionSource[]> {
  const sources: SessionSource[] = [];
  for (const path of paths) {
    const kind =
      path === "-"
        ? null
        : await stat(path).catch((error: NodeJS.ErrnoException) => {
            throw new CodedError("usage", refusal(path, "read", error), { cause: error });
          });
    if (!kind?.isDirectory()) sources.push({ path, found: false });
    else {
      const found = await filesBelow(path);
      if (found.length === 0)
        throw new CodedError("usage", `${path} holds no file of sessions (.jsonl, .json, .eval, .zip).`);
      for (const file of found) sources.push({ path: file, found: true });
    }
  }
  return sources;
}

/** Links are not followed. */
async function filesBelow(root: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !passedOver.has(entry.name)) folders.push(path);
      else if (entry.isFile() && transcriptName.test(entry.name)) files.push(path);
      if (files.length > MOST_FILES)
        throw new CodedError("usage", `${root} holds more than ${MOST_FILES} files. Name a folder within it.`);
    }
  return files.sort();
}

/**
 * The checked sessions of a source, one a talk.
 * @param number of the one talk that is wanted, counted from 1.
 * @param chunks where the source has been opened already.
 */
export async function sessionsOf(
  { path }: SessionSource,
  number?: number,
  chunks?: AsyncIterable<Uint8Array>,
): Promise<CheckedSession[]> {
  const talks = await (chunks
    ? readTranscriptChunks(chunks)
    : path === "-"
      ? readTranscriptChunks(process.stdin)
      : readTranscriptFile(path));
  if (talks.length === 0) throw new CodedError("bad-input", `${path} holds no talk.`);
  const chosen = number === undefined ? talks : talks.slice(number - 1, number);
  if (chosen.length === 0)
    throw new CodedError("usage", `${path} holds ${talks.length} talks, so there is no number ${number}.`);
  const first = number ?? 1;
  return chosen.map((talk, i) => checkTalk(talks.length === 1 ? path : nameOf(path, talk, first + i), talk));
}

function nameOf(path: string, talk: Conversation, number: number): string {
  return `${path} #${number} ${conversationWords(talk).label}`;
}
