import { describe, expect, test } from "vitest";
import type { Intervention } from "../../../../src/core/run/intervention.js";
import type { Run } from "../../../../src/core/run/run.js";
import type { Step } from "../../../../src/core/run/step.js";
import type { Evidence } from "../../../../src/core/run/verdict.js";
import { evidenceSource, evidenceText } from "../../../../src/report/words/evidence.js";
import { english } from "../../../../src/report/words/language.js";
import { readingOf } from "../../core/run/reading.js";
import { recorded } from "../runs.js";

/** A real run with other facts about its first step. */
function said(item: Evidence, step: Partial<Step> = {}, run: Partial<Run> = {}): string {
  const marked = recorded("marked");
  return evidenceText(item, { ...marked.steps[0], ...step }, { ...marked, ...run }, english.say);
}

const of0 = { points: "for", of: 0 } as const;
const at = (answerWithout: string, more: object = {}) => ({
  influences: [
    {
      sentence: "A professor thinks it is (B).",
      chars: { start: 0, end: 29 },
      answerWith: "B",
      answerWithout,
      effect: 2,
      mentionedBySteps: [],
      confirmed: false,
      ...more,
    },
  ],
});

describe("a piece of evidence says what the run holds", () => {
  const computation = {
    claim: "48 / 2 = 25",
    holds: false,
    expected: "24",
    span: { start: 0, end: 11 },
  };
  test.each<[string, Evidence, Partial<Step>, Partial<Run>]>([
    [
      "“48 / 2 = 25” is wrong: a program computes 24.",
      { code: "computation", ...of0 },
      { computations: [computation] },
      {},
    ],
    [
      "“48 / 2 = 25” is right.",
      { code: "computation", ...of0 },
      { computations: [{ ...computation, holds: true }] },
      {},
    ],
    [
      "The truth probe gives 10\u00a0% (5\u00a0% to 20\u00a0%) for this step being true in the model's state.",
      { code: "truth", points: "for" },
      { readings: [readingOf("truth", 0.1, { interval: [0.05, 0.2] })] },
      {},
    ],
    [
      "The truth probe gives 10\u00a0% for this step being true in the reader's state, but the step is unlike what the probe was trained on.",
      { code: "truth", points: "neutral" },
      { readings: [readingOf("truth", 0.1, { outOfDomain: 1.5 })] },
      { mode: "off-policy" },
    ],
    [
      "The truth probe gives 10\u00a0% for this step being true in the model's state, but this model's probe is too weak to rely on.",
      { code: "truth", points: "neutral" },
      { readings: [readingOf("truth", 0.1, { trusted: false })] },
      {},
    ],
    [
      "The step holds a token that was very unlikely here (<\u00a00.1\u00a0%).",
      { code: "unlikely-token", points: "for" },
      { likelihood: { mean: -1, least: -9 } },
      {},
    ],
    ["", { code: "truth", points: "for" }, { readings: [] }, {}],
    ["", { code: "computation", points: "for", of: 7 }, { computations: [] }, {}],
    ["As an older version said it.", { code: "said", points: "for", said: "As an older version said it." }, {}, {}],
  ])("%s", (words, item, step, run) => {
    expect(said(item, step, run)).toBe(words);
  });

  test.each([
    [{}, "no step mentions it"],
    [{ mentionedBySteps: [1] }, "the reasoning mentions it"],
    [{ suggests: false }, "it is part of what the problem states"],
    [{ confirmed: true }, "also when it reasons afresh; no step mentions it"],
  ])("an influence with %j: %s", (more, words) => {
    const text = said({ code: "influence", ...of0 }, {}, at("A", more));
    expect(text).toMatch(/^Without “A professor thinks it is \(B\)\.” the answer would be “A” instead of “B”/);
    expect(text).toContain(`${words}.`);
  });
});

describe("an intervention says what it did to the answer, and by how much", () => {
  const stays: Intervention = { kind: "filler", effect: 0.01, answerBefore: "B", answerAfter: "B" };
  const moves: Intervention = { kind: "deletion", effect: -2, answerBefore: "B", answerAfter: "A" };
  test.each<[Intervention, string]>([
    [stays, "Putting filler in the step's place leaves the answer at “B”; the final answer stays as likely as it was."],
    [
      { ...moves, kind: "corruption", effect: 0.5 },
      "Putting a small mistake into the step changes the answer from “B” to “A”; the final answer becomes 1.6 times more likely, per token.",
    ],
    [
      { ...moves, effect: -5 },
      "Deleting the step changes the answer from “B” to “A”; the final answer becomes 148 times less likely, per token.",
    ],
    [
      { ...stays, kind: "paraphrase", reading: 0.25 },
      "Saying the step in other words leaves the answer at “B”; the final answer stays as likely as it was. In these words the probe gives 25\u00a0% for it being wrong.",
    ],
    [
      { ...stays, kind: "resample", agreement: { same: 2, of: 7 } },
      "Writing the step anew leaves the answer at “B”; the final answer stays as likely as it was. Of 7 new ones that can be compared, 2 say the same as the step.",
    ],
  ])("%j", (intervention, words) => {
    const item: Evidence = { code: "intervention", ...of0 };
    expect(said(item, { interventions: [intervention] })).toBe(words);
    expect(evidenceSource(item, { ...recorded("marked").steps[0], interventions: [intervention] })).toBe(
      intervention.kind,
    );
  });
});
