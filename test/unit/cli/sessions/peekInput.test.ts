import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { peekInput } from "../../../../src/cli/sessions/peekInput.js";
import { asMessages, turnsOf } from "../../report/session/sessions.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-peek-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function isLines(name: string, content: string | Uint8Array): Promise<boolean> {
  const path = join(folder, name);
  await writeFile(path, content);
  return (await peekInput(path)).isLines;
}

const line = JSON.stringify({ id: "a", messages: asMessages(turnsOf("python-mended")) });

test.each([
  ["lines.jsonl", `${line}\n${line}\n`],
  ["lines.txt", line],
  ["first-bad.jsonl", `{"id":\n\n${line}`],
  ["first-bad.txt", `oops\n${line}`],
  ["all-bad.jsonl", 'x\n{"id": 1\n'],
  ["no-messages.jsonl", '{"id":"a"}\n{"id":"b"}\n'],
  ["bad-messages.jsonl", '{"id":"a","messages":"x"}\n'],
  ["empty.jsonl", "\n\n"],
  ["mark.jsonl", `\ufeff${line}\n`],
])("%s is one session a line", async (name, content) => {
  expect(await isLines(name, content)).toBe(true);
});

test.each([
  ["request.json", `${JSON.stringify({ id: "a", messages: [] }, null, 2)}\n`],
  ["dataset.jsonl", '{"messages":[{"role":"user","content":"x"},{"role":"assistant","content":"y"}]}\n'],
  ["pretty.jsonl", '{\n  "id": "a",\n  "messages": []\n}\n'],
  ["prose.txt", "User: hello\nAssistant: hi\n"],
  ["empty.txt", ""],
  ["zip.zip", Buffer.from("PK\u0003\u0004\u0000\n")],
])("%s is a transcript", async (name, content) => {
  expect(await isLines(name, content)).toBe(false);
});

test.each(["claude-code.jsonl", "codex.jsonl", "messages.json", "records.jsonl", "openai-batch.jsonl"])(
  "so is %s",
  async (name) => {
    expect((await peekInput(`test/fixtures/transcripts/${name}`)).isLines).toBe(false);
  },
);

test("nothing of lines is lost by looking at them", async () => {
  const content = `${`${line}\n`.repeat(50)}last`;
  const path = join(folder, "whole.jsonl");
  await writeFile(path, content);
  const read: Uint8Array[] = [];
  for await (const chunk of (await peekInput(path)).chunks!) read.push(chunk);
  expect(Buffer.concat(read).toString()).toBe(content);
});

test("a file that is not there is named", async () => {
  await expect(peekInput(join(folder, "none"))).rejects.toMatchObject({
    code: "usage",
    message: expect.stringContaining("ENOENT"),
  });
});
