import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";

/** What was found, as `claim` or, when it is wrong, `claim -> what the program computed`. */
const found = (text: string) =>
  checkComputations(text).map((check) => (check.holds ? check.claim : `${check.claim} -> ${check.expected}`));

describe("what holds", () => {
  const statements = [
    "12 * 3 = 36",
    "3 + 4 × 2 = 11",
    "1,200 / 4 = 300",
    "12 x 3 = 36",
    "12x3=36",
    "20% of 50 is 10",
    "half of 30 is 15",
    "two-thirds of 30 is 20",
    "twice 7 is 14",
    "2^10 = 1024",
    "2**3 = 8",
    "5² = 25",
    "5 squared is 25",
    "5 plus 7 equals 12",
    "five plus seven equals 12",
    "12 \\times 3 = 36",
    "\\frac{1}{2} + \\frac{1}{3} = \\frac{5}{6}",
    "12 * 3 = \\boxed{36}",
    "10/3 ≈ 3.33",
    "10/3 = 3.33",
    "1/3 * 3 = 1",
    "0.1 + 0.2 = 0.3",
    "$3 * 4 = $12",
    "25 cents * 4 = $1",
    "3 hours * 60 = 180 minutes",
    "1 hour - 15 minutes = 45 minutes",
    "45 minutes + 30 minutes = 1 hour 15 minutes",
    "60 miles / 2 hours = 30",
    "7 stickers/page * 6 pages= 42",
    "3 1/2 * 2 = 7",
    "½ * 4 = 2",
    "-5 + 3 = -2",
    "5 - -3 = 8",
    "(3 + 4)(2) = 14",
    "√16 = 4",
    "5 cm × 3 cm = 15 cm²",
    "2\\frac{1}{2} \\times 2 = 5",
    "180° - 90° - 60° = 30",
    "the square root of 16 is 4",
    "80 + 25% = 100",
    "18/24 = 75%",
    "3.5 million + 1.5 million = 5 million",
    "2 dozen * 3 = 72",
    "6 × 10^3 = 6000",
    "9.8 > 9.11",
    "3 is larger than 2",
    "2 hours = 120 minutes",
    "1 km is 1000 m",
    "A week has 7 days",
    "There are 60 minutes in an hour",
    "1 kg = 2.2 pounds",
    "1 year is 365 days",
    "100 °C = 212 °F",
    "2024 is a leap year",
    "2023 is not a leap year",
    "March has 31 days",
    "3 days after Monday is Thursday",
    "July 4, 2021 was a Sunday",
  ];
  for (const statement of statements) it(statement, () => expect(found(`${statement}.`)).toEqual([statement]));
});

describe("what does not", () => {
  const statements: Record<string, string> = {
    "12 * 3 = 37": "36",
    "3 + 4 × 2 = 14": "11",
    "$3 * 4 = $13": "$12",
    "20% of 50 is 12": "10",
    "18/24 = 70%": "75%",
    "10/3 = 3.43": "3.333333",
    "\\frac{12}{4} = 4": "3",
    "12x3=37": "36",
    // 0.33 may stand for a third: a cube root takes up less of that than a square root would.
    "∛(0.33 × 3,000,000) = 112": "99.665549",
    "9.11 > 9.9": "9.11 < 9.9",
    "7 is greater than 12": "7 < 12",
    "45 minutes + 30 minutes = 1 hour 20 minutes": "1.25 hours",
    "3 feet = 30 inches": "36 inches",
    "There are 50 minutes in an hour": "60 minutes",
    "1 year has 13 months": "12 months",
    "April has 31 days": "30 days",
    "1900 was a leap year": "1900 is not a leap year",
    "3 days after Monday is Friday": "Thursday",
    "20 degrees Celsius is 78 degrees Fahrenheit": "68 Fahrenheit",
  };
  for (const [statement, expected] of Object.entries(statements)) {
    it(statement, () => expect(found(`${statement}.`)).toEqual([`${statement} -> ${expected}`]));
  }

  it("is found inside sentences, lists, bold type and formulas, with its place", () => {
    const texts = [
      "So Tom has 12 * 3 = 37 apples left, and he is glad.",
      "1. 12 * 3 = 37",
      "- Total: 12 * 3 = 37",
      "**12 * 3 = 37**",
      "\\[ 12 * 3 = 37 \\]",
      "x = 12 * 3 = 37",
      "If he buys all, then 12 * 3 = 37.",
    ];
    for (const text of texts) {
      const [check] = checkComputations(text);
      expect(check).toMatchObject({ claim: "12 * 3 = 37", holds: false, expected: "36" });
      expect(text.slice(check!.span.start, check!.span.end)).toBe("12 * 3 = 37");
    }
  });

  it("checks each link of a chain", () => {
    expect(found("2 * (3 + 4) = 2 * 7 = 15")).toEqual(["2 * (3 + 4) = 2 * 7", "2 * 7 = 15 -> 14"]);
    expect(found("3 > 2 > 4")).toEqual(["3 > 2", "2 > 4 -> 2 < 4"]);
  });
});

