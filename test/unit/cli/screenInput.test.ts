import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countSamples, screenInput } from "../../../src/cli/screenInput.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "screen-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, text: string) {
  const path = join(folder, name);
  await writeFile(path, text);
  const input = await screenInput(path);
  const items = [];
  for await (const item of input.items())
    items.push(
      "error" in item ? [item.line, item.error.message] : [item.line, item.samples.map((one) => one.response)],
    );
  return { items, count: await countSamples(input) };
}

test("a line is a talk in any format, and one that is none is named", async () => {
  const lines = [
    "no json",
    JSON.stringify({ prompt: "A?", response: "a" }),
    "",
    JSON.stringify({
      conversations: [
        { from: "human", value: "B?" },
        { from: "gpt", value: "b" },
      ],
    }),
    JSON.stringify({ instruction: "C", input: "c?", output: "c" }),
    JSON.stringify({ messages: [{ role: "user", content: "D?" }] }),
    JSON.stringify({ foo: 1 }),
    '{"prompt": "E?", "resp',
    JSON.stringify({
      messages: [
        { role: "user", content: "F?" },
        { role: "assistant", content: "f" },
        { role: "user", content: "G?" },
        { role: "assistant", content: "g" },
      ],
    }),
  ];
  const { items, count } = await read("lines.jsonl", lines.join("\n"));
  expect(items).toEqual([
    [1, "This line is not JSON."],
    [2, ["a"]],
    [4, ["b"]],
    [5, ["c"]],
    [6, "It holds no answer that stands behind a question."],
    [7, 'This JSON is no transcript in a known format: it is an object with the key "foo".'],
    [8, expect.stringContaining("JSON")],
    [9, ["f", "g"]],
  ]);
  expect(count).toBe(5);
});

test("a file of another form is read talk by talk", async () => {
  const array = JSON.stringify(
    [
      { prompt: "A?", response: "a" },
      { prompt: "B?", response: "b" },
    ],
    null,
    2,
  );
  expect(await read("array.json", array)).toEqual({
    items: [
      [1, ["a"]],
      [2, ["b"]],
    ],
    count: 2,
  });
});

test("a file that is no set at all is an error, and so is standard input", async () => {
  await expect(read("foreign.jsonl", '{"foo": 1}\n{"bar": 2}\n')).rejects.toMatchObject({ code: "bad-input" });
  await expect(screenInput("-")).rejects.toMatchObject({ code: "usage" });
});

test.each<[string, string]>([
  ["statements.csv", "statement,label\nParis is in France,1\nRome is in Spain,0\n"],
  ["prompts.jsonl", '{"prompt": "A?"}\n{"prompt": "B?"}\n'],
  ["answer.jsonl", JSON.stringify({ messages: [{ role: "assistant", content: "a" }] })],
])("a file without a sample is refused before a model is asked for: %s", async (name, text) => {
  await expect(read(name, text)).rejects.toMatchObject({
    code: "bad-input",
    message: expect.stringMatching(/^This holds no sample/),
  });
});

test("a model in place of a set is told how models are screened", async () => {
  await expect(read("tuned.gguf", "GGUF\u0003")).rejects.toMatchObject({
    code: "usage",
    message: expect.stringContaining("--model"),
  });
});
