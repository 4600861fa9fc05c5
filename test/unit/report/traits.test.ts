import { expect, test } from "vitest";
import { Run } from "../../../src/core/run/run.js";
import { renderHtml } from "../../../src/report/html.js";
import { renderMarkdown } from "../../../src/report/markdown.js";
import { english } from "../../../src/report/words/language.js";
import { withoutTraitsWords } from "../../../src/report/words/traitCourses.js";
import { speakingWords } from "../../../src/report/words/traits.js";
import { attribute, elementsOf, textOf } from "./pageText.js";
import { payload, recorded, speaking } from "./runs.js";

const { say } = english;
const run = speaking(recorded("mixed"));
const { provenance } = run;

test("a run with traits keeps to its schema, and so does an older one that names none that are off", () => {
  expect(Run.parse(run)).toEqual(run);
  const { off: _, ...older } = provenance.traits!;
  expect(Run.safeParse({ ...run, provenance: { ...provenance, traits: older } }).success).toBe(true);
});

test("a step has a line only where a trait leaves the band", () => {
  expect(run.steps.slice(0, 4).map((step) => speakingWords(step, say))).toEqual([
    undefined,
    undefined,
    "anxiety +3.6",
    undefined,
  ]);
});

test("roles are named behind the axis, and every report says how far to trust the names, or why there are none", () => {
  const away = {
    traits: [{ trait: "assistant", z: -3.2 }],
    nearestRoles: ["taxi driver", "pirate", "[x](y)", "assistant"],
  };
  expect(speakingWords(away, say)).toBe(
    "likeness to the assistant −3.2; nearest roles: taxi driver, pirate, [x](y), the assistant",
  );
  const told = { roles: 137, first: 0.31, five: 0.64, words: { first: 0.05, five: 0.2 } };
  const of = (named: boolean): Run => ({
    ...run,
    steps: run.steps.map((step, i) => (i === 2 ? { ...step, ...away } : step)),
    provenance: { ...provenance, traits: { ...provenance.traits!, roles: { ...told, named } } },
  });
  expect(Run.parse(of(true))).toEqual(of(true));
  const markdown = renderMarkdown(of(true));
  expect(markdown).toContain("nearest roles: taxi driver, pirate, \\[x\\](y), the assistant");
  expect(markdown).toContain(
    "the nearest of 137 in 31\u00a0% and among the five nearest in 64\u00a0%; by their words in 5\u00a0% and 20\u00a0%",
  );
  expect(renderHtml(of(true))).toContain("taxi driver, pirate");
  expect(renderMarkdown(of(false))).toContain("Which role it is cannot be told");
});

test("the Markdown report holds every figure, the farthest trait first, and what is weak or switched off", () => {
  const markdown = renderMarkdown(run);
  const rows = markdown.split("\n").filter((line) => /^\| (?:anxiety|malice|agreement)/u.test(line));
  expect(rows.map((row) => row.split(" | ").slice(0, 4).join(" | "))).toEqual([
    "| anxiety | AUROC 0.86 | +0.0 | +3.6 at step 3",
    "| malice | AUROC 0.95 | +1.1 | +1.1 at step 1",
    "| agreement whatever is said | AUROC 0.78, weak | −0.4 | −0.4 at step 1",
  ]);
  expect(rows[0]).toContain("+0.0 – +3.6 +0.6");
  expect(markdown).toContain(
    "Switched off, because the two sides are told apart too badly: power-seeking (AUROC 0.73).",
  );
  expect(markdown.match(/^- Speaking: .*$/gmu)).toEqual(["- Speaking: anxiety +3.6"]);
  expect(markdown).toContain("a reading, not a judgement");
  expect(renderMarkdown(recorded("mixed"))).not.toContain("Who is speaking");
});

test("the page draws a chart a trait, and has the figures as a table", () => {
  const elements = elementsOf(renderHtml(run));
  const charts = elements
    .filter(({ tagName }) => tagName === "svg")
    .map((chart) => attribute(chart, "aria-label"))
    .filter((label) => label?.includes(" steps: "));
  expect(charts).toEqual([
    `anxiety, ${run.steps.length} steps: +3.6 at step 3`,
    `malice, ${run.steps.length} steps: +1.1 at step 1`,
    `agreement whatever is said, ${run.steps.length} steps: −0.4 at step 1`,
  ]);
  const rows = elements.filter(({ tagName }) => tagName === "tr").map(textOf);
  expect(rows.filter((row) => row.includes("AUROC"))).toEqual([
    expect.stringMatching(/^anxietyAUROC 0\.86\+0\.0\+0\.0–\+3\.6/u),
    expect.stringMatching(/^malice/u),
    expect.stringMatching(/^agreement/u),
  ]);
});

test("where no step was read, the reason is named", () => {
  const without = recorded("mixed");
  const { name } = without.provenance.model;
  expect(withoutTraitsWords(without, say)).toContain(`There is no trait pack for ${name}`);
  const unused = { code: "traits-not-used" as const, values: ["a folder", "They are of another graph."] };
  expect(withoutTraitsWords({ ...without, notes: [unused] }, say)).toBe(
    "The traits in a folder were not used. They are of another graph.",
  );
  const bare = { ...without, provenance };
  expect(withoutTraitsWords({ ...bare, messages: [] }, say)).toContain("stands behind no prompt");
  expect(withoutTraitsWords(bare, say)).toBe("No trait was read in this run.");
  const off = { ...bare, provenance: { ...provenance, traits: { ...provenance.traits!, read: [] } } };
  expect(withoutTraitsWords(off, say)).toContain("None of this model's traits");
});

test("a trait's name out of a run file is shown and does nothing", () => {
  const named = { ...run, steps: run.steps.map((step) => ({ ...step, traits: [{ trait: payload, z: 1e9 }] })) };
  expect(renderHtml(named)).not.toMatch(/<script|<img|javascript:alert\(1\)"|NaN|Infinity/u);
  expect(elementsOf(renderHtml(named)).some(({ tagName }) => tagName === "script" || tagName === "img")).toBe(false);
  expect(renderMarkdown(named)).not.toMatch(/(?<!\\)\]\(command:/u);
});
