import { expect, test } from "vitest";
import { BatchRecord } from "../../../src/core/batch/batchRecord.js";
import { formats } from "../../../src/report/formats.js";
import { renderAs } from "../../../src/report/render.js";
import { english } from "../../../src/report/words/language.js";
import { insertionText } from "../../../src/extension/backend/insertion.js";
import { stepText } from "../../../src/extension/backend/stepText.js";
import { fileNameOf } from "../../../src/extension/runs/fileName.js";
import { recorded, hostileRun } from "../report/runs.js";

const { say } = english;

test("a stored run is written in every format, without being run again", () => {
  const run = recorded("off-policy");
  const written = new Map(formats.map(({ id }) => [id, renderAs(id, run, english, { uri: "notes/answer.md" })]));
  expect(written.get("html")).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/u);
  expect(written.get("markdown")).toContain("# Chain-of-thought check");
  const [line, rest] = written.get("jsonl")!.split("\n");
  expect(BatchRecord.parse(JSON.parse(line)).id).toBe(run.id);
  expect(rest).toBe("");
  expect(JSON.parse(written.get("sarif")!)).toMatchObject({ version: "2.1.0" });
  expect(written.get("sarif")).toContain("notes/answer.md");
});

test("inserted text holds every step and no control characters", () => {
  const { run } = hostileRun();
  const text = insertionText(run, say);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/u);
  expect(insertionText(recorded("off-policy"), say)).toContain(recorded("off-policy").steps[0].text);
});

test("a copied step says what it says, its verdict and its reading", () => {
  const run = recorded("off-policy");
  const [, step] = run.steps;
  const text = stepText(step, run, say);
  expect(text).toContain(step.text);
  expect(text).toContain("The calculation holds, and the reader's state agrees with this step");
  expect(text).toMatch(/truth \d\.\d\d \(\d\.\d\d–\d\.\d\d\)/u);
});

test.each([
  ["A baker makes 12 trays. How many?", "a-baker-makes-12-trays-how-many-2026-01-02"],
  ["../../etc/passwd\u0000", "etc-passwd-2026-01-02"],
  ["月は何色？", "月は何色-2026-01-02"],
  ["?!", "run-2026-01-02"],
])("a run that was asked %j is exported under a name that is no path", (content, name) => {
  const run = {
    ...recorded("off-policy"),
    messages: [{ role: "user" as const, content }],
    createdAt: "2026-01-02T10:00:00Z",
  };
  expect(fileNameOf(run)).toBe(name);
});
