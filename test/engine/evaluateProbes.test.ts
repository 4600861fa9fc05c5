import { expect, it } from "vitest";
import { readLabelled } from "../../src/trainer/evaluateProbes.js";
import { smolLm } from "./openSmolLm.js";

const opened = smolLm();

async function* linesOf(...records: (object | string)[]) {
  for (const record of records) yield { text: typeof record === "string" ? record : JSON.stringify(record) };
}
const read = (...records: (object | string)[]) =>
  readLabelled(opened.model, { lines: linesOf(...records), readTokens: 500, signal: new AbortController().signal });

const record = {
  id: "a",
  prompt: "What is 2 + 3 + 4?",
  group: "sums",
  steps: ["2 + 3 = 5.", "5 + 4 = 8.", "The answer is 8."],
  labels: [
    { step: 0, wrong: false },
    { step: 1, wrong: true },
  ],
};
const statement = { id: "b", prompt: null, steps: ["Gold is a metal."], labels: [{ step: 0, wrong: false }] };

it("reads labelled steps and leaves the others out", async () => {
  const steps = await read(record, "", statement);
  expect(steps.map(({ record, group, wrong, place }) => ({ record, group, wrong, place }))).toEqual([
    { record: "a", group: "sums", wrong: false, place: 0 },
    { record: "a", group: "sums", wrong: true, place: 0.5 },
    { record: "b", group: "all", wrong: false, place: 0 },
  ]);
  expect(steps.map(({ step }) => step.text)).toEqual(["2 + 3 = 5.", "5 + 4 = 8.", "Gold is a metal."]);
  expect(steps[1].step.verdict.code).toBe("wrong-by-computation");
});

it.each([
  ["no JSON", "{", /Line 2.*not JSON/],
  ["no labels", { ...record, labels: undefined }, /Line 2.*labels/],
  [
    "a label too many",
    { ...record, labels: [{ step: 3, wrong: true }] },
    /Line 2: label for step 3, but it has 3 steps/,
  ],
  ["nothing to read", { ...record, steps: undefined }, /Line 2: it has no steps/],
])("names the line with %s", async (_, bad, message) => {
  await expect(read(record, bad)).rejects.toThrow(message);
});
