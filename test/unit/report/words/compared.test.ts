import { expect, it } from "vitest";
import type { Run } from "../../../../src/core/run/run.js";
import { answersDiffer, comparedLabels, comparedWords } from "../../../../src/report/words/compared.js";
import { english } from "../../../../src/report/words/language.js";
import { recorded } from "../runs.js";

const run = recorded("marked");
const asked = (content: string): Run => ({ ...run, messages: [{ role: "user", content }] });
const labels = (left: Run, right: Run) => comparedLabels(left, right, english.say, (time) => time);

it("calls two runs by what differs between them", () => {
  const other = { ...run.provenance, model: { ...run.provenance.model, name: "Another" } };
  expect(labels(run, { ...run, provenance: other })).toEqual([run.provenance.model.name, "Another"]);
  expect(labels(asked("Which? I am sure it is B."), asked("Which?"))).toEqual([
    "with “I am sure it is B.”",
    "without it",
  ]);
  expect(labels(asked("Which?"), asked("Which? I am sure it is B."))).toEqual([
    "without it",
    "with “I am sure it is B.”",
  ]);
  expect(labels(asked("One?"), asked("Two?"))).toEqual(["“One?”", "“Two?”"]);
  const seeded = { ...run.provenance, sampling: { ...run.provenance.sampling, seed: 7 } };
  expect(labels(run, { ...run, provenance: seeded })).toEqual(["seed 0", "seed 7"]);
  expect(labels(run, { ...run, createdAt: "2026-01-01T00:00:00Z" })).toEqual([run.createdAt, "2026-01-01T00:00:00Z"]);
});

it("says first whether two runs answer alike", () => {
  const answering = (text: string | null): Run => ({ ...run, answer: text === null ? null : { text, kind: "text" } });
  const words = (one: string | null, other: string | null, differing = 2) =>
    comparedWords(answering(one), answering(other), { differing, all: 5 }, english.say);
  expect(words("A", "C")).toBe("The answers differ: A and C. 2 of 5 steps differ.");
  expect(words("1/2", "0.5", 0)).toBe("Both answer 1/2. No step differs.");
  expect(words("A", null)).toBe("Only one of them gives an answer. 2 of 5 steps differ.");
  expect(words(null, null)).toBe("2 of 5 steps differ.");
  const long = "The committee will meet on the second Thursday of the month.";
  expect(words(long, "Nobody knows.")).toBe("The answers differ. 2 of 5 steps differ.");
  expect(words(long, long)).toBe("Both answer alike. 2 of 5 steps differ.");
  expect(answersDiffer(answering("The Nile"), answering("nile"))).toBe(false);
});
