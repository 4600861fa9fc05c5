import { describe, expect, test } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext } from "../../../../src/core/computation/establish.js";

/** A line, the next one, and what is said of that. */
const rows: readonly (readonly [string, string, string])[] = [
  ["number = 540 * 14/7", "number = 1080", "confirmed"],
  ["number = 540 * 14/7", "number = 1120", "refuted"],
  ["x = 9/0.05", "x = 180", "confirmed"],
  ["x = 9/0.05", "x = 160", "refuted"],
  ["Total cost = 4 × $12", "Total cost = $48", "confirmed"],
  ["Total cost = 4 × $12", "Total cost = $46", "refuted"],
  ["$r = \\frac{9}{5}$", "$r = 1.8$", "confirmed"],
  ["$r = \\frac{9}{5}$", "$r = 1.9$", "refuted"],
  ["x = 10/3", "x = 3.33", "confirmed"],
  ["x = 10/3", "x = 3", "nothing"],
  ["x = 9/3", "y = 4", "nothing"],
  ["x = 2 + y", "x = 5", "nothing"],
  ["x = 7", "x = 8", "nothing"],
  ["So x = 9/3 at first.", "x = 4", "nothing"],
  ["150 = 10x", "x = 15", "confirmed"],
  ["150 = 10x", "x = 14", "refuted"],
  ["3,000 = 100x", "x = 40", "refuted"],
  ["14/10 = x/15", "140 = 10x", "refuted"],
  ["14/10 = x/15", "210 = 10x", "confirmed"],
  ["x^2 = 49", "x = 7", "confirmed"],
];

describe("what a line works out and the next one states", () => {
  test.each(rows)("%s / %s: %s", (before, line, outcome) => {
    const checks = checkComputations(line, computationContext([], [before]));
    expect(checks.length === 0 ? "nothing" : checks.every(({ holds }) => holds) ? "confirmed" : "refuted").toBe(
      outcome,
    );
  });
});
