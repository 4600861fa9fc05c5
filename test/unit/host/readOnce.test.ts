import { execFileSync } from "node:child_process";
import { lstat, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { batchItems } from "../../../src/cli/batch/batchItems.js";
import { openBatchOutput } from "../../../src/cli/batch/batchOutput.js";
import { readTranscriptFile } from "../../../src/host/transcripts/transcriptFile.js";
import { writeWhole } from "../../../src/host/writeWhole.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-pipe-"));
});
afterAll(() => rm(folder, { recursive: true }));

let pipes = 0;
/** As a shell's `<(…)` and `>(…)` are. */
function pipe(): string {
  const path = join(folder, `pipe${pipes++}`);
  execFileSync("mkfifo", [path]);
  return path;
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe.skipIf(process.platform === "win32")("what can be read or written once only", () => {
  test("a transcript comes out of a pipe whole", async () => {
    const path = pipe();
    const [talks] = await Promise.all([readTranscriptFile(path), writeFile(path, "User: Q?\n\nAssistant: A.\n")]);
    expect(talks[0].turns.map(({ role }) => role)).toEqual(["user", "assistant"]);
  });

  test("every record of a batch comes out of a pipe", async () => {
    const path = pipe();
    const lines = ["1", "2", "3"].map((id) => JSON.stringify({ id, prompt: "Q?" }));
    const [items] = await Promise.all([collected(batchItems(path)), writeFile(path, `${lines.join("\n")}\n`)]);
    expect(items).toEqual(lines.map((text) => ({ text })));
  });

  test("a document goes into a pipe, which stays one", async () => {
    const path = pipe();
    const [text] = await Promise.all([readFile(path, "utf8"), writeWhole(path, "a document")]);
    expect(text).toBe("a document");
    expect((await lstat(path)).isFIFO()).toBe(true);
  });

  test("a document goes where a link leads, and the link stays one", async () => {
    const [file, link] = [join(folder, "report.html"), join(folder, "latest.html")];
    await writeFile(file, "old");
    await symlink(file, link);
    await writeWhole(link, "new");
    expect(await readFile(file, "utf8")).toBe("new");
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  test("a batch's lines go to a device, which is not read for lines that it held", async () => {
    const output = await openBatchOutput("/dev/null");
    await output.append('{"id":"1"}');
    await output.close();
    expect(output.present.size).toBe(0);
    expect((await lstat("/dev/null")).isCharacterDevice()).toBe(true);
  });
});
