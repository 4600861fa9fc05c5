import { expect, test } from "vitest";
import { placesIn } from "../../../../src/report/places/placesIn.js";
import { recorded } from "../runs.js";

const run = recorded("off-policy");
const question = run.messages.findLast(({ role }) => role === "user")?.content ?? "";

test("a document that holds the steps, escaped or not, says where", () => {
  for (const text of [run.response, JSON.stringify({ response: run.response })]) {
    const places = placesIn(text, run)?.places ?? [];
    expect(places.map(({ step }) => step)).toEqual(run.steps.map(({ index }) => index));
  }
});

test("a document that holds the prompt alone says where that is", () => {
  const text = `before\n${question}\nafter`;
  expect(placesIn(text, run)).toEqual({ text, places: [], prompt: { start: 7, end: 7 + question.length } });
});

test("another document holds nothing of it", () => {
  expect(placesIn("something else", run)).toBeUndefined();
  expect(placesIn("anything", { ...run, messages: [] })).toBeUndefined();
});
