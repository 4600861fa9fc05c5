import { tooLarge } from "./noTranscript.js";
import { isJsonLine, type JsonLineReader, jsonLineReader } from "./jsonLines.js";
import { readTranscripts } from "./readTranscripts.js";
import type { Conversation } from "./turn.js";

/** Characters of a text that is gathered line by line, until it is one text. */
const blockSize = 1_000_000;
/** Of a text that is no lines of JSON: near the most that the language holds in one. UTF-16 code units. */
const mostInAll = 400_000_000;

/**
 * All talks of a file whose lines come one by one, without what ends them. A JSONL file is never held as a whole, only what is said in
 * it; any other file is, with its lines parted by line feeds. Throws as {@link readTranscripts} does.
 */
export async function readTranscriptLines(lines: AsyncIterable<string>): Promise<Conversation[]> {
  let reader: JsonLineReader | undefined;
  let decided = false;
  let block = "";
  let length = 0;
  const blocks: string[] = [];
  for await (const given of lines) {
    const line = decided ? given : given.replace(/^\ufeff/u, "");
    if (!decided && line.trim() !== "") {
      decided = true;
      if (isJsonLine(line)) reader = jsonLineReader();
    }
    if (reader) reader.take(line);
    else {
      length += line.length + 1;
      if (length > mostInAll) throw tooLarge();
      block += `${line}\n`;
      if (block.length < blockSize) continue;
      blocks.push(block);
      block = "";
    }
  }
  return reader ? reader.end() : readTranscripts([...blocks, block].join("").slice(0, -1));
}
