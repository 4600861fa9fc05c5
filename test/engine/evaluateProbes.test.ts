import { expect, it } from "vitest";
import { labelledFigures, readLabelled } from "../../src/trainer/evaluateProbes.js";
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

it("makes the model choose between a statement's variants, and says which of them it prefers", async () => {
  const variant = (id: string, text: string, wrong: boolean) => ({
    id,
    prompt: null,
    pair: "france",
    steps: [text],
    labels: [{ step: 0, wrong }],
  });
  const pair = [variant("t", "Paris is in France.", false), variant("f", "Paris is in Japan.", true)];
  const steps = await read(...pair, statement);
  const [preference, same, none] = steps.map((step) => step.preference);
  expect(preference).not.toBeNull();
  expect(same).toBe(preference);
  expect(none).toBeNull();
  // The mean of both orders is the same whichever comes first.
  const [turned] = await read(...pair.toReversed());
  expect(turned.preference).toBeCloseTo(preference!, 3);
  const groups = labelledFigures(steps, 1).map(({ group, right, wrong }) => [group, right, wrong]);
  const known = preference! > 0 ? 1 : 0;
  expect(groups.slice(0, 2)).toEqual([
    ["all", 2, 1],
    ["on what it knows, by more than 0 nats", known, known],
  ]);
  await expect(read(pair[0])).rejects.toMatchObject({
    code: "bad-input",
    message: expect.stringContaining('"france"'),
  });
}, 120_000);

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
