import { createReadStream } from "node:fs";
import type { InputLine } from "../check/batch.js";
import { CodedError } from "../core/errors.js";

/** A line longer than this is not kept in memory to be parsed. Bytes. */
export const MOST_LINE_BYTES = 16_000_000;

/**
 * The lines of a file, or of standard input for "-", read as a stream: the whole file is never in memory. Bytes that are
 * no UTF-8 become U+FFFD. Throws a CodedError "usage" when the file cannot be read.
 */
export async function* inputLines(path: string): AsyncGenerator<InputLine> {
  const chunks: AsyncIterable<Buffer> = path === "-" ? process.stdin : createReadStream(path);
  try {
    yield* linesOf(chunks);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== "string" || error instanceof CodedError) throw error;
    throw new CodedError("usage", `${path} cannot be read (${code}).`, { cause: error });
  }
}

export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number = MOST_LINE_BYTES,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder();
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): InputLine => {
    const tooLong = length > mostBytes;
    const bytes = tooLong ? new Uint8Array(0) : Buffer.concat(parts, length);
    parts = [];
    length = 0;
    if (!tooLong) return { text: decoder.decode(bytes).replace(/\r$/, "") };
    return { error: new CodedError("bad-input", `It is longer than ${mostBytes / 1e6} MB.`) };
  };
  const add = (part: Uint8Array) => {
    length += part.length;
    // Only the length of an overlong line is kept.
    if (length > mostBytes) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
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
