import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { textLines } from "../../../../src/host/transcripts/textLines.js";
import { readTranscriptChunks, readTranscriptFile } from "../../../../src/host/transcripts/transcriptFile.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-transcripts-"));
});
afterAll(() => rm(folder, { recursive: true }));

const chat = [
  { role: "user", content: "Wie schnell? 🚄" },
  { role: "assistant", content: "72 km/h." },
];
const json = JSON.stringify(chat);
const lines = chat.map((message) => JSON.stringify(message)).join("\r\n");

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

function archive(members: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(members)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    zip.outputStream
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", () => done(Buffer.concat(chunks)))
      .on("error", fail);
  });
}

function utf16(text: string, order: "le" | "be", mark: boolean): Buffer {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

describe("a file is read in", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(json)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${json}`)],
    ["UTF-16, as PowerShell writes it", utf16(json, "le", true)],
    ["UTF-16 of the other order", utf16(json, "be", true)],
    ["UTF-16 without a mark", utf16(json, "le", false)],
    ["UTF-16 of the other order without a mark", utf16(json, "be", false)],
    ["lines of UTF-8", Buffer.from(lines)],
    ["lines of UTF-16", utf16(lines, "le", true)],
  ])("%s", async (name, bytes) => {
    const talks = await readTranscriptFile(await file(`${name}.json`, bytes));
    expect(talks).toMatchObject([{ turns: chat.map(({ role, content }) => ({ role, parts: [{ text: content }] })) }]);
  });
});

describe("an archive holds", () => {
  test.each<[string, Readonly<Record<string, string>>, readonly (string | null)[]]>([
    [
      "Inspect's samples, in their order",
      Object.fromEntries(
        [10, 2, 1]
          .map((id) => [
            `samples/${id}_epoch_1.json`,
            JSON.stringify({ id, epoch: 1, input: "Q", target: "", messages: chat, scores: {} }),
          ])
          .concat([
            ["header.json", "{}"],
            ["summaries.json", "[]"],
          ]),
      ),
      ["sample 1", "sample 2", "sample 10"],
    ],
    [
      "a ChatGPT export",
      {
        "user.json": "{}",
        "chat.html": "<html>",
        "conversations.json": JSON.stringify([
          { title: "T", mapping: { 1: { message: { author: { role: "assistant" }, content: { parts: ["A"] } } } } },
        ]),
      },
      ["T"],
    ],
    ["one file", { "chat.jsonl": lines }, [null]],
  ])("%s", async (name, members, titles) => {
    const talks = await readTranscriptFile(await file(`${name}.eval`, await archive(members)));
    expect(talks.map(({ title }) => title)).toEqual(titles);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      "no talks",
      { "a.png": "x", "b.json": "{}", "c.json": "{}" },
      'without talks in it: it holds "a.png", "b.json", "c.json"',
    ],
    ["nothing", {}, "it holds no files"],
    [
      "a broken sample",
      { "samples/1.json": '{"id": 1,' },
      "samples/1.json in the archive cannot be read: This JSON breaks off",
    ],
  ])("%s, which is said", async (name, members, words) => {
    await expect(readTranscriptFile(await file(`${name}.eval`, await archive(members)))).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringContaining(words),
    });
  });

  test("a damaged archive is said to be one", async () => {
    const bytes = await archive({ "chat.jsonl": lines });
    await expect(
      readTranscriptFile(await file("damaged.eval", bytes.subarray(0, bytes.length / 2))),
    ).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining("damaged zip archive") });
  });
});

test("a name that leads out of an archive is refused", async () => {
  const inside = "abcdefghi.json";
  const bytes = await archive({ [inside]: "[]", "conversations.json": json });
  const leading = Buffer.from(bytes.toString("latin1").replaceAll(inside, "../../../x.txt"), "latin1");
  await expect(readTranscriptFile(await file("leading.zip", leading))).rejects.toMatchObject({
    code: "bad-input",
    message: expect.stringContaining("cannot be read"),
  });
});

test("an archive that is almost nothing but its unpacking is refused before it is unpacked", async () => {
  const bytes = await archive({ "conversations.json": `[${" ".repeat(60_000_000)}]` });
  await expect(readTranscriptFile(await file("bomb.zip", bytes))).rejects.toMatchObject({
    code: "bad-input",
    message: expect.stringContaining("times its size"),
  });
});

test("what is no text is refused at its beginning, as it may have no end", async () => {
  let read = 0;
  async function* endless() {
    for (;;) {
      read++;
      yield Buffer.alloc(65_536);
    }
  }
  await expect(readTranscriptChunks(endless())).rejects.toMatchObject({
    code: "bad-input",
    message: expect.stringContaining("binary"),
  });
  expect(read).toBe(1);
});

test.each<[string, string]>([
  ["nowhere.json", "ENOENT"],
  [".", "EISDIR"],
])("%s cannot be read, and why is said", async (name, code) => {
  await expect(readTranscriptFile(join(folder, name))).rejects.toMatchObject({
    code: "usage",
    message: expect.stringContaining(code),
  });
});

test("an empty file has no text", async () => {
  await expect(readTranscriptFile(await file("empty.json", ""))).rejects.toMatchObject({ code: "bad-input" });
});

test("however the bytes arrive, the lines are the text's lines", async () => {
  const line = fc.string({ unit: fc.constantFrom("a", "é", "語", "🚄", " ", "{") });
  const encodings = fc.constantFrom<BufferEncoding>("utf8", "utf16le");
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1 }),
      encodings,
      fc.array(fc.nat(), { maxLength: 6 }),
      async (texts, encoding, cuts) => {
        const bytes = Buffer.from(`\ufeff${texts.map((text) => `${text}\n`).join("")}`, encoding);
        const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
        async function* chunks() {
          for (const [i, start] of places.slice(0, -1).entries()) yield bytes.subarray(start, places[i + 1]);
        }
        const found: string[] = [];
        for await (const one of textLines(chunks())) found.push(one);
        expect(found).toEqual(texts);
      },
    ),
  );
});
