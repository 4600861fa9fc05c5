import { createReadStream } from "node:fs";
import type { InputLine } from "../core/batch/inputLine.js";
import { CodedError } from "../core/errors.js";
import { refusal } from "../files/refusal.js";
import { isInOlderEncoding, olderEncoding } from "../host/transcripts/textLines.js";
import { plainBytes } from "./plainBytes.js";

/** A line longer than this is not kept in memory to be parsed. Bytes. */
const MOST_LINE_BYTES = 16_000_000;

/** What is kept of a longer one, to name it by. Bytes. */
const BEGINNING = 4000;

/** How files begin that are no lines of UTF-8, though people take them for such. */
const otherFiles: readonly (readonly [beginning: readonly number[], what: string])[] = [
  [[0xff, 0xfe], "UTF-16, as Windows PowerShell writes it; save it as UTF-8"],
  [[0xfe, 0xff], "UTF-16; save it as UTF-8"],
  [[0x1f, 0x8b], "compressed with gzip; unpack it first"],
  [[0x28, 0xb5, 0x2f, 0xfd], "compressed with Zstandard; unpack it first"],
  [[0x50, 0x4b, 0x03, 0x04], "a zip archive; unpack it first"],
];

/**
 * The lines of a file, or of standard input for "-", read as a stream: the whole file is never in memory. It may be compressed with gzip,
 * or UTF-16 by its mark; other bytes that are no UTF-8 become U+FFFD. Throws a CodedError "usage" when the file cannot be read.
 *
 * @param inUtf8 whether a line in an older encoding is an error, as its words are to be checked.
 */
export async function* inputLines(path: string, mostBytes?: number, inUtf8 = false): AsyncGenerator<InputLine> {
  const chunks = plainBytes(path === "-" ? process.stdin : createReadStream(path));
  try {
    yield* linesOf(chunks, mostBytes, inUtf8);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== "string" || error instanceof CodedError) throw error;
    throw new CodedError("usage", refusal(path, "read", error), { cause: error });
  }
}

/**
 * Lines end at a line feed; a carriage return before it and a byte order mark at their beginning are no part of them.
 * Throws a CodedError "usage" for a file that is no text in UTF-8.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number = MOST_LINE_BYTES,
  inUtf8 = false,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder();
  const textOf = (bytes: Uint8Array) => decoder.decode(bytes).replace(/\r$/, "");
  const refused = (bytes: Uint8Array): InputLine => ({
    beginning: textOf(bytes.subarray(0, BEGINNING)),
    error: new CodedError("bad-input", `It is not in UTF-8, ${olderEncoding}`),
  });
  let parts: Uint8Array[] = [];
  let length = 0;
  let beginning = "";
  let first = true;
  const take = (): InputLine => {
    const tooLong = length > mostBytes;
    const bytes = tooLong ? new Uint8Array(0) : Buffer.concat(parts, length);
    if (first) refuseOtherFiles(bytes);
    first = false;
    parts = [];
    length = 0;
    if (!tooLong) return inUtf8 && isInOlderEncoding(bytes) ? refused(bytes) : { text: textOf(bytes) };
    return { beginning, error: new CodedError("bad-input", `It is longer than ${mostBytes / 1e6} MB.`) };
  };
  const add = (part: Uint8Array) => {
    const before = length;
    length += part.length;
    // Of an overlong line only its length and its beginning are kept.
    if (length <= mostBytes) parts.push(part);
    else {
      if (before <= mostBytes) beginning = decoder.decode(Buffer.concat([...parts, part]).subarray(0, BEGINNING));
      parts = [];
    }
  };
  let begun = false;
  for await (const chunk of chunks) {
    if (!begun) refuseBinary(chunk);
    begun = true;
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

/** At the beginning: what is no text may have no line to its end, or no end, as /dev/zero. */
function refuseBinary(beginning: Uint8Array): void {
  const head = beginning.subarray(0, 2000);
  // One line among others may be broken.
  if (!head.includes(0) || head.includes(10)) return;
  refuseOtherFiles(head);
  throw new CodedError("usage", "This is no file of JSON lines: it is binary, and there is no text in it to read.");
}

function refuseOtherFiles(line: Uint8Array): void {
  const other = otherFiles.find(([beginning]) => beginning.every((byte, i) => line[i] === byte));
  if (other) throw new CodedError("usage", `This is no file of JSON lines: it is ${other[1]}.`);
}
