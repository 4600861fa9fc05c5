import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext } from "../../../../src/core/computation/establish.js";

const outcomes = { "✓": "confirmed", "✗": "refuted", "·": "nothing" } as const;
const rows = readFileSync(new URL("./derivations.table.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => /^[✓✗·] /.test(line))
  .map((line) => ({ outcome: outcomes[line[0] as keyof typeof outcomes], steps: line.slice(2).split(" » ") }));

function outcomeOf(steps: readonly string[]): string {
  const checks = checkComputations(steps.at(-1) ?? "", computationContext([], steps.slice(0, -1)));
  if (checks.length === 0) return "nothing";
  return checks.every(({ holds }) => holds) ? "confirmed" : "refuted";
}

describe("what follows from an equation", () => {
  test.each(rows)("$outcome: $steps", ({ steps, outcome }) => {
    expect(outcomeOf(steps)).toBe(outcome);
  });
});

test("spaces without end between equations are read in linear time", () => {
  for (const text of [
    `$x+1=2$${" ".repeat(50_000)}$x=1$`,
    `$x+1=2$, ${"so ".repeat(20_000)}$x=1$`,
    "$2x=".repeat(20_000),
  ])
    expect(checkComputations(text).filter(({ holds }) => !holds)).toEqual([]);
});
