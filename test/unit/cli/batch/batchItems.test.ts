import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { batchItems } from "../../../../src/cli/batch/batchItems.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-items-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function items(text: string) {
  const file = join(folder, "input");
  await writeFile(file, text);
  const found: unknown[] = [];
  for await (const item of batchItems(file)) found.push("text" in item ? item.text : "task" in item ? item.task : item);
  return found;
}

const talk = (text: string) => [
  { role: "user", content: "Q" },
  { role: "assistant", content: text },
];
const asked = [{ role: "user", content: "Q" }];

test("records stay lines, the broken ones among them too", async () => {
  const lines = ["{ broken", '{"id": "h", "messages": []}', '{"id": "i", "prompt": "Q"}'];
  expect(await items(lines.join("\n"))).toEqual(lines);
});

test("talks of another format are tasks, numbered", async () => {
  const lines = ["A.", "B."].map((text) => JSON.stringify({ messages: talk(text) }));
  expect(await items(lines.join("\n"))).toMatchObject([
    { id: "1", messages: asked, response: { kind: "text", text: "A." } },
    { id: "2", messages: asked, response: { kind: "text", text: "B." } },
  ]);
});

test("one whole document is one task", async () => {
  expect(await items(JSON.stringify({ model: "m", messages: talk("A.") }, null, 1))).toMatchObject([
    { id: "1", messages: asked, response: { kind: "text", text: "A." } },
  ]);
});

test("a chat as text is one task", async () => {
  expect(await items("User: Q\nAssistant: A.\n")).toMatchObject([
    { id: "1", messages: asked, response: { kind: "text", text: "A." } },
  ]);
});

test("a file that no format knows stays lines, which then say what is wrong", async () => {
  expect(await items('{"a": 1}\n{"b": 2}')).toEqual(['{"a": 1}', '{"b": 2}']);
});

test("records keep their ids in an array, and statements in a table are records", async () => {
  const records = ['{"id":"a","prompt":"x"}', '{"id":"b","prompt":null,"steps":["S."]}'];
  expect(await items(`[${records.join(", ")}]`)).toEqual(records);
  expect(await items("statement,label\nS.,1\n")).toEqual(['{"id":"1","prompt":null,"steps":["S."]}']);
});

test("a table of unknown columns is not read as anybody's words", async () => {
  await expect(items("id,text,kind\n1,Paris is in France.,x\n")).rejects.toThrow(
    /table with the columns "id", "text", "kind"/,
  );
});
