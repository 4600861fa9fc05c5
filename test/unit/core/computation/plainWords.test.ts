import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext } from "../../../../src/core/computation/establish.js";

const outcomes = { "✓": "confirmed", "✗": "refuted", "·": "nothing" } as const;
const rows = readFileSync(new URL("./plainWords.table.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => /^[✓✗·] /.test(line))
  .map((line) => ({ outcome: outcomes[line[0] as keyof typeof outcomes], step: line.slice(2) }));

function outcomeOf(step: string, prompts: readonly string[] = []): string {
  const checks = checkComputations(step, computationContext(prompts));
  if (checks.length === 0) return "nothing";
  return checks.every(({ holds }) => holds) ? "confirmed" : "refuted";
}

test("at least 150 of each", () => {
  for (const outcome of Object.values(outcomes))
    expect(rows.filter((row) => row.outcome === outcome).length).toBeGreaterThanOrEqual(150);
});

describe("what is said of plain statements", () => {
  test.each(rows)("$outcome: $step", ({ step, outcome }) => {
    expect(outcomeOf(step)).toBe(outcome);
  });
});

describe("what a prompt makes of them", () => {
  test.each([
    ["Imagine a planet where everything is slower.", "A week has eight days.", "nothing"],
    ["How does the Ethiopian calendar work?", "A year has thirteen months.", "nothing"],
    ["All numbers are in base 8.", "Fifty-five is larger than seventy-two.", "nothing"],
    ["The lease runs from February to May.", "The third month is April.", "nothing"],
    ["The lease runs from February to May.", "The third month of the year is April.", "refuted"],
    ["June, May and April stand in a queue.", "June comes before April.", "nothing"],
    ["A week has eight days.", "A week has eight days.", "nothing"],
    ["Which revolt in Russia was in winter?", "26 December 1825 was a Saturday.", "nothing"],
    ["What do you know of weeks?", "A week has eight days.", "refuted"],
    ["Tell me something of numbers.", "Fifty-five is not larger than seventy-two.", "confirmed"],
  ])("%s – %s", (prompt, step, outcome) => {
    expect(outcomeOf(step, [prompt])).toBe(outcome);
  });
});

test("a sentence that is read to its end is one claim", () => {
  const step = "Well, so 55 is larger than 72 or 3 is prime. A week has eight days.";
  expect(checkComputations(step).map(({ claim, holds }) => [claim, holds])).toEqual([
    ["Well, so 55 is larger than 72 or 3 is prime", true],
    ["A week has eight days", false],
  ]);
});

const piece = fc.constantFrom(
  ...'fifty-five is not larger than 72 , and or if then the square of seven A week has eight days . it false that " 是 不 大於 七 month June comes before either neither nor are prime XIV in binary degrees'.split(
    " ",
  ),
);

test("no row of words breaks it, and what it finds lies in the text", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const step = pieces.join(" ");
      for (const { claim, span } of checkComputations(step)) expect(step.slice(span.start, span.end)).toBe(claim);
    }),
    { numRuns: 500 },
  );
});

test("long texts take no longer than their length", () => {
  const time = (step: string) => {
    const start = performance.now();
    checkComputations(step);
    return performance.now() - start;
  };
  for (const part of [
    "is larger than ",
    "and ",
    "not ",
    "It is false that ",
    "a ",
    "七大於",
    "one hundred and ",
    "55 is larger than 72. ",
    "A week has eight days; ",
    'he said "',
  ]) {
    time(part.repeat(200));
    expect(time(part.repeat(4000))).toBeLessThan(4000);
  }
});
