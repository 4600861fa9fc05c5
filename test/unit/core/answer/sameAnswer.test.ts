import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import { sameAnswer } from "../../../../src/core/answer/sameAnswer.js";

const same = (kind: "choice" | "number" | "text", a: string, b: string) => {
  const forth = sameAnswer({ kind, text: a }, { kind, text: b });
  expect(sameAnswer({ kind, text: b }, { kind, text: a })).toBe(forth);
  return forth;
};

describe("another answer of the same number", () => {
  it.each([
    ["$5", "5 €"],
    ["£5", "¥5"],
    ["12 cm", "12 cm²"],
    ["5 m²", "5 m³"],
    ["5 %", "5 ‰"],
  ])("%s is not %s", (a, b) => {
    expect(same("number", a, b)).toBe(false);
  });
  it.each([
    ["€5", "5 €"],
    ["$5$", "5 €"],
    ["12 cm²", "12"],
  ])("%s may be %s", (a, b) => {
    expect(same("number", a, b)).toBe(true);
  });
});

describe("the same answer", () => {
  it.each([
    ["choice", "B", "(b)"],
    ["choice", "B", "[B]"],
    ["choice", "B", "Option B"],
    ["choice", "B", "B) dark red"],
    ["choice", "2", "(2)"],
    ["number", "1,200", "$1200.00"],
    ["number", "1,000", "1000"],
    ["number", "9 500", "9500"],
    ["number", "9{,}500", "9500"],
    ["number", "12'000", "12000"],
    ["number", "1.234.567", "1234567"],
    ["number", "3.0", "3"],
    ["number", "007", "7"],
    ["number", ".5", "0.5"],
    ["number", "3/4", "0.75"],
    ["number", "1/2", "2/4"],
    ["number", "\\frac{1}{2}", "1/2"],
    ["number", "\\frac12", "0.5"],
    ["number", "½", "1/2"],
    ["number", "1 1/2", "1.5"],
    ["number", "1\\frac{1}{2}", "3/2"],
    ["number", "1.5 \\times 10^3", "1500"],
    ["number", "1.5e3", "1500"],
    ["number", "10^6", "1000000"],
    ["number", "2^{10}", "1024"],
    ["number", "2.5 million", "2500000"],
    ["number", "-5", "−5"],
    ["number", "-5", "minus 5"],
    ["number", "20%", "20"],
    ["number", "20%", "20 percent"],
    ["number", "50%", "0.5"],
    ["number", "50%", "1/2"],
    ["number", "5 km", "5"],
    ["number", "5 km", "5km"],
    ["number", "forty-two", "42"],
    ["number", "四十二", "42"],
    ["number", "３", "3"],
    ["number", "B", "(b)"],
    ["number", "3:30 pm", "3:30 PM"],
    ["text", "1/2", "0.5"],
    ["text", "The Nile!", "nile"],
    ["text", "the Nile", "The Nile."],
    ["text", "YES", "yes"],
    ["text", "Yes", "yes."],
    ["text", "MOUNT EVEREST", "Mount Everest"],
    ["text", "JavaScript", "Javascript"],
    ["text", "iPhone", "iphone"],
    ["text", "x + 1", "x+1"],
    ["text", "2 × 3", "2 * 3"],
    ["text", "x − 1", "x - 1"],
    ["text", "x \\le 5", "x ≤ 5"],
    ["text", "5 cm", "5cm"],
    ["text", "1,000 km", "1000 km"],
    ["text", "3.0", "3"],
    ["text", "well-known", "well known"],
    ["text", "Paris, France", "Paris France"],
    ["text", "(3, 4)", "3, 4"],
    ["text", "\\text{Paris}", "Paris"],
    ["text", "**Paris**", "Paris"],
    ["text", "北京", "北京。"],
    ["text", "A", "A"],
  ] as const)("%s: %s = %s", (kind, a, b) => {
    expect(same(kind, a, b)).toBe(true);
  });

  it.each([
    ["choice", "B", "C"],
    ["choice", "1", "2"],
    ["number", "12", "12.5"],
    ["number", "12", "-12"],
    ["number", "3", "30"],
    ["number", "1/2", "1/3"],
    ["number", "50", "0.5"],
    ["number", "20%", "0.3"],
    ["number", "0.001", "0.002"],
    ["number", "0.0000001", "0.0000002"],
    ["number", "5 km", "5 m"],
    ["number", "5 cm", "5 mm"],
    ["number", "3:30 pm", "3:30 am"],
    ["number", "3:30", "3:40"],
    ["number", "2 hours and 30 minutes", "2 hours and 40 minutes"],
    ["number", "1000000", "1000001"],
    ["number", "A", "B"],
    ["text", "São Paulo", "Sao Paulo"],
    ["text", "1.5 m", "15 m"],
    ["text", "x + 1", "x - 1"],
    ["text", "x > 5", "x < 5"],
    ["text", "x ≥ 5", "x > 5"],
    ["text", "-x", "x"],
    ["text", "-5", "5"],
    ["text", "x = 5", "x ≠ 5"],
    ["text", "C", "C++"],
    ["text", "C#", "C"],
    ["text", "x^2", "x2"],
    ["text", "2 * 3", "2 + 3"],
    ["text", "Co", "CO"],
    ["text", "x", "X"],
    ["text", "mg", "Mg"],
    ["text", "5 mg", "5 Mg"],
    ["text", "myVar", "MyVar"],
    ["text", "getName", "getname"],
    ["text", "Paris", "London"],
    ["text", "not Paris", "Paris"],
    ["text", "n! + 1", "n + 1"],
    ["text", "50%", "50"],
    ["text", "A", "the"],
  ] as readonly ["choice" | "number" | "text", string, string][])("%s: %s ≠ %s", (kind, a, b) => {
    expect(same(kind, a, b)).toBe(false);
  });
});

