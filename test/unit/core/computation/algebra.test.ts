import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { noContext } from "../../../../src/core/computation/context.js";
import { computationContext } from "../../../../src/core/computation/establish.js";
import { checkAlgebraStatements } from "../../../../src/core/computation/formulas/algebraStatements.js";
import { checkConsequences } from "../../../../src/core/computation/formulas/consequences.js";
import { checkFunctionValues } from "../../../../src/core/computation/formulas/functionValues.js";
import { checkInequalities } from "../../../../src/core/computation/formulas/inequalities.js";
import { plainSpans } from "../../../../src/core/computation/formulas/plainSpans.js";

const linesOf = (name: string): string[] => readFileSync(new URL(name, import.meta.url), "utf8").split("\n");

const outcomes = { "✓": "confirmed", "✗": "refuted", "·": "nothing" } as const;
const rows = linesOf("./algebra.table.txt")
  .filter((line) => /^[✓✗·] /.test(line))
  .map((line) => ({ outcome: outcomes[line[0] as keyof typeof outcomes], said: line.slice(2) }));

/** Prompt ||| step before » the step. */
function checksOf(said: string) {
  const parts = said.split(" ||| ");
  const steps = (parts.at(-1) ?? "").split(" » ");
  const context = computationContext(parts.length > 1 ? [parts[0]] : [], steps.slice(0, -1));
  return checkComputations(steps.at(-1) ?? "", context);
}

function outcomeOf(said: string): string {
  const checks = checksOf(said);
  if (checks.length === 0) return "nothing";
  return checks.every(({ holds }) => holds) ? "confirmed" : "refuted";
}

describe("algebra, calculus and points", () => {
  test.each(rows)("$outcome: $said", ({ said, outcome }) => {
    expect(outcomeOf(said)).toBe(outcome);
  });
});

const right = linesOf("./algebraRight.table.txt").filter((line) => line !== "" && !line.startsWith("#"));

test("as many right steps as wrong ones", () => {
  expect(right.length).toBeGreaterThanOrEqual(rows.filter(({ outcome }) => outcome === "refuted").length);
});

describe("right steps of worked solutions", () => {
  test.each(right)("not refuted: %s", (step) => {
    expect(checksOf(step).filter(({ holds }) => !holds)).toEqual([]);
  });
});

test.each([
  ["So 2x + 3 = 11, so x = 4.", "2x + 3 = 11", "x = 4"],
  ["We get **x = 3**.", "x = 3"],
  ["由 x + y = 7，得 y = 3。", "x + y = 7", "y = 3"],
  ["x = 5 dozen and y = 3", "y = 3"],
  ["Total - 5x = 10", ""],
  ["Then 2**3 + x = 9", ""],
  ["- x = 5", "x = 5"],
  ["(since x = 3)", "x = 3"],
  ["x3 = 12 and 2 1/2 x = 5", ""],
  ["```\nx = 5\n```", ""],
])("equations among the words of %j", (text, ...formulas) => {
  const whole = plainSpans(text, [])
    .map((span) => span.text)
    .filter((formula) => !/^=|=$/.test(formula.trim()));
  expect(whole).toEqual(formulas.filter((formula) => formula !== ""));
});

test("what is found lies in the text", () => {
  for (const { said } of rows) {
    const step = (said.split(" ||| ").at(-1) ?? "").split(" » ").at(-1) ?? "";
    for (const { claim, span } of checksOf(said)) expect(step.slice(span.start, span.end)).toBe(claim);
  }
});

test("long texts are read in linear time, or not at all", () => {
  const pieces = [
    "x = 5, so 2x = 10. ",
    "x=",
    "x factors as ",
    "f(g(f(",
    "\\int_{{{",
    "(1, 2) ",
    "2x > 3, so x ",
    "a b ",
    "的導數 x ",
  ];
  for (const piece of pieces)
    for (const size of [4_000, 100_000]) {
      const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      const began = performance.now();
      for (const check of [checkConsequences, checkAlgebraStatements, checkFunctionValues, checkInequalities])
        check(text, noContext);
      expect(performance.now() - began, JSON.stringify(piece)).toBeLessThan(2_000);
    }
});
