import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";

const rows = readFileSync(new URL("./formulas.table.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => /^[✗·] /.test(line))
  .map((line) => ({ line, wrong: line.startsWith("✗"), step: line.slice(2) }));

test("as many harmless rows as wrong ones", () => {
  expect(rows.filter(({ wrong }) => wrong).length).toBeGreaterThanOrEqual(75);
  expect(rows.filter(({ wrong }) => !wrong).length).toBeGreaterThanOrEqual(rows.length / 2);
});

describe("what is refuted of mathematics in formulas and words", () => {
  test.each(rows)("$line", ({ step, wrong }) => {
    expect(checkComputations(step).some(({ holds }) => !holds)).toBe(wrong);
  });
});

const piece = fc.constantFrom(
  ..."\\frac \\sqrt { } ( ) [3] 2 17 x i e \\pi + - = ^ _ | ! \\binom \\sum_{k=1}^{9} \\log_2 \\sin \\lfloor \\rfloor \\cdots , \\\\ & \\text{cm} ^\\circ 1{,}000 0.5".split(
    " ",
  ),
);

test("no formula breaks it, and what it finds lies in the text", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const step = `So $${pieces.join(" ")}$.`;
      for (const { claim, span } of checkComputations(step)) expect(step.slice(span.start, span.end)).toBe(claim);
    }),
    { numRuns: 500 },
  );
});

test("a sum of many terms, powers and brackets without end are left alone", () => {
  for (const formula of [
    String.raw`\sum_{a=1}^{9999} \sum_{b=1}^{9999} ab = 3`,
    `9${"^{9".repeat(200)}${"}".repeat(200)} = 1`,
    `${"(".repeat(390)}1 = 2`,
    String.raw`\sqrt{${"\\sqrt{".repeat(60)}4${"}".repeat(60)}} = 9`,
  ])
    expect(checkComputations(`$${formula}$`).filter(({ holds }) => !holds)).toEqual([]);
});

test("a claim is what the step states, and is settled once", () => {
  for (const [step, ...claims] of [
    ["So $2 + 3$ = $6$.", "2 + 3$ = $6"],
    ["So $2 + 3$ is $5$, and $4 - 1 = 3$.", "2 + 3$ is $5", "4 - 1 = 3"],
    [String.raw`Thus $\gcd(12,18) = 6$.`, String.raw`\gcd(12,18) = 6`],
    [String.raw`Thus $\gcd(12,18) = 4$.`, String.raw`\gcd(12,18) = 4`],
    ["The remainder when 17 is divided by 5 is 17 mod 5 = 2.", "17 mod 5 = 2"],
  ])
    expect(checkComputations(step).map(({ claim }) => claim)).toEqual(claims);
});

test.each([
  "The remainder when 17 is divided by 5 is 17 mod 5, which is 2.",
  "The remainder when 17 is divided by 5 is 17 modulo 5.",
  "The greatest common divisor of 12 and 18 is 2 times 3.",
  "The greatest common divisor of 12 and 18 is 3 plus 3.",
  "The greatest common divisor of 12000 and 18000 is 6 thousand.",
  "The least common multiple of 4 and 6 is 4! divided by 2.",
  "17 除以 5 的余数是 17 模 5。",
  "12 和 18 的最大公约数是 2 乘 3。",
])("what a number begins is no number that is stated: %s", (step) => {
  expect(checkComputations(step).filter(({ holds }) => !holds)).toEqual([]);
});
