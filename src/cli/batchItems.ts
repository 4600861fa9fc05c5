import type { BatchItem } from "../check/batchItem.js";
import { talkTask } from "../core/batch/talkTask.js";
import { parsed } from "../core/transcripts/json.js";
import { CodedError } from "../core/errors.js";
import { isReadOnce } from "../host/readOnce.js";
import { readTranscriptFile } from "../host/transcripts/transcriptFile.js";
import { inputLines } from "./batchInput.js";

/** Lines looked at to tell a batch's own records from other files. */
const firstLines = 5;

/**
 * What a batch is to check: the lines of a file of records, or the talks of a file of any other known format, numbered from 1 by their
 * `id`. Standard input, "-", and pipes are read once, so they hold records. Throws CodedErrors "usage" and "bad-input".
 */
export async function* batchItems(path: string): AsyncGenerator<BatchItem> {
  const once = path === "-" || (await isReadOnce(path));
  const talks = once || (await mayHoldRecords(path)) ? null : await talksOf(path);
  if (talks === null) {
    yield* inputLines(path);
    return;
  }
  for (const [i, talk] of talks.entries()) {
    try {
      yield { task: talkTask(String(i + 1), talk) };
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      yield { error };
    }
  }
}

/** What is no UTF-8 may be a transcript in another encoding, or an archive of such. */
async function mayHoldRecords(path: string): Promise<boolean> {
  try {
    return await holdsRecords(path);
  } catch (error) {
    if (error instanceof CodedError) return false;
    throw error;
  }
}

/** One record of a batch among the first lines makes all lines records: one that is broken is then an answer of its own. */
async function holdsRecords(path: string): Promise<boolean> {
  let looked = 0;
  for await (const line of inputLines(path)) {
    if ("text" in line && line.text.trim() === "") continue;
    if ("text" in line && isRecord(line.text)) return true;
    if (++looked >= firstLines) break;
  }
  return false;
}

const asking = ["prompt", "messages", "response", "steps", "problem", "question"];

function isRecord(line: string): boolean {
  const read = parsed(line);
  const value = "value" in read ? read.value : undefined;
  if (typeof value !== "object" || value === null) return false;
  return typeof Reflect.get(value, "id") === "string" && asking.some((key) => Object.hasOwn(value, key));
}

/** Null for a file that no format knows: its lines then say one by one what is wrong with them. */
async function talksOf(path: string) {
  try {
    return await readTranscriptFile(path);
  } catch (error) {
    if (error instanceof CodedError && error.code === "bad-input") return null;
    throw error;
  }
}
