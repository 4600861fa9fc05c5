import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { responseFrom } from "../../../src/cli/responseSource.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-responses-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function response(text: string, number?: number, ownPrompt = false) {
  const path = join(folder, "response.txt");
  await writeFile(path, text);
  return responseFrom(path, number, ownPrompt);
}

const user = { role: "user", content: "2 + 2?" };
const assistant = { role: "assistant", content: "4" };
const record = (question: string) => JSON.stringify({ question, answer: `${question}!` });

describe("without a prompt of the caller's own", () => {
  test("a talk brings its question", async () => {
    expect(await response(JSON.stringify([user, assistant]))).toMatchObject({ messages: [user], response: "4" });
    expect(await response("User: 2 + 2?\n\nAssistant: 4")).toMatchObject({ messages: [user], response: "4" });
  });

  test("a text has none", async () => {
    expect(await response("2 + 2 = 4\n")).toMatchObject({ messages: [], response: "2 + 2 = 4" });
  });
});

describe("with a prompt of the caller's own", () => {
  test("a text is read as it stands, whoever speaks in it", async () => {
    const text = "User: 2 + 2?\n\nAssistant: 4";
    expect(await response(text, undefined, true)).toMatchObject({ messages: [], response: text });
  });

  test("an answer alone is taken out of its file", async () => {
    const completion = JSON.stringify({ choices: [{ message: assistant }] });
    expect(await response(completion, undefined, true)).toMatchObject({ messages: [], response: "4" });
  });

  test("a second question is refused", async () => {
    await expect(response(JSON.stringify([user, assistant]), undefined, true)).rejects.toMatchObject({
      code: "usage",
      message: expect.stringContaining('holds its own question ("2 + 2?"): leave the prompt out'),
    });
  });
});

describe("of several talks", () => {
  const three = ["a?", "b?", "c?"].map(record).join("\n");

  test("one is chosen by its number", async () => {
    expect(await response(three, 2)).toMatchObject({ messages: [{ content: "b?" }], response: "b?!" });
  });

  test.each<[string, number | undefined, string]>([
    [
      three,
      undefined,
      "holds 3 talks. Choose one with --conversation N: 1: a? (2 turns); 2: b? (2 turns); 3: c? (2 turns).",
    ],
    [three, 4, "holds 3 talks, so there is no number 4"],
    [Array.from({ length: 30 }, (_, i) => record(`${i}?`)).join("\n"), undefined, "20: 19? (2 turns); and 10 more."],
  ])("%# refuses with what there is", async (text, number, words) => {
    await expect(response(text, number)).rejects.toMatchObject({
      code: "usage",
      message: expect.stringContaining(words),
    });
  });
});

test.each<[string, string, string]>([
  ["JSON that nobody knows", '{"a": 1}', "no transcript in a known format"],
  ["nothing", " \n", "no text"],
  ["a question alone", JSON.stringify([user]), "does not end with an answer"],
])("%s is refused", async (_, text, words) => {
  await expect(response(text)).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining(words) });
});
