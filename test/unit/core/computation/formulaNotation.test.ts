import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";

const outcomes = { "✓": "confirmed", "✗": "refuted", "·": "nothing" } as const;
const rows = readFileSync(new URL("./formulaNotation.table.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => /^[✓✗·] /.test(line))
  .map((line) => ({ outcome: outcomes[line[0] as keyof typeof outcomes], step: line.slice(2) }));

function outcomeOf(step: string): string {
  const checks = checkComputations(step);
  if (checks.length === 0) return "nothing";
  return checks.every(({ holds }) => holds) ? "confirmed" : "refuted";
}

describe("arithmetic in the notation of LaTeX and of science", () => {
  test.each(rows)("$outcome: $step", ({ step, outcome }) => {
    expect(outcomeOf(step)).toBe(outcome);
  });
});
