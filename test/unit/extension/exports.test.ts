import { expect, test } from "vitest";
import { BatchRecord } from "../../../src/core/batch/batchRecord.js";
import { exportRun } from "../../../src/extension/backend/exportRun.js";
import { insertionText } from "../../../src/extension/backend/insertion.js";
import { stepText } from "../../../src/extension/backend/stepText.js";
import { fileNameOf } from "../../../src/extension/runs/fileName.js";
import { exampleRun, hostileRun } from "../report/runs.js";

test("a stored run is exported without being run again", () => {
  const run = exampleRun();
  expect(exportRun(run, "html")).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/u);
  expect(exportRun(run, "markdown")).toContain("# Chain-of-thought check");
  const [line, rest] = exportRun(run, "jsonl").split("\n");
  expect(BatchRecord.parse(JSON.parse(line!)).id).toBe(run.id);
  expect(rest).toBe("");
  expect(JSON.parse(exportRun(run, "sarif"))).toMatchObject({ version: "2.1.0" });
});

test("inserted text holds every step and no control characters", () => {
  const { run } = hostileRun();
  const text = insertionText(run);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/u);
  expect(insertionText(exampleRun())).toContain(exampleRun().steps[0].text);
});

test("a copied step says what it says, its verdict and its reading", () => {
  const step = exampleRun().steps.find(({ scores }) => scores.truth !== null)!;
  const text = stepText(step);
  expect(text).toContain(step.text);
  expect(text).toContain(step.verdict.sentence);
  expect(text).toMatch(/truth \d\.\d\d/u);
});

test.each([
  ["A baker makes 12 trays. How many?", "a-baker-makes-12-trays-how-many-2026-01-02"],
  ["../../etc/passwd\u0000", "etc-passwd-2026-01-02"],
  ["月は何色？", "月は何色-2026-01-02"],
  ["?!", "run-2026-01-02"],
])("a run that was asked %j is exported under a name that is no path", (content, name) => {
  const run = { ...exampleRun(), messages: [{ role: "user" as const, content }], createdAt: "2026-01-02T10:00:00Z" };
  expect(fileNameOf(run)).toBe(name);
});
