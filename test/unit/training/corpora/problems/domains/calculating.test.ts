import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../../../src/core/statistics/random.js";
import { arithmetic } from "../../../../../../src/training/corpora/problems/domains/arithmetic.js";
import { codeTracing } from "../../../../../../src/training/corpora/problems/domains/codeTracing.js";
import { wordProblems } from "../../../../../../src/training/corpora/problems/domains/wordProblems.js";
import { nearMiss } from "../../../../../../src/training/corpora/problems/wrongNumber.js";

const number = "-?\\d+(?:\\.\\d+)?";
/** Two terms and a result, with nothing before or after that would make it part of something longer. */
const equation = new RegExp(
  `(?<![-+*×÷/%^(\\d.] |[-+\\w.^(])(${number}) ([-+*×÷/%]|//) (${number}) = (${number})(?![\\w(^/]| [-+*×÷/%]|\\.\\d)`,
  "g",
);

function equations(text: string): boolean[] {
  const plain = text.replace(/Math\.floor\((-?\d+) \/ (-?\d+)\)/g, "$1 // $2");
  return [...plain.matchAll(equation)].map(([, left, op, right, result]) => {
    const [a, b] = [Number(left), Number(right)];
    const value =
      op === "+"
        ? a + b
        : op === "-"
          ? a - b
          : op === "%"
            ? a % b
            : op === "//"
              ? Math.floor(a / b)
              : /[×*]/.test(op)
                ? a * b
                : a / b;
    return Math.abs(value - Number(result)) < 1e-9;
  });
}

it("parses what it should", () => {
  expect(equations("So 3 × 4 = 12.")).toEqual([true]);
  expect(equations("x = 21 ÷ 7 = 4, 2 + 3 × 4 = 14")).toEqual([false]);
  expect(equations("n = Math.floor(37 / 2) = 18")).toEqual([true]);
  expect(equations("7 - -2 = 9")).toEqual([true]);
});

describe.each([wordProblems, arithmetic, codeTracing])("$name", (domain) => {
  const make = () => Array.from({ length: 200 }, (_, i) => domain.make(i, seededRandom(77_000 + i)));
  const problems = make();
  const steps = problems.flatMap((problem) => problem.steps);
  const variants = steps.flatMap((step) => step.wrong.map((wrong) => ({ step, ...wrong })));

  it("is reproducible, with unique ids", () => {
    expect(make()).toEqual(problems);
    expect(new Set(problems.map(({ id }) => id)).size).toBe(200);
  });

  it("has three to six steps of one line, each with two to four different mistakes", () => {
    for (const problem of problems) {
      expect(problem.steps.length).toBeGreaterThanOrEqual(3);
      expect(problem.steps.length).toBeLessThanOrEqual(6);
      for (const { text, wrong } of problem.steps) {
        const texts = [text, ...wrong.map((w) => w.text)];
        expect(texts.join("")).not.toMatch(/\n|undefined|NaN|[{<[][^\]>}]*\|[^\]>}|]*[\]>}]|\{/);
        expect(new Set(texts).size, texts.join("\n")).toBe(texts.length);
        expect(wrong.length, text).toBeGreaterThanOrEqual(2);
        expect(wrong.length).toBeLessThanOrEqual(4);
      }
    }
  });

  it("calculates right where the mistake is elsewhere, and only there", () => {
    for (const { text } of steps) expect(equations(text), text).not.toContain(false);
    for (const { mistake, text, step } of variants) {
      if (mistake === "operand" || mistake === "operation") expect(equations(text), text).not.toContain(false);
      if (mistake === "result" && equations(step.text).length > 0) expect(equations(text), text).toContain(false);
    }
    expect(steps.filter(({ text }) => equations(text).length > 0).length).toBeGreaterThan(0.3 * steps.length);
  });

  it("varies the kinds of mistakes, and does not give them away by form", () => {
    const shares = new Map<string, number>();
    for (const { mistake } of variants) shares.set(mistake, (shares.get(mistake) ?? 0) + 1 / variants.length);
    for (const [kind, share] of shares) expect(share, `${kind} ${[...shares]}`).toBeGreaterThanOrEqual(0.1);
    expect(shares.get("operand")).toBeGreaterThan(0.8 * shares.get("result")!);
    const length = (values: { text: string }[]) =>
      values.reduce((sum, { text }) => sum + text.length, 0) / values.length;
    const ofSteps = length(variants.map(({ step }) => step));
    expect(Math.abs(length(variants) / ofSteps - 1)).toBeLessThan(0.02);
    const round = (values: { text: string }[]) =>
      values.filter(({ text }) => /\d*0(?!\d)(?=\D*$)/.test(text)).length / values.length;
    expect(Math.abs(round(variants) - round(variants.map(({ step }) => step)))).toBeLessThan(0.05);
  });
});

it("misses nearly, never exactly", () => {
  const random = seededRandom(5);
  for (let n = -300; n <= 300; n++) {
    const wrong = nearMiss(random, n, [3, 40, n]);
    expect(wrong).not.toBe(n);
    expect(wrong * n).toBeGreaterThanOrEqual(0);
    expect(Math.abs(wrong)).toBeLessThanOrEqual(3 * Math.abs(n) + 3);
  }
  expect(nearMiss(random, 2.5)).not.toBe(2.5);
});
