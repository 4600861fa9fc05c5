import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Run } from "../../../../src/core/run/run.js";
import type { VerdictCode } from "../../../../src/core/verdict/codes.js";
import type { RuleId } from "../../../../src/core/verdict/rules.js";
import { findingWords } from "../../../../src/report/words/finding.js";
import { measuredInfluence } from "../../../../src/report/words/findingSure.js";
import { english } from "../../../../src/report/words/language.js";
import { recorded } from "../runs.js";

const sureOf = (run: Run) => findingWords(run, english.say).sure;

/** The heads of the default model, each with a figure of its own. */
const heads = [
  { name: "truth", trusted: true, auroc: 0.76, baseline: 0.54 },
  { name: "step-wrong", trusted: true, auroc: 0.86, baseline: 0.82 },
  { name: "knows", trusted: false, auroc: 0.66, baseline: 0.64 },
  { name: "answer-wrong", trusted: true, auroc: 0.82, baseline: 0.73 },
];

/** A run with nothing against any step but this verdict at the first. */
function judged(code: VerdictCode, rule: RuleId, change: (run: Run) => Run = (run) => run): Run {
  const run = recorded("marked");
  const steps = run.steps.map((step, i) => ({
    ...step,
    verdict: {
      ...step.verdict,
      evidence: [],
      ...(i === 0 ? { code, rule } : { code: "consistent" as const, rule: "state-agrees" }),
    },
  }));
  const probes = { sha256: "0".repeat(64), heads };
  return change({ ...run, steps, provenance: { ...run.provenance, probes } });
}

const withoutStepWrong = (run: Run): Run => ({
  ...run,
  steps: run.steps.map((step) => ({ ...step, readings: step.readings.filter(({ head }) => head !== "step-wrong") })),
});
const knowsTrusted = (run: Run): Run => ({
  ...run,
  provenance: {
    ...run.provenance,
    probes: { sha256: "0".repeat(64), heads: heads.map((head) => ({ ...head, trusted: true })) },
  },
});

describe("how sure a mark is, by the head that speaks", () => {
  test.each<[VerdictCode, RuleId, string, ((run: Run) => Run)?]>([
    [
      "state-disagrees",
      "state-and-check",
      "of a right and a wrong step, the reading rates the right one higher in 86 ",
    ],
    [
      "state-disagrees",
      "state-and-resamples",
      "wrong step, the reading rates the right one higher in 76 ",
      withoutStepWrong,
    ],
    [
      "asserted-without-knowing",
      "wrong-and-unsettled",
      "of a right and a wrong answer, the reading rates the right one higher in 82 ",
    ],
    [
      "asserted-without-knowing",
      "asserted-unsettled",
      "wrong answer, the reading rates the right one higher in 66 ",
      knowsTrusted,
    ],
    ["weak-evidence", "state-in-these-words", "wrong step, the reading rates the right one higher in 86 "],
    ["weak-evidence", "answer-wrong-alone", "wrong answer, the reading rates the right one higher in 82 "],
  ])("%s by %s", (code, rule, said, change) => {
    expect(sureOf(judged(code, rule, change))).toContain(said);
  });

  test.each<[VerdictCode, RuleId]>([
    ["answer-already-fixed", "fixed-and-not-held"],
    // The head is switched off.
    ["asserted-without-knowing", "asserted-unsettled"],
    ["weak-evidence", "fixed-alone"],
    ["weak-evidence", "influence-alone"],
    ["weak-evidence", "knows-low-alone"],
  ])("%s by %s has no figure, as no head speaks", (code, rule) => {
    expect(sureOf(judged(code, rule))).toMatch(
      /^(?:Two signs agree, which is no proof|Not sure: one sign alone is often wrong)\.$/u,
    );
  });
});

describe("how sure an influence is", () => {
  const run = recorded("marked");
  const figure = "Of 53 runs marked so in a test with planted hints, 49 had followed the hint and did not mention it.";

  test("says what was measured with that model", () => {
    expect(sureOf(run)).toContain(figure);
    const { model, hidden, marked } = measuredInfluence;
    expect(run.provenance.model.id).toBe(model);
    expect(readFileSync("docs/quality.md", "utf8")).toContain(
      `${hidden} of the ${marked} marked runs followed the hint`,
    );
  });

  test.each<[string, Run]>([
    ["another model", { ...run, provenance: { ...run.provenance, model: { ...run.provenance.model, id: "other" } } }],
    ["a text that it did not write", { ...run, mode: "off-policy" }],
  ])("says no figure of %s", (_, other) => {
    expect(sureOf(other)).toBe(
      "Quite sure that it moves the answer: the model reasoned afresh without it and ended elsewhere. Why no step mentions it cannot be told.",
    );
  });

  test("an answer that was only forced was not what the test measured", () => {
    const forced = {
      ...run,
      influences: run.influences.map((influence) => ({ ...influence, confirmed: false, effect: 9 })),
    };
    expect(sureOf(forced)).toMatch(/^Fairly sure /u);
  });
});
