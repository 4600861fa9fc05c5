import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext } from "../../../../src/core/computation/establish.js";

/** Every row of the table: steps, and which of them the last one contradicts. */
const rows = readFileSync(new URL("./across.table.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => !line.startsWith("#") && line.includes(" => "))
  .map((line) => {
    const [steps, expected] = line.split(" => ");
    return { steps: steps.split(" | "), contradicts: expected === "-" ? null : Number(expected) - 1 };
  });

/** What the last step contradicts. */
function contradicted(steps: readonly string[]): (number | undefined)[] {
  const checks = checkComputations(steps[steps.length - 1], computationContext([], steps.slice(0, -1)));
  return checks.filter(({ holds }) => !holds).map(({ contradicts }) => contradicts);
}

test("there are enough rows, and as many harmless ones", () => {
  expect(rows.length).toBeGreaterThanOrEqual(150);
  expect(rows.filter(({ contradicts }) => contradicts === null).length).toBeGreaterThanOrEqual(rows.length / 2);
});

describe("what contradicts a step before it, and what does not", () => {
  test.each(rows)("$steps", ({ steps, contradicts }) => {
    expect(contradicted(steps)).toEqual(contradicts === null ? [] : [contradicts]);
  });
});

test("the claim stands where its span says", () => {
  const step = "We compare them. So Venus has the shortest year. That is it.";
  const context = computationContext([], ["Mercury's year is 88 days.", "Venus's year is 225 days."]);
  const [check] = checkComputations(step, context);
  expect(check).toMatchObject({ contradicts: 0, expected: "Mercury's year is 88 days" });
  expect(step.slice(check.span.start, check.span.end)).toBe("So Venus has the shortest year.");
});

test("what the prompt says is no step", () => {
  expect(checkComputations("Venus has the shortest year.", computationContext(["Mercury's year is 88 days."]))).toEqual(
    [],
  );
});

test.each(["Venus ", "V", "is the shortest ", "金星", "最短", "88 days ", "- ", "**", ", and Venus is ", "(8 days) "])(
  "100,000 characters of “%s” are read at once",
  (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const context = computationContext([], ["Mercury's year is 88 days.", text]);
    expect(checkComputations(text, context).every(({ contradicts }) => contradicts === undefined)).toBe(true);
  },
);
