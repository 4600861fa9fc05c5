import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sarifDocument } from "../../../src/cli/sarifDocument.js";
import { recorded } from "../report/runs.js";

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "cotcheck-sarif-")));
  await mkdir(join(folder, "repository", ".git"), { recursive: true });
  await mkdir(join(folder, "repository", "a b"));
  for (const name of ["repository/a b/é#1.txt", "outside.txt"]) await writeFile(join(folder, name), "text");
});
afterAll(() => rm(folder, { recursive: true }));

const inRepository = () => join(folder, "repository", "a b", "é#1.txt");
const run = { ...recorded("mixed"), response: "text" };

test("a file of a repository is named from its root on, percent-encoded", () => {
  expect(sarifDocument([inRepository()], run)).toEqual({ uri: "a%20b/%C3%A9%231.txt", text: "text" });
});

test("a file in no repository is named from the current folder on, or absolutely", () => {
  const path = join(folder, "outside.txt");
  expect(sarifDocument([path], run)?.uri).toBe(pathToFileURL(path).href);
});

test("a chat's file holds the steps escaped, and the prompt's file counts where the response is in none", async () => {
  const { messages, response } = recorded("mixed");
  const chat = join(folder, "chat.json");
  const text = JSON.stringify([...messages, { role: "assistant", content: response }]);
  await writeFile(chat, text);
  const found = sarifDocument([chat], recorded("mixed"));
  expect(found?.places?.map(({ start, end }) => JSON.parse(`"${text.slice(start, end)}"`))).toEqual(
    recorded("mixed").steps.map((step) => step.text),
  );
  const prompt = join(folder, "prompt.txt");
  await writeFile(prompt, messages[0].content);
  for (const paths of [
    [undefined, prompt],
    ["-", prompt],
    [join(folder, "outside.txt"), prompt],
  ])
    expect(sarifDocument(paths, recorded("mixed"))).toMatchObject({ places: [], prompt: { start: 0 } });
});

test.each([
  ["nothing", undefined],
  ["standard input", "-"],
  ["a folder, or a pipe with a name", tmpdir()],
  ["what is gone", join(tmpdir(), "cotcheck-nowhere")],
])("%s is no file", (_, path) => {
  expect(sarifDocument([path], run)).toBeUndefined();
});
