import { expect, test } from "vitest";
import { checkComputations } from "../../../../../src/core/computation/check.js";
import { computationContext } from "../../../../../src/core/computation/establish.js";

const refuted = (prompt: string, step: string) =>
  checkComputations(step, computationContext([prompt])).some(({ holds }) => !holds);

test.each([
  ["Solve 2x + 3 = 11.", "\\boxed{5}"],
  ["Solve $2x + 3 = 11$ for $x$.", "Hence the answer is $\\boxed{x = 5}$."],
  ["Solve for x: 2x + 3 = 11", "$\\boxed{5}$"],
  ["Find x if 2x + 3 = 11.", "$\\boxed{5}$"],
  ["Solve 3x = 10.", "$\\boxed{\\frac{3}{10}}$"],
  ["解方程 3x - 7 = 14。", "所以 \\boxed{8}"],
  ["Evaluate $\\frac{3}{4} + \\frac{5}{6}$.", "$\\boxed{\\frac{17}{12}}$"],
  ["求 $\\sum_{k=1}^{10} k^2$。", "故答案為 $\\boxed{395}$。"],
  ["Compute $\\binom{5}{2}$.", "$\\boxed{12}$"],
])("refuted: %s … %s", (prompt, step) => {
  expect(refuted(prompt, step)).toBe(true);
});

test.each([
  ["Solve 2x + 3 = 11.", "\\boxed{4}"],
  ["Find 4x if 2x + 3 = 11.", "$\\boxed{16}$"],
  ["If 2x + 3 = 11, what is x + 1?", "$\\boxed{5}$"],
  ["Solve 3x = 10.", "$\\boxed{3.33}$"],
  ["Solve 3x = 10.", "$\\boxed{\\frac{10}{3}}$"],
  ["Solve x^2 - 5x + 6 = 0.", "$\\boxed{2}$"],
  ["Solve x^2 - 5x + 6 = 0.", "$\\boxed{2, 3}$"],
  ["Simplify $\\sqrt{50}$.", "$\\boxed{7.07}$"],
  ["Evaluate $\\log 100$.", "$\\boxed{2}$"],
  ["Evaluate $\\log 100$.", "$\\boxed{4.605}$"],
  ["Evaluate $2^{10}$.", "$\\boxed{1,024}$"],
  ["Compute $12_{5} + 3_{5}$.", "$\\boxed{20}_5$"],
  ["Evaluate $2^{10}$.", "$\\boxed{1.024} \\times 10^3$"],
  ["Evaluate $\\frac{3}{4}$.", "$\\boxed{75}\\%$"],
  ["Solve $x + 2 = 5 \\pmod 7$.", "$\\boxed{10}$"],
  ["Solve $3x = 12$.", "It is tempting to answer $\\boxed{36}$, but that is wrong."],
])("not refuted: %s … %s", (prompt, step) => {
  expect(refuted(prompt, step)).toBe(false);
});

test("a prompt without end is read in linear time", () => {
  for (const text of [
    "Solve ".repeat(3000),
    `Solve ${"x".repeat(19_000)}`,
    `Find $${"1+".repeat(9000)}$`,
    " ".repeat(19_000),
  ])
    expect(refuted(text, `\\boxed{${"1".repeat(50_000)}`)).toBe(false);
});
