import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { CodedError } from "../../core/errors.js";
import { refusal } from "../../files/refusal.js";
import { readTranscriptLines } from "../../core/transcripts/readLines.js";
import type { Conversation } from "../../core/transcripts/turn.js";
import { isReadOnce } from "../readOnce.js";
import { textLines } from "./textLines.js";

/**
 * All talks of a file of any known format: JSONL goes through line by line, any other text is read as a whole, zip archives are unpacked
 * in memory, where they are files. Throws CodedErrors: "usage" for a file that cannot be read, "bad-input" for one that holds no talk.
 */
export async function readTranscriptFile(path: string): Promise<Conversation[]> {
  try {
    if ((await isReadOnce(path)) || !(await isArchive(path))) return await readTranscriptChunks(createReadStream(path));
    // Most files are none, and what unpacks them takes its time to load.
    const { readTranscriptArchive } = await import("./transcriptArchive.js");
    return await readTranscriptArchive(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof CodedError || typeof code !== "string") throw error;
    throw new CodedError("usage", refusal(path, "read", error), { cause: error });
  }
}

/** The same of a stream, such as standard input. */
export function readTranscriptChunks(chunks: AsyncIterable<Uint8Array>): Promise<Conversation[]> {
  return readTranscriptLines(textLines(chunks));
}

/** Of a zip archive, and of one that is empty. */
const archiveMarks = new Set(["PK\u0003\u0004", "PK\u0005\u0006"]);

async function isArchive(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && archiveMarks.has(buffer.toString("latin1"));
  } finally {
    await file.close();
  }
}