describe("what is no claim, or could be meant otherwise", () => {
  const texts = [
    // The root of what 0.01 may have been rounded from.
    "∛0.01 = 0.28",
    "x = 5",
    "2x = 10",
    "2x + 3 = 7",
    "3m = 220 - 10",
    "f(3) = 9",
    "Day 2 = 3 + 4",
    "Weeks 1-2 = 96 - 70",
    "5 medium pizzas = 4 + 5",
    "If 2 + 2 = 5, then pigs fly.",
    "Is 12 * 3 = 37?",
    "12 * 3 = 37 is wrong.",
    "It is not true that 12 * 3 = 37.",
    "7 is not greater than 12",
    "5 + 3 = 8 + 2",
    "8:00 + 2 hours = 10:00",
    "0900 - 0130 = 0730",
    "17 mod 5 = 2",
    "-2^2 = 4",
    "\\sqrt[3]{27} = 3",
    "365 / 7 = 52 weeks and 1 day",
    "2 m^2 * 3 = 60000 cm^2",
    "17 % 5 = 2",
    "In binary, 1 + 1 = 10",
    "5! = 120",
    "6/2(1+2) = 1",
    "25 / 1/3 = 75",
    "10 / 3 = 3",
    "17 / 5 = 3 remainder 2",
    "1 + 2 + ... + 10 = 55",
    "3/4 is equal to $15",
    "5 is 2 more than 4",
    "5 + 7 is 2 more than 10",
    "the average of 3 + 5 = 4",
    "Version 9.11 > 9.9",
    "On the map 1 inch = 10 miles",
    "5 days = 40 hours",
    "1 week = 5 days",
    "6 hours * 60 minutes in an hour = 360 minutes",
    "the losses are 5 * 3 = $15,000",
    "You may have 32 days",
    "12 * 3 =",
    "= 5",
    "",
  ];
  for (const text of texts)
    it(JSON.stringify(text), () => expect(checkComputations(text).filter((check) => !check.holds)).toEqual([]));
});

describe("properties", () => {
  // "1 + 8 = 18" may put digits side by side, so it is not refuted.
  const operand = fc.integer({ min: 2, max: 9999 });
  const operator = fc.constantFrom("+", "-", "*", "×");
  const isYear = (number: number) => number >= 1500 && number < 2200;
  const value = (a: number, sign: string, b: number) => (sign === "+" ? a + b : sign === "-" ? a - b : a * b);

  it("right sums hold and wrong ones do not", () => {
    fc.assert(
      fc.property(operand, operator, operand, fc.integer({ min: 1, max: 9 }), (a, sign, b, error) => {
        const right = value(a, sign, b);
        expect(found(`So it is ${a} ${sign} ${b} = ${right}.`)).toEqual([`${a} ${sign} ${b} = ${right}`]);
        // A later year behind an earlier one is a span: 1990 - 2000 = 10.
        fc.pre(!(sign === "-" && a < b && [a, b].every(isYear)));
        // One wrong number may be right in hundreds or thousands.
        fc.pre(![right * 100, right / 100].includes(right + error));
        expect(found(`So it is ${a} ${sign} ${b} = ${right + error}.`)).toEqual([
          `${a} ${sign} ${b} = ${right + error} -> ${right}`,
        ]);
      }),
    );
  });

  it("survives a bullet at the end", () => {
    for (const text of ["- ", "1\n- ", "1 + 1 = 2\n2. ", "# "]) expect(() => checkComputations(text)).not.toThrow();
    expect(checkComputations("1 + 1 = 2\n- ").filter(({ holds }) => !holds)).toEqual([]);
  });
});

it.each(["30 + 4 = 2(H + 4)", "\\[ 30 + 4 = 2(P + 4) \\]", "12 = 3(A + 1)"])(
  "“%s” ends in the first factor of a product that holds an unknown: nothing is computed",
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

it.each(["(8) * 2 - 2 = 14", "(2) - 3 = -1", "(8) + (3) = 11", "(1) 3 + 4 = 7"])(
  "“%s”: a number in brackets is a list mark only where no sign follows",
  (text) => {
    expect(checkComputations(text).map(({ holds }) => holds)).toEqual([true]);
  },
);
