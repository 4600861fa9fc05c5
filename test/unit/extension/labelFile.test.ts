import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseBatchLine } from "../../../src/core/batch/batchRecord.js";
import { addLabel } from "../../../src/extension/backend/labelFile.js";
import { recorded } from "../report/runs.js";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-labels-"));
  file = join(folder, "below", "labels.jsonl");
});
afterEach(() => rm(folder, { recursive: true }));

const lines = async () => (await readFile(file, "utf8")).trimEnd().split("\n");

test("labels are kept a line a run, in the format that probes are evaluated on", async () => {
  const run = recorded("off-policy");
  await addLabel(file, run, { step: 3, wrong: false });
  await addLabel(file, recorded("mixed"), { step: 0, wrong: false });
  await addLabel(file, run, { step: 2, wrong: true });
  await addLabel(file, run, { step: 3, wrong: true });
  const [first, ...others] = await lines();
  expect(others).toHaveLength(1);
  expect(JSON.parse(first).labels).toEqual([
    { step: 2, wrong: true },
    { step: 3, wrong: true },
  ]);
  expect(parseBatchLine(first)).toMatchObject({
    id: run.id,
    messages: run.messages,
    response: { kind: "steps", steps: run.steps.map(({ text }) => text) },
  });
});

test("a run of plain text is one without a prompt", async () => {
  await addLabel(file, { ...recorded("off-policy"), messages: [] }, { step: 0, wrong: false });
  expect(parseBatchLine((await lines())[0])).toMatchObject({ messages: [] });
});

test("what a person wrote into the file stays", async () => {
  await addLabel(file, recorded("mixed"), { step: 0, wrong: false });
  await writeFile(file, `# mine\n${await readFile(file, "utf8")}`);
  await addLabel(file, recorded("mixed"), { step: 1, wrong: false });
  expect(await lines()).toHaveLength(2);
  expect((await lines())[0]).toBe("# mine");
});
