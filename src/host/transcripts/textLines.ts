/** How text is written in bytes, by the mark that it begins with, and without one by where its zeros stand. */
function encodingOf(head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (head.length >= 4 && first !== 0 && second === 0 && head[2] !== 0 && head[3] === 0) return "utf-16le";
  if (head.length >= 4 && first === 0 && second !== 0 && head[2] === 0 && head[3] !== 0) return "utf-16be";
  return "utf-8";
}

/** Bytes as text, without its mark. Bytes that fit no character become U+FFFD. */
export function decodedText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes.subarray(0, 4))).decode(bytes);
}

/** The lines of a stream of bytes, without what ends them; the whole is never in memory. */
export async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array = new Uint8Array(0);
  // Pieces of the line that is under way: a line of 50 MB comes in a thousand chunks.
  let pieces: string[] = [];
  function* linesIn(text: string): Generator<string> {
    let begin = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", begin)) {
      pieces.push(text.slice(begin, end));
      yield withoutReturn(pieces.join(""));
      pieces = [];
      begin = end + 1;
    }
    if (begin < text.length) pieces.push(text.slice(begin));
  }
  for await (const chunk of chunks) {
    if (decoder) {
      yield* linesIn(decoder.decode(chunk, { stream: true }));
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 4) continue;
    decoder = new TextDecoder(encodingOf(head));
    yield* linesIn(decoder.decode(head, { stream: true }));
  }
  const rest = decoder ? decoder.decode() : decodedText(head);
  yield* linesIn(rest);
  if (pieces.length > 0) yield withoutReturn(pieces.join(""));
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
