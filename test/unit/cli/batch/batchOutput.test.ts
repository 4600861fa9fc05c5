import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { failureKey } from "../../../../src/check/batchItem.js";
import { openBatchOutput } from "../../../../src/cli/batch/batchOutput.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-out-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("lines are appended whole, and known when the file is opened again", async () => {
  const path = join(folder, "new", "out.jsonl");
  const first = await openBatchOutput(path);
  expect(first.present.size).toBe(0);
  await first.append('{"id":"é"}');
  await first.append('{"id":null,"error":{"code":"bad-input","message":"Line 2: no."}}');
  await first.close();
  const second = await openBatchOutput(path);
  expect(second.present).toEqual(new Set(["é", failureKey("Line 2: no.")]));
  await second.append('{"id":"3"}');
  await second.close();
  expect((await readFile(path, "utf8")).split("\n")).toHaveLength(4);
});

test("a half-written last line is cut off and its record is not taken for done", async () => {
  const path = join(folder, "torn.jsonl");
  await writeFile(path, '{"id":"1","steps":[]}\n{"id":"2","ste');
  const output = await openBatchOutput(path);
  expect(output.present).toEqual(new Set(["1"]));
  await output.append('{"id":"2","steps":[]}');
  await output.close();
  expect(await readFile(path, "utf8")).toBe('{"id":"1","steps":[]}\n{"id":"2","steps":[]}\n');
});

test("a line that lacks only its newline is written again", async () => {
  const path = join(folder, "unended.jsonl");
  await writeFile(path, '{"id":"1"}\n{"id":"2"}');
  const output = await openBatchOutput(path);
  expect(output.present).toEqual(new Set(["1"]));
  await output.close();
  expect(await readFile(path, "utf8")).toBe('{"id":"1"}\n');
});

test("lines of others in the file stay and are passed over", async () => {
  const path = join(folder, "foreign.jsonl");
  await writeFile(path, "# notes\n[1]\nnull\n");
  const output = await openBatchOutput(path);
  expect(output.present.size).toBe(0);
  await output.close();
  await appendFile(path, "");
  expect(await readFile(path, "utf8")).toBe("# notes\n[1]\nnull\n");
});

test("a folder in the file's place is a usage error", async () => {
  await expect(openBatchOutput(folder)).rejects.toMatchObject({
    code: "usage",
    message: expect.stringMatching(/cannot be written: it is a folder \(EISDIR\)/),
  });
});

test.each([
  ["an essay", "Dear reader,\nthis is not", /ends in a line that no batch has written/],
  ["a program", "x = 1", /ends in a line that no batch has written/],
  ["another input", '{"id":"1","prompt":"Q"}\n{"id":"2","prompt":"Q"}', /holds records to be checked/],
  ["questions", '{"id":"1","question":"Q"}\n', /holds records to be checked/],
])("%s is no output, and stays as it is", async (_, text, message) => {
  const path = join(folder, "given.txt");
  await writeFile(path, text);
  await expect(openBatchOutput(path)).rejects.toMatchObject({ code: "usage", message: expect.stringMatching(message) });
  expect(await readFile(path, "utf8")).toBe(text);
});
