import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { CodedError } from "../core/errors.js";

/** How a file begins that is compressed with gzip, as data sets are published. */
const gzip = [0x1f, 0x8b];
/** Marks of UTF-16, as Windows PowerShell and spreadsheets write it. */
const marks: readonly (readonly [mark: readonly number[], encoding: "utf-16le" | "utf-16be"])[] = [
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * The bytes of a file as UTF-8: unpacked where it is compressed with gzip, and decoded where its mark is one of UTF-16. All others as they
 * are. Throws a CodedError "usage" for an archive that is broken.
 */
export async function* plainBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const rest = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  try {
    while (head.length < 2) {
      const { value, done } = await rest.next();
      if (done) break;
      head = Buffer.concat([head, value]);
    }
    const all = joined(head, rest);
    const encoding = marks.find(([mark]) => begins(head, mark))?.[1];
    if (begins(head, gzip)) yield* unpacked(all);
    else if (encoding) yield* decoded(all, encoding);
    else yield* all;
  } finally {
    await rest.return?.();
  }
}

function begins(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte);
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* Readable.from(chunks).pipe(createGunzip()) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (!/^Z_/u.test(String((error as NodeJS.ErrnoException).code))) throw error;
    throw new CodedError("usage", "This file is compressed with gzip, and broken: unpack it, or fetch it again.", {
      cause: error,
    });
  }
}

async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: "utf-16le" | "utf-16be",
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
