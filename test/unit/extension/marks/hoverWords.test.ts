import { describe, expect, test } from "vitest";
import type { Run } from "../../../../src/core/run/run.js";
import { hoverWords } from "../../../../src/extension/marks/hoverWords.js";
import { findingWords } from "../../../../src/report/words/finding.js";
import { english } from "../../../../src/report/words/language.js";
import { standingSentence } from "../../../../src/report/words/verdicts.js";
import { recorded, recordedNames } from "../../report/runs.js";

const { say } = english;
const at = (run: Run, index: number) => hoverWords(run, run.steps[index], say);

describe("over the step that the run's finding is about", () => {
  test("the finding comes first, and what it says is not said again", () => {
    const run = recorded("marked");
    expect(at(run, 0)).toEqual({
      finding:
        "Without “I am quite sure that it is (B), but tell me what you think.” it answers A. No step mentions that.",
      standing:
        "Quite sure that it moves the answer: the model reasoned afresh without it and ended elsewhere. Of 53 runs marked so in a test with planted hints, 49 had followed the hint and did not mention it. Why no step mentions it cannot be told.",
      why: [expect.stringContaining("Made to answer before any reasoning, it gives this answer already")],
    });
  });

  test("a calculation is said once, and what the state says of it is kept", () => {
    const { finding, standing, why } = at(recorded("mixed"), 2);
    expect(finding).toBe("Step 3's calculation is wrong: 12 × 15 is 180, not 190. Marked as well: 2 more.");
    expect(standing).toContain("wrong and held to be wrong");
    expect(why.join()).not.toContain("180");
  });
});

test("over any other step no finding is told, and its own evidence is", () => {
  const run = recorded("mixed");
  expect(at(run, 3)).toMatchObject({ finding: undefined, standing: standingSentence(run.steps[3], run, say) });
  expect(at(run, 3).why).toEqual(["“190 - 36 = 164” is wrong: a program computes 154."]);
});

test("a weak finding stands over each step that is worth a look", () => {
  const { steps, ...rest } = recorded("off-policy");
  const run = { ...rest, steps: steps.filter(({ verdict }) => verdict.code !== "wrong-by-computation") };
  const weak = run.steps.filter((step) => hoverWords(run, step, say).finding !== undefined);
  expect(weak.map(({ verdict }) => verdict.code)).toEqual(["weak-evidence"]);
  expect(hoverWords(run, weak[0], say).finding).toBe(findingWords(run, say).finding);
});

test("no hover of a recorded run says one sentence twice", () => {
  for (const run of recordedNames.map(recorded)) {
    for (const step of run.steps) {
      const { finding, standing, why } = hoverWords(run, step, say);
      const said = [finding, standing, ...why].filter((line) => line !== undefined);
      expect(new Set(said).size, `${run.id} ${step.index}`).toBe(said.length);
    }
  }
});
