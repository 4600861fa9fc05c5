import { expect, test } from "vitest";
import type { RunSummary } from "../../../../src/extension/runs/summary.js";
import { runRow, runWords } from "../../../../src/extension/runs/words.js";
import { english } from "../../../../src/report/words/language.js";

const run: RunSummary = {
  path: "/runs/a.cotrun.json",
  id: "a",
  createdAt: "2026-03-04T12:00:00Z",
  status: "done",
  mode: "on-policy",
  model: "Qwen2.5-Coder-1.5B-Instruct Q4_K_M",
  title: "Which planet in the solar system has the shortest year? $(x)",
  steps: 8,
  suspect: 1,
  untold: false,
};
const now = new Date("2026-04-01T12:00:00Z");
const row = (change: Partial<RunSummary>, name?: string, underPrompt = false) =>
  runRow({ ...run, ...change }, english.say, { name, underPrompt, now });

test("a row of the narrow list begins with the result, and tells runs of one prompt apart", () => {
  expect(row({}).label).toBe("1 of 8 suspect");
  expect(row({}).description).toMatch(/^[^·]*2026|^[^·]*26/u);
  expect(row({}).description).toMatch(/ · Which planet .* · Qwen2\.5/u);
  expect(row({ untold: true, status: "cancelled" }).label).toBe("nothing could be told");
  expect(row({ untold: true, status: "cancelled" }).description).toMatch(/^cancelled · /u);
});

test("a run of today is given by its hour, one under its prompt without it, one with a name by that", () => {
  expect(row({ createdAt: now.toISOString() }).description).toMatch(/^\d?\d\D\d\d/u);
  expect(row({}, undefined, true).description).not.toContain("planet");
  expect(row({}, "the good one")).toMatchObject({
    label: "the good one",
    description: expect.stringMatching(/^1 of 8 suspect · /u),
  });
});

test("text from outside brings no icons", () => {
  expect(runWords(run, english.say).label).toContain("$ (x)");
  expect(row({}).description).toContain("$ (x)");
  expect(row({}, "$(zap)").label).toBe("$ (zap)");
});
