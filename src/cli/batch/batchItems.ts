import type { BatchItem } from "../../check/batchItem.js";
import { statementRecord } from "../../core/batch/statement.js";
import { recordNames, withId } from "../../core/batch/recordId.js";
import { talkTask } from "../../core/batch/talkTask.js";
import { asChat } from "../../core/transcripts/asChat.js";
import { isPlainTalk } from "../../core/transcripts/formats.js";
import { parsed } from "../../core/transcripts/json.js";
import { tableIn } from "../../core/transcripts/tableText.js";
import type { Conversation } from "../../core/transcripts/turn.js";
import { CodedError } from "../../core/errors.js";
import { isReadOnce } from "../../host/readOnce.js";
import { readTranscriptFile } from "../../host/transcripts/transcriptFile.js";
import { type RecordForms, recordLines } from "../recordLines.js";

/** Records looked at to tell a batch's own from other files. */
const firstRecords = 5;

const forms: RecordForms = { statement: statementRecord, example: '{"id": "1", "prompt": "…"}' };

/**
 * What a batch is to check: the records of a file, statements among them, or the talks of a file of any other known format, numbered from 1 by their
 * `id`. Standard input, "-", and pipes are read once, so they hold records. Throws CodedErrors "usage" and "bad-input".
 */
export async function* batchItems(path: string): AsyncGenerator<BatchItem> {
  const once = path === "-" || (await isReadOnce(path));
  const talks = once || (await mayHoldRecords(path)) ? null : await talksOf(path);
  if (talks === null || isTable(talks)) {
    yield* recordLines(path, forms);
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

/** What stands in a table is nobody's chain of thought. */
function isTable(talks: readonly Conversation[]): boolean {
  return talks.length === 1 && isPlainTalk(talks[0]) && tableIn(asChat(talks[0]).response)?.rows !== undefined;
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
  for await (const line of recordLines(path, forms)) {
    if ("text" in line && line.text.trim() === "") continue;
    if ("text" in line && isRecord(line.text)) return true;
    if (++looked >= firstRecords) break;
  }
  return false;
}

const asking = ["prompt", "messages", "response", "steps", "problem", "question"];

function isRecord(line: string): boolean {
  const read = parsed(line);
  const value = "value" in read ? withId(read.value, recordNames) : undefined;
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
