import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { columns } from "../../../../src/cli/parquet/columns.js";
import { writeParquet } from "../../../../src/cli/parquet/writeParquet.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-parquet-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const step = (index: number, text: string) => ({
  index,
  text,
  verdict: "cannot-tell",
  suspicion: 0.25,
  scores: { truth: index === 0 ? 0.5 : null, stepWrong: null, logProbMean: -1.5, logProbMin: -3 },
  evidence: [{ source: "truth", points: "neutral", text: "證據" }],
});
const record = { model: "m", mode: "off-policy", answer: "18", knows: null, commitment: [] };

async function written(name: string, lines: readonly unknown[]) {
  const [jsonl, parquet] = [join(folder, `${name}.jsonl`), join(folder, `${name}.parquet`)];
  await writeFile(jsonl, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const rows = await writeParquet(jsonl, parquet);
  return { parquet, rows, read: await parquetReadObjects({ file: await asyncBufferFromFile(parquet) }) };
}

test("a Parquet file holds a row a step, and a row for what has none", async () => {
  const { parquet, rows, read } = await written("small", [
    { id: "1", ...record, steps: [step(0, "3 · 6 = 18"), step(1, "\u0000\ud83e\udd5a\n")] },
    { id: "2", ...record, steps: [] },
    { id: null, error: { code: "bad-input", message: "Line 3: This line is not JSON." } },
  ]);
  expect(rows).toBe(4);
  expect(Object.keys(read[0])).toEqual(columns.map(({ name }) => name));
  expect(
    read.map(({ id, step, text, truth, answer, error_code }) => [id, step, text, truth, answer, error_code]),
  ).toEqual([
    ["1", 0, "3 · 6 = 18", 0.5, "18", null],
    ["1", 1, "\u0000\ud83e\udd5a\n", null, "18", null],
    ["2", null, null, null, "18", null],
    [null, null, null, null, null, "bad-input"],
  ]);
  expect(JSON.parse(read[0].evidence as string)).toEqual(step(0, "").evidence);
  const { stdout } = await promisify(execFile)(process.execPath, ["docs/examples/readParquet.mjs", parquet]);
  expect(stdout).toContain("not checked: bad-input");
  expect(stdout).toContain("3 · 6 = 18");
});

test("more rows than one group holds, and none at all", async () => {
  const many = Array.from({ length: 5_001 }, (_, i) => ({
    id: String(i),
    ...record,
    steps: [step(0, "A."), step(1, "B.")],
  }));
  const { rows, read } = await written("many", many);
  expect([rows, read.length, read[10_001].id]).toEqual([10_002, 10_002, "5000"]);
  expect((await written("none", [])).read).toEqual([]);
});

test("a line that is no result of a batch is named, and no file is left", async () => {
  await expect(written("bad", [{ id: "1", ...record, steps: [] }, { id: "2" }])).rejects.toMatchObject({
    code: "bad-input",
    message: expect.stringContaining("line 2"),
  });
  expect((await readdir(folder)).filter((name) => name.startsWith("bad"))).toEqual(["bad.jsonl"]);
});
