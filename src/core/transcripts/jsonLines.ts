import { isCutOff, parsed } from "./json.js";
import { valueReader } from "./values.js";
import type { Conversation } from "./turn.js";

/** Lines that are no JSON are named one by one up to here. */
const mostNamed = 3;

/** Reads the lines of a JSONL file one after another; lines that are broken are named and passed over. */
export interface JsonLineReader {
  take(line: string): void;
  end(): Conversation[];
}

export function jsonLineReader(): JsonLineReader {
  const values = valueReader();
  const broken: { line: number; cut: boolean }[] = [];
  let count = 0;
  let last = 0;
  return {
    take: (line) => {
      count++;
      if (line.trim() === "") return;
      last = count;
      const read = parsed(line);
      if ("value" in read) values.take(read.value);
      else broken.push({ line: count, cut: isCutOff(line, read.error) });
    },
    end: () => {
      for (const { line, cut } of broken.slice(0, mostNamed))
        values.passOver(
          cut && line === last
            ? `Line ${line}, the last, breaks off before its end and was passed over.`
            : `Line ${line} is no JSON and was passed over.`,
        );
      const more = broken.length - mostNamed;
      if (more > 0)
        values.passOver(
          `${more} more ${more === 1 ? "line is" : "lines are"} no JSON and ${more === 1 ? "was" : "were"} passed over.`,
        );
      return values.end();
    },
  };
}

/** The lines of a text, without what ends them. */
export function* linesOf(text: string): Generator<string> {
  for (let begin = 0; begin < text.length; ) {
    const end = text.indexOf("\n", begin);
    const line = text.slice(begin, end < 0 ? text.length : end);
    yield line.endsWith("\r") ? line.slice(0, -1) : line;
    begin = end < 0 ? text.length : end + 1;
  }
}

/** Whether a file that begins with this line is one of JSONL: a whole object stands in it, or a list of such. */
export function isJsonLine(line: string): boolean {
  if (!/^\s*[{[]/u.test(line)) return false;
  const read = parsed(line);
  if (!("value" in read)) return false;
  const { value } = read;
  const held: unknown = Array.isArray(value) ? value[0] : value;
  return typeof held === "object" && held !== null;
}
