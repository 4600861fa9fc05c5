import { CodedError } from "../../core/errors.js";
import { binary, noTranscript, tooLarge } from "../../core/transcripts/noTranscript.js";

/** How text is written in bytes, by the mark that it begins with, and without one by where its zeros stand. */
function encodingOf(head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (head.length >= 4 && first !== 0 && second === 0 && head[2] !== 0 && head[3] === 0) return "utf-16le";
  if (head.length >= 4 && first === 0 && second !== 0 && head[2] === 0 && head[3] !== 0) return "utf-16be";
  return "utf-8";
}

/** Of text in an encoding of one language every letter beyond ASCII is broken; in a log of programs few bytes are. */
const mostBytesToOneBroken = 200;

/**
 * Throws a CodedError "bad-input" for text that is in no encoding that is read: most of its letters beyond ASCII are broken as UTF-8.
 * @param head the beginning of a text, or all of it
 */
function refuseOtherEncodings(head: Uint8Array): void {
  if (encodingOf(head.subarray(0, 4)) !== "utf-8" || !isInOlderEncoding(head)) return;
  if (noTranscript(new TextDecoder().decode(head, { stream: true })) !== undefined) return;
  throw new CodedError("bad-input", `This text is not in UTF-8 or UTF-16, ${olderEncoding}`);
}

/** For people, behind what the text is not in. */
export const olderEncoding = "but in an older encoding such as Latin-1, GBK, Big5 or Shift JIS. Save it as UTF-8.";

/** Whether most of what stands beyond ASCII is broken as UTF-8, and so much of it that these are letters. */
export function isInOlderEncoding(head: Uint8Array): boolean {
  if (isUtf8(head)) return false;
  const beyond = new TextDecoder().decode(head, { stream: true }).match(/[^\p{ASCII}]/gu) ?? [];
  const broken = beyond.filter((letter) => letter === "\ufffd").length;
  return broken * 2 >= beyond.length && broken * mostBytesToOneBroken >= head.length;
}

function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Bytes as text, without its mark. Single bytes that fit no character become U+FFFD; throws a CodedError "bad-input" where most
 * beyond ASCII do.
 */
export function decodedText(bytes: Uint8Array): string {
  refuseOtherEncodings(bytes);
  return new TextDecoder(encodingOf(bytes.subarray(0, 4))).decode(bytes);
}

/** A text that is longer is none that a person keeps, and near the most that the language holds. UTF-16 code units. */
const mostInLine = 400_000_000;

/**
 * The lines of a stream of bytes, without what ends them; the whole is never in memory. Throws as {@link decodedText} does, by what its
 * beginning holds: what is no text at all may go on for ever, as /dev/zero does.
 */
export async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array = new Uint8Array(0);
  // Pieces of the line that is under way: a line of 50 MB comes in a thousand chunks.
  let pieces: string[] = [];
  let length = 0;
  function* linesIn(text: string): Generator<string> {
    let begin = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", begin)) {
      pieces.push(text.slice(begin, end));
      yield withoutReturn(pieces.join(""));
      pieces = [];
      length = 0;
      begin = end + 1;
    }
    if (begin === text.length) return;
    pieces.push(text.slice(begin));
    length += text.length - begin;
    if (length > mostInLine) throw tooLarge();
  }
  for await (const chunk of chunks) {
    if (decoder) {
      yield* linesIn(decoder.decode(chunk, { stream: true }));
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 4) continue;
    refuseOtherEncodings(head);
    decoder = new TextDecoder(encodingOf(head));
    const begun = decoder.decode(head, { stream: true });
    if (begun.slice(0, 2000).includes("\u0000")) throw new CodedError("bad-input", binary);
    yield* linesIn(begun);
  }
  const rest = decoder ? decoder.decode() : decodedText(head);
  yield* linesIn(rest);
  if (pieces.length > 0) yield withoutReturn(pieces.join(""));
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