/** Ways to write a whole number or a decimal. */
const notations: readonly ((value: number) => string)[] = [
  (value) => String(value),
  (value) => value.toLocaleString("en-US", { maximumFractionDigits: 4 }),
  (value) => `$${value.toLocaleString("en-US", { maximumFractionDigits: 4 })}`,
  (value) => value.toLocaleString("en-US", { maximumFractionDigits: 4 }).replaceAll(",", "\u202f"),
  (value) => value.toLocaleString("en-US", { maximumFractionDigits: 4 }).replaceAll(",", "'"),
  (value) => value.toLocaleString("en-US", { maximumFractionDigits: 4 }).replaceAll(",", "{,}"),
  (value) => value.toLocaleString("en-US", { maximumFractionDigits: 4 }).replaceAll(",", "\\,"),
  (value) => value.toLocaleString("en-IN", { maximumFractionDigits: 4 }),
  (value) => value.toExponential().replace("+", ""),
  (value) => value.toExponential().replace(/e\+?(-?\d+)/, " \\times 10^{$1}"),
  (value) => value.toExponential().replace(/e\+?(-?\d+)/, " × 10^$1"),
  (value) => String(value).replace("-", "−"),
  (value) => `\\text{${value}}`,
  (value) => `${value} apples`,
  (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
];
const numbers = fc.oneof(
  fc.integer({ min: -99_999_999, max: 99_999_999 }),
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value / 100),
);
const frames: readonly ((answer: string) => string)[] = [
  (answer) => `The answer is ${answer}.`,
  (answer) => `\\boxed{${answer}}`,
  (answer) => `So it is 3 + 4.\n\n**Answer:** ${answer}`,
  (answer) => `<answer>${answer}</answer>`,
  (answer) => `答案是 ${answer}。`,
  (answer) => `#### ${answer}`,
  (answer) => answer,
];

it("equal numbers in any two notations are the same answer, different ones are not", () => {
  fc.assert(
    fc.property(
      numbers,
      numbers,
      fc.constantFrom(...notations),
      fc.constantFrom(...notations),
      (a, b, write, writeOther) => {
        expect(same("number", write(a), writeOther(a))).toBe(true);
        expect(same("number", write(a), writeOther(b))).toBe(a === b);
      },
    ),
    { numRuns: 400 },
  );
});

it("a number is read from any statement in any notation", () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(...notations), fc.constantFrom(...frames), (value, write, frame) => {
      const found = extractAnswer(frame(write(value)), { kind: "number" });
      expect(found && sameAnswer(found, { kind: "number", text: String(value) })).toBe(true);
    }),
    { numRuns: 400 },
  );
});
