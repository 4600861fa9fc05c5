import { describe, expect, it } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext, withStep } from "../../../../src/core/computation/establish.js";
import type { Finding } from "./statements.js";

interface Row {
  readonly prompt: string;
  readonly before?: readonly string[];
  readonly step: string;
  /** Without the context and with it. */
  readonly alone: Finding;
  readonly known: Finding;
}

const rows: Readonly<Record<string, Row>> = {
  "a modulus that the prompt announces": {
    prompt: "Work modulo 7. What is 5 + 4?",
    step: "So 5 + 4 = 2.",
    alone: "fails",
    known: "not checked",
  },
  "a result that is wrong by that modulus too": {
    prompt: "Work modulo 7. What is 5 + 4?",
    step: "So 5 + 4 = 3.",
    alone: "fails",
    known: "fails",
  },
  "a modulus that an earlier step announces": {
    prompt: "What is 7^3 in the end?",
    before: ["We compute mod 11."],
    step: "7 * 7 = 5",
    alone: "fails",
    known: "not checked",
  },
  "remainders without a modulus": {
    prompt: "What is the last digit of 7^4?",
    step: "7 * 7 = 9",
    alone: "fails",
    known: "not checked",
  },
  "a clock": { prompt: "On a 12-hour clock, it is 10.", step: "10 + 5 = 3", alone: "fails", known: "not checked" },
  "another base": {
    prompt: "All numbers are in base 8.",
    step: "7 + 1 = 10",
    alone: "fails",
    known: "not checked",
  },
  "a sum that is right in ten and wrong in the base": {
    prompt: "Add in base 8.",
    step: "3 + 4 = 7",
    alone: "holds",
    known: "holds",
  },
  "a sign that the prompt defines": {
    prompt: "Let a * b = a + 2b. What is 3 * 4?",
    step: "3 * 4 = 11",
    alone: "fails",
    known: "not checked",
  },
  "what would be right of the usual sign": {
    prompt: "Let a * b = a + 2b. What is 3 * 4?",
    step: "3 * 4 = 12",
    alone: "holds",
    known: "not checked",
  },
  "a puzzle": {
    prompt: "If 2 + 3 = 10, 7 + 2 = 63 and 6 + 5 = 66, then 8 + 4 = ?",
    step: "8 + 4 = 96",
    alone: "fails",
    known: "not checked",
  },
  "what the prompt states itself": {
    prompt: "Check this: 12 * 3 = 37.",
    step: "12 * 3 = 37",
    alone: "fails",
    known: "not checked",
  },
  "integers of a machine": {
    prompt: "In C, with unsigned bytes, what is 255 + 1?",
    step: "255 + 1 = 0",
    alone: "fails",
    known: "not checked",
  },
  "versions in order": {
    prompt: "Which Python version is newer, 3.9 or 3.10?",
    step: "3.10 > 3.9",
    alone: "fails",
    known: "not checked",
  },
  "results to be rounded": {
    prompt: "Round each sum to the nearest ten.",
    step: "47 + 38 = 90",
    alone: "fails",
    known: "not checked",
  },
  "signs in the order in which they stand": {
    prompt: "A simple calculator computes from left to right.",
    step: "3 + 4 × 2 = 14",
    alone: "fails",
    known: "not checked",
  },
  "a letter that is no unit": {
    prompt: "Let m be the price of a melon.",
    step: "3 m + 2 m = 6 m",
    alone: "fails",
    known: "not checked",
  },
  "decimal commas": {
    prompt: "Ein Rad kostet 1.250,50 € und ein Helm 12,50 €.",
    step: "12.500 + 500 = 13.000",
    alone: "not checked",
    known: "holds",
  },
  "a wrong sum with decimal commas": {
    prompt: "Ein Rad kostet 1.250,50 € und ein Helm 12,50 €.",
    step: "12.500 + 500 = 13.100",
    alone: "fails",
    known: "fails",
  },
  "decimal points": {
    prompt: "The bottles hold 1.5 and 0.75 liters.",
    step: "1.500 + 0.750 = 2.250",
    alone: "holds",
    known: "holds",
  },
  "a day of another length": {
    prompt: "On this planet, a day has 20 hours.",
    step: "2 days = 40 hours",
    alone: "not checked",
    known: "not checked",
  },
  "an hour of another length": {
    prompt: "In this game one hour has 100 minutes.",
    step: "2 hours = 200 minutes",
    alone: "fails",
    known: "not checked",
  },
  "a leap year": {
    prompt: "How many days are there until March 2024, from February on?",
    step: "February has 28 days.",
    alone: "not checked",
    known: "fails",
  },
  "subsets that are counted": {
    prompt: "In how many ways can a committee of 3 be formed from 8 people?",
    step: "C(8, 3) = 66",
    alone: "not checked",
    known: "fails",
  },
  "letters that name functions": {
    prompt: "Let C(i, j) be the number of ways to reach cell (i, j).",
    step: "C(3, 3) = 6",
    alone: "not checked",
    known: "not checked",
  },
  "points that are chosen": {
    prompt: "How many triangles can be chosen from the points A(1, 2), B(3, 3), C(5, 3)?",
    step: "C(5, 3) = 12",
    alone: "not checked",
    known: "not checked",
  },
  "English around it": {
    prompt: "How much does she pay for the apples?",
    step: "Carlos: 3 * 4 = 13 Boskoop",
    alone: "not checked",
    known: "fails",
  },
};

function finding(text: string, context = computationContext([])): Finding {
  const checks = checkComputations(text, context);
  if (checks.some(({ holds }) => !holds)) return "fails";
  return checks.length > 0 ? "holds" : "not checked";
}

describe("what the prompt and earlier steps establish", () => {
  for (const [name, { prompt, before = [], step, alone, known }] of Object.entries(rows)) {
    it(name, () => {
      expect([finding(step), finding(step, computationContext([prompt], before))]).toEqual([alone, known]);
    });
  }

  it("grows step by step as it does at once", () => {
    const steps = ["We compute mod 7.", "Let m be 3,5.", "In base 5, a * b = a + 2b for 1900."];
    expect(steps.reduce(withStep, computationContext(["Add 1.5 and 2."]))).toEqual(
      computationContext(["Add 1.5 and 2."], steps),
    );
  });

  it("is not changed by a step", () => {
    const context = computationContext(["Add 1.5 and 2."]);
    withStep(context, "We compute mod 7 in base 3.");
    expect(context).toEqual(computationContext(["Add 1.5 and 2."]));
  });
});
