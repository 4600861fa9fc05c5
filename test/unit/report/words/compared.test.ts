import { expect, it } from "vitest";
import type { Run } from "../../../../src/core/run/run.js";
import { comparedLabels } from "../../../../src/report/words/compared.js";
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
