import { expect, test } from "vitest";
import { ownFacts } from "../../../../src/core/verdict/facts.js";
import { isNegated } from "../../../../src/core/verdict/negation.js";
import { readingOf } from "../run/reading.js";
import { runOf } from "../../check/runs.js";

const stepWrong = (text: string, trusted: { truth: boolean; stepWrong: boolean }) => {
  const [step] = runOf(text).steps;
  const readings = [
    readingOf("truth", 0.8, { trusted: trusted.truth }),
    readingOf("step-wrong", 0.8, { trusted: trusted.stepWrong }),
  ];
  return ownFacts({ ...step, readings }, "on-policy", true).stepWrong;
};

test("a negated fact without a number is left to the truth head", () => {
  const both = { truth: true, stepWrong: true };
  expect(stepWrong("Bern is the capital.", both)).toMatchObject({ head: "step-wrong", probability: 0.8 });
  expect(stepWrong("Bern is not the capital.", both)).toBeNull();
  expect(stepWrong("It is not 12, so it is 13.", both)).not.toBeNull();
  expect(stepWrong("Bern is not the capital.", { truth: false, stepWrong: true })).not.toBeNull();
  expect(stepWrong("Bern is the capital.", { truth: true, stepWrong: false })).toBeNull();
});

test("of a text of the model's own the head of own steps decides where it counts, of others' the other one", () => {
  const [step] = runOf("So it is 12.").steps;
  const headOf = (mode: "on-policy" | "off-policy", trusted: boolean) =>
    ownFacts(
      { ...step, readings: [readingOf("step-wrong", 0.8), readingOf("own-step-wrong", 0.4, { trusted })] },
      mode,
      true,
    ).stepWrong?.head;
  expect(headOf("on-policy", true)).toBe("own-step-wrong");
  expect(headOf("on-policy", false)).toBe("step-wrong");
  expect(headOf("off-policy", true)).toBe("step-wrong");
});

test("negations are found in words and contractions, and nothing else is", () => {
  for (const text of ["It isn't red.", "It isn’t red.", "Nobody came.", "Neither holds.", "It cannot be."])
    expect(isNegated(text), text).toBe(true);
  for (const text of ["A knot is tied.", "The note is here.", "Nora has it.", "It is not 5."])
    expect(isNegated(text), text).toBe(false);
});
