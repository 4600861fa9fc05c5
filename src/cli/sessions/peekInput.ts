import { createReadStream, statSync } from "node:fs";
import { CodedError } from "../../core/errors.js";
import { refusal } from "../../files/refusal.js";
import { isObject } from "../../core/transcripts/shapes.js";
import { formatOf } from "../../core/transcripts/values.js";

/** What is looked at of an input to tell what it is. Bytes and lines. */
const MOST_PEEKED = 80_000_000;
const MOST_LINES = 100;

export type PeekedInput =
  /** One session a line, for scripts: `{"id", "messages"}`. The chunks are the whole of it, with what was looked at. */
  | { readonly isLines: true; readonly chunks: AsyncIterable<Uint8Array> }
  /** A transcript. Undefined where it is a file, which is opened anew. */
  | { readonly isLines: false; readonly chunks: AsyncIterable<Uint8Array> | undefined };

/** Looks at the beginning of a file, or of standard input for "-". Throws a CodedError "usage" for a file that cannot be read. */
export async function peekInput(path: string): Promise<PeekedInput> {
  const file = path === "-" ? undefined : createReadStream(path);
  const stream: AsyncIterable<Buffer> = file ?? process.stdin;
  const iterator = stream[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  const lines = new BeginningLines(/\.(?:jsonl|ndjson)$/iu.test(path), path === "-");
  let decided: boolean | undefined;
  try {
    while (decided === undefined) {
      const { value, done } = await iterator.next();
      if (done) {
        decided = lines.end();
        break;
      }
      seen.push(value);
      decided = lines.push(value);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== "string") throw error;
    throw new CodedError("usage", refusal(path, "read", error), { cause: error });
  }
  if (!decided && file && statSync(path).isFile()) {
    file.destroy();
    return { isLines: false, chunks: undefined };
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield* seen.splice(0);
    for (;;) {
      const { value, done } = await iterator.next();
      if (done) return;
      yield value;
    }
  }
  return { isLines: decided, chunks: chunks() };
}

/** Decides by the first lines of an input. */
class BeginningLines {
  private parts: Buffer[] = [];
  private bytes = 0;
  private count = 0;
  /** Objects that hold an id or messages and are of no known format, or lines that are broken JSON. */
  private likely = 0;

  /**
   * @param named whether the file's name says that it holds JSON lines.
   * @param piped whether there is no name.
   */
  constructor(
    private readonly named: boolean,
    private readonly piped: boolean,
  ) {}

  /** Undefined as long as nothing was decided. */
  push(chunk: Buffer): boolean | undefined {
    this.bytes += chunk.length;
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const decided = this.take(chunk.subarray(start, end));
      if (decided !== undefined) return decided;
      start = end + 1;
    }
    this.parts.push(chunk.subarray(start));
    return this.count >= MOST_LINES || this.bytes >= MOST_PEEKED ? this.likely > 0 : undefined;
  }

  end(): boolean {
    const decided = this.take(Buffer.alloc(0));
    // Of no sessions there are no answers.
    return decided ?? (this.count === 0 ? this.named || this.piped : this.likely > 0);
  }

  private take(last: Buffer): boolean | undefined {
    const line = Buffer.concat([...this.parts, last])
      .toString()
      .replace(/^\ufeff/u, "")
      .trim();
    this.parts = [];
    if (line === "") return undefined;
    this.count++;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      // The first line of a document that goes over several.
      if (this.count === 1 && /^[[{]$/u.test(line)) return false;
      if (this.named || /^\{.{0,2000}"(?:id|messages)"/u.test(line)) this.likely++;
      return undefined;
    }
    if (!isObject(value)) return undefined;
    const known = formatOf(value)?.id;
    if ("id" in value && "messages" in value && (known === undefined || known === "messages")) return true;
    if (known !== undefined) return false;
    if ("id" in value || "messages" in value) this.likely++;
    return undefined;
  }
}
