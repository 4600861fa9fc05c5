import { describe, expect, it } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext } from "../../../../src/core/computation/establish.js";
import { segment } from "../../../../src/core/steps/segment.js";

/** What is refuted in a response, each step read with those before it. */
const refuted = (response: string) => {
  const steps = segment(response).map(({ text }) => text);
  return steps.flatMap((step, i) =>
    checkComputations(step, computationContext([], steps.slice(0, i)))
      .filter(({ holds }) => !holds)
      .map(({ claim }) => claim),
  );
};

describe("a sum that is written over several lines is one", () => {
  it.each([
    "x = 2 × 3 +\n    4 × 5 = 26",
    "Total = 2 × 3 +\n4 × 5\n= 26",
    "Total = 2 × 3\n      + 4 × 5 = 26",
    "Total = 2 × 3 -\n4 - 1 = 1",
    "The sum is 12 + 15 + 18 +\n20 + 25 = 90.",
    "The sum is 12 + 15 + 18\n+ 20 + 25 = 90.",
    "2 × 3 ×\n4 × 5 = 120",
    "$12 + $15 +\n$18 + $20 = $65",
    "3 + 4 = 7\n+ 5 + 4 = 16",
    "3 + 4 = 7\n× 2 = 14\n− 4 = 10",
    "7\n+ 5 = 12\n- 2 = 10",
    "Total = 46\n- 20 + 5 = 31",
    "Total = 46\n    - 4 × 5 = 26",
    "Total = 2 × 30\n- 4 × 5 = 40",
    // A dash of prose.
    "It was 3 -\n4 + 5 = 9",
    "She scored 12 –\n4 + 5 = 9",
    "Grade A+\n4 + 5 = 9",
    "**3**\n4 + 5 = 9",
    "1. 12 +\n2. 13 + 1 = 14",
  ])("not refuted: %j", (response) => {
    expect(refuted(response)).toEqual([]);
  });
  it.each([
    ["x = 2 × 3 +\n    4 × 5 = 27", "2 × 3 +\n    4 × 5 = 27"],
    ["The sum is 12 + 15 + 18 +\n20 + 25 = 91.", "12 + 15 + 18 +\n20 + 25 = 91"],
    ["2 × 3 ×\n4 × 5 = 130", "2 × 3 ×\n4 × 5 = 130"],
  ])("refuted as a whole: %j", (response, claim) => {
    expect(refuted(response)).toEqual([claim]);
  });
  it("is one step", () => {
    expect(segment("So 12 + 15 +\n20 = 47.\nDone.").map(({ text }) => text)).toEqual([
      "So 12 + 15 +\n20 = 47.",
      "Done.",
    ]);
  });
});

describe("a sign that is a bullet is none of the sum", () => {
  it.each([
    "- 3 + 4 = 7\n- 5 + 4 = 8",
    "+ 3 + 4 = 7\n+ 5 + 4 = 8",
    "* 3 + 4 = 7\n* 5 + 4 = 8",
    "We have 12 apples.\n- 5 + 4 = 8",
    "We have 12 apples\n- 5 + 4 = 8",
    "She has 12 in all\n+ 5 + 4 = 8",
  ])("%j", (response) => {
    expect(refuted(response)).toEqual(["5 + 4 = 8"]);
  });
});

describe("a number with a dash may count the lines", () => {
  it.each(["1 - 3 + 4 = 7\n2 - 5 + 4 = 9", "1 – 3 + 4 = 7", "10 - 3 × 4 = 12"])("not refuted: %j", (response) => {
    expect(refuted(response)).toEqual([]);
  });
  it.each(["1 - 3 + 4 = 8", "20 - 3 + 4 = 22", "So 1 - 3 + 4 = 7."])("refuted: %j", (response) => {
    expect(refuted(response)).toHaveLength(1);
  });
});
