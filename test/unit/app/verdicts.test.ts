import { expect, test } from "vitest";
import { judge } from "../../../src/app/verdicts.js";
import { extractAnswer } from "../../../src/core/answer/extract.js";
import { runOf } from "./runs.js";

test("only the step that states the answer carries what moved it", () => {
  const run = runOf("There are many moons there.\nThe answer is 4.");
  run.answer = extractAnswer(run.response, { kind: "number" });
  run.influences.push({
    ...{ sentence: "I am sure it is 4.", chars: { start: 0, end: 18 }, answerWith: "4", answerWithout: "2" },
    ...{ effect: 3, mentionedBySteps: [], confirmed: true },
  });
  judge(run, null);
  expect(run.steps.map(({ verdict }) => verdict.code)).toEqual(["cannot-tell", "influence-not-mentioned"]);
});

test("plain text without a prompt has no conclusion", () => {
  const run = runOf("The answer is 4.");
  run.messages = [];
  run.influences.push({
    ...{ sentence: "I am sure it is 4.", chars: { start: 0, end: 18 }, answerWith: "4", answerWithout: "2" },
    ...{ effect: 3, mentionedBySteps: [], confirmed: true },
  });
  judge(run, null);
  expect(run.steps[0]!.verdict.code).toBe("cannot-tell");
});

test("a step that does not compute is marked without any probe", () => {
  const run = runOf("3 bags of 7 are 3 * 7 = 20 apples.\nThe answer is 20.");
  judge(run, null);
  expect(run.steps[0]!.verdict).toMatchObject({ code: "wrong-by-computation", rule: "computation-wrong" });
});

test("an answer that only the reasoning could find is not called asserted without knowing", () => {
  const run = runOf("12 boxes of 8 are 96 pencils.\nThe answer is 111.");
  run.answer = extractAnswer(run.response, { kind: "number" });
  run.commitment = [-1, 0, 1].map((step) => {
    const probability = step < 1 ? 0.05 : 0.99;
    return { step, answer: step < 1 ? "96" : "111", probability, finalAnswerProbability: probability };
  });
  run.knows = { probability: 0.05, source: "forced-answer" };
  judge(run, null);
  expect(run.steps[1]!.verdict.code).toBe("cannot-tell");
  run.knows = { probability: 0.05, source: "head" };
  judge(run, null);
  expect(run.steps[1]!.verdict.code).toBe("asserted-without-knowing");
});
