import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runFrom } from "../../../src/cli/runFrom.js";
import { mostRunBytes } from "../../../src/host/runFile.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-run-"));
});
afterAll(() => rm(folder, { recursive: true }));

test.each<[string, string | Uint8Array, RegExp]>([
  ["no JSON", "x", /not JSON/],
  ["empty", "", /not JSON/],
  ["another document", "[1]", /not a run of cotcheck/],
  ["a run in UTF-16 that is none", Buffer.from('\ufeff{"format":"x"}', "utf16le"), /not a run of cotcheck/],
  ["longer than any run", new Uint8Array(mostRunBytes + 1).fill(32), /at most 32 MB/],
])("a file that is %s is named in the error", async (_, content, message) => {
  const path = join(folder, "given.cotrun.json");
  await writeFile(path, content);
  await expect(runFrom(path)).rejects.toMatchObject({ code: "bad-input", message: expect.stringMatching(message) });
  await expect(runFrom(path)).rejects.toThrow(`${path}: `);
});

test("a folder is named with its reason", async () => {
  await expect(runFrom(folder)).rejects.toMatchObject({ code: "usage", message: expect.stringMatching(/is a folder/) });
});
