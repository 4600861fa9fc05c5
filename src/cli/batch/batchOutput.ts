import { createReadStream } from "node:fs";
import { type FileHandle, open, stat, truncate } from "node:fs/promises";
import { dirname } from "node:path";
import { failureKey } from "../../check/batchItem.js";
import type { LineSink } from "../../reader/ports.js";
import { CodedError } from "../../core/errors.js";
import { parsed } from "../../core/transcripts/json.js";
import { isObject } from "../../core/transcripts/shapes.js";
import { isFull } from "../../files/isFull.js";
import { makeFolder } from "../../files/makeFolder.js";
import { refusal } from "../../files/refusal.js";
import { linesOf } from "../batchInput.js";
import { writeOut } from "../writeOut.js";

export interface BatchOutput extends LineSink {
  /** Ids that the file held when it was opened, and failures without an id. */
  readonly present: Set<string>;
  close(): Promise<void>;
}

/**
 * Opens a batch's output to go on with it; "-" is standard output, which holds nothing yet. A last line that was only half written is cut off, so that its record is checked
 * again. Throws a CodedError "usage" when the file cannot be written.
 */
export async function openBatchOutput(path: string): Promise<BatchOutput> {
  if (path === "-") return { present: new Set(), append: (line) => writeOut(`${line}\n`), close: async () => {} };
  let handle: FileHandle;
  const present = new Set<string>();
  try {
    await makeFolder(dirname(path));
    handle = await open(path, "a");
    // A pipe or a device keeps nothing, and may have no end.
    if ((await handle.stat()).isFile()) {
      const { size, whole } = await readPresent(path, present);
      if (whole < size) await truncate(path, whole);
    }
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw unwritable(path, error);
  }
  return {
    present,
    async append(line) {
      const bytes = Buffer.from(`${line}\n`);
      try {
        // One write, so that two lines never mix; the loop is for file systems that take less at a time.
        for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten;
      } catch (error) {
        throw unwritable(path, error);
      }
    },
    close: () => handle.close(),
  };
}

/** Collects the ids; `whole` is the size up to the end of the last whole line. */
async function readPresent(path: string, present: Set<string>): Promise<{ size: number; whole: number }> {
  const { size } = await stat(path);
  let whole = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let offset = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const newline = chunk.lastIndexOf(10);
      if (newline >= 0) whole = offset + newline + 1;
      offset += chunk.length;
      yield chunk;
    }
  }
  let last = "";
  for await (const line of linesOf(chunks(), Number.POSITIVE_INFINITY)) {
    if (!("text" in line)) continue;
    last = line.text;
    if (isInput(line.text))
      throw new CodedError("usage", `${path} holds records to be checked, not results: name another file for them.`);
    const key = keyOf(line.text);
    if (key !== undefined) present.add(key);
  }
  // The half line at the end is checked again, whatever can be read of it.
  if (whole < size) {
    if (!last.startsWith(BEGINNING) && !BEGINNING.startsWith(last))
      throw new CodedError("usage", `${path} ends in a line that no batch has written: name another file.`);
    const key = keyOf(last);
    if (key !== undefined) present.delete(key);
  }
  return { size, whole };
}

/** How each line of a batch begins. */
const BEGINNING = '{"id":';

/** Ids of an input would be taken for those of records that are done. */
function isInput(line: string): boolean {
  if (!/"(?:prompt|messages|question)"/.test(line)) return false;
  const read = parsed(line);
  const value = "value" in read && isObject(read.value) ? read.value : {};
  const asks = ["prompt", "messages", "question"].some((key) => Object.hasOwn(value, key));
  return asks && !Object.hasOwn(value, "model") && !Object.hasOwn(value, "error");
}

function keyOf(line: string): string | undefined {
  try {
    const { id, error } = JSON.parse(line) as { id?: unknown; error?: { message?: unknown } };
    if (typeof id === "string") return id;
    return id === null && typeof error?.message === "string" ? failureKey(error.message) : undefined;
  } catch {
    return undefined;
  }
}

function unwritable(path: string, error: unknown): CodedError {
  return new CodedError(isFull(error) ? "insufficient-disk" : "usage", refusal(path, "written", error), {
    cause: error,
  });
}
