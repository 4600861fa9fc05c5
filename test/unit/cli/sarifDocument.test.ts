import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sarifDocument } from "../../../src/cli/sarifDocument.js";

let folder: string;
const none = { path: undefined, text: undefined };
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "cotcheck-sarif-")));
  await mkdir(join(folder, "repository", ".git"), { recursive: true });
  await mkdir(join(folder, "repository", "a b"));
  for (const name of ["repository/a b/é#1.txt", "outside.txt"]) await writeFile(join(folder, name), "text");
});
afterAll(() => rm(folder, { recursive: true }));

test("a file of a repository is named from its root on, percent-encoded", () => {
  const path = join(folder, "repository", "a b", "é#1.txt");
  expect(sarifDocument({ path, text: "text" }, none)).toEqual({ uri: "a%20b/%C3%A9%231.txt", text: "text" });
});

test("a file in no repository is named from the current folder on, or absolutely", () => {
  const path = join(folder, "outside.txt");
  expect(sarifDocument({ path, text: "text" }, none)?.uri).toBe(pathToFileURL(path).href);
});

test("a prompt's file holds no steps, and counts only where the response is in none", () => {
  const prompt = { path: join(folder, "repository", "a b", "é#1.txt"), text: "text" };
  expect(sarifDocument(none, prompt)).toEqual({ uri: "a%20b/%C3%A9%231.txt", text: "text", places: [] });
  expect(sarifDocument({ path: "-", text: "said" }, prompt)?.places).toEqual([]);
  expect(sarifDocument({ path: join(folder, "outside.txt"), text: "said" }, prompt)?.text).toBe("said");
});

test.each([
  ["nothing", none],
  ["standard input", { path: "-", text: "text" }],
  ["a folder, or a pipe with a name", { path: tmpdir(), text: "text" }],
  ["what is gone", { path: join(tmpdir(), "cotcheck-nowhere"), text: "text" }],
])("%s is no file", (_, source) => {
  expect(sarifDocument(source, source)).toBeUndefined();
});
