import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTranscriptLines } from "../../../../src/core/transcripts/readLines.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";

const folder = "test/fixtures/transcripts";
const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());

async function* lines(text: string): AsyncGenerator<string> {
  yield* text.split("\n");
}

test.each(files.map(({ name }) => name))("line by line %s holds the same talks as read at once", async (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  expect(await readTranscriptLines(lines(text))).toEqual(readTranscripts(text));
});

test.each<[string, string, string]>([
  ["nothing", "\n\n", "There is no text to read."],
  ["unknown JSON", '{"a":1}\n{"a":2}', "no transcript in a known format"],
  ["broken JSON", '{\n"a": 1,', "breaks off"],
])("%s is refused as it is at once", async (_, text, words) => {
  await expect(readTranscriptLines(lines(text))).rejects.toThrow(words);
  expect(() => readTranscripts(text)).toThrow(words);
});

test("a file that nobody knows is given up before its end", async () => {
  let read = 0;
  async function* endless() {
    for (;;) {
      read++;
      yield '{"level":"info"}';
    }
  }
  await expect(readTranscriptLines(endless())).rejects.toThrow('the key "level"');
  expect(read).toBeLessThan(10_000);
});
