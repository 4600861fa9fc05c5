import { describe, expect, it } from "vitest";
import { sameAnswer } from "../../../../src/core/answer/sameAnswer.js";

const same = (kind: "number" | "text", a: string, b: string) => {
  const forth = sameAnswer({ kind, text: a }, { kind, text: b });
  expect(sameAnswer({ kind, text: b }, { kind, text: a })).toBe(forth);
  return forth;
};

interface Family {
  readonly one: readonly (readonly [string, string])[];
  readonly two: readonly (readonly [string, string])[];
}

/** Whatever was asked for. */
const always: Readonly<Record<string, Family>> = {
  "amounts in two units": {
    one: [
      ["3 hours 20 minutes", "200 minutes"],
      ["3 hours and 20 minutes", "3 h 20 min"],
      ["1.5 hours", "1 hour 30 minutes"],
      ["2h 30m", "150 minutes"],
      ["1 day, 2 hours", "26 hours"],
      ["1 min 40 s", "100 seconds"],
      ["3小时20分", "200分钟"],
      ["5 feet 10 inches", `5'10"`],
      [`5'10"`, "70 inches"],
      ["5 ft 10 in", "5 feet, 10 inches"],
      ["1 lb 4 oz", "20 oz"],
      ["2 pounds 8 ounces", "40 ounces"],
      ["2 kg 500 g", "2.5 kg"],
      ["1 m 20 cm", "120 cm"],
      ["42 dollars and 50 cents", "$42.50"],
      ["3 euros 5 cents", "€3.05"],
    ],
    two: [
      ["3 hours 20 minutes", "3 hours 30 minutes"],
      ["3 hours 20 minutes", "200 hours"],
      ["3 hours 20 minutes", "3.2 hours"],
      [`5'10"`, "5.10 ft"],
      [`5'10"`, "62 inches"],
      ["1 m 20 cm", "1.02 m"],
      ["42 dollars and 50 cents", "42.50 euros"],
      ["42 dollars and 5 cents", "$42.50"],
      ["2 kg 500 g", "2 kg"],
    ],
  },
  "times of the day as they are spoken": {
    one: [
      ["half past three", "3:30"],
      ["quarter past three", "3:15"],
      ["a quarter to four", "3:45"],
      ["ten past 3", "3:10"],
      ["twenty-five to four", "3:35"],
      ["3 o'clock", "3:00"],
      ["twelve o’clock", "12:00"],
      ["ten to one", "12:50"],
    ],
    two: [
      ["half past three", "3:45"],
      ["quarter to four", "4:15"],
      ["ten to one", "10:1"],
      ["3 o'clock", "3:30"],
      ["3 to 4", "3:56"],
      ["10 to 1", "12:50"],
    ],
  },
};

/** Of answers in words. */
const inWords: Readonly<Record<string, Family>> = {
  "days of the week": {
    one: [
      ["Tue", "Tuesday"],
      ["Thurs.", "Thursday"],
      ["on a Wednesday", "Wednesday"],
      ["星期三", "周三"],
      ["禮拜天", "星期日"],
      ["週三", "Wednesday"],
      ["水曜日", "Wed"],
    ],
    two: [
      ["Tue", "Thu"],
      ["Sunday", "Saturday"],
      ["星期三", "星期四"],
      ["Monday", "Monday morning"],
      ["Sun", "Moon"],
    ],
  },
  "days of the year": {
    one: [
      ["March 5", "March 5th"],
      ["5 March", "Mar. 5"],
      ["the 5th of March", "March 5"],
      ["5.3.2024", "5 March 2024"],
      ["3/15/2024", "March 15, 2024"],
      ["15/03/2024", "2024-03-15"],
    ],
    two: [
      ["March 5", "March 6"],
      ["March 5", "May 5"],
      ["March 5", "March 5, 2024"],
      ["3/5/2024", "March 5, 2024"],
      ["5.3.2024", "May 3, 2024"],
      ["15.13.2024", "2024-03-15"],
    ],
  },
  ordinals: {
    one: [
      ["3rd", "third"],
      ["First place", "1st place"],
      ["21st", "twenty-first"],
      ["the twentieth", "20th"],
      ["第三名", "第3名"],
      ["第十二", "第12"],
    ],
    two: [
      ["3rd", "3"],
      ["third", "three"],
      ["third", "1/3"],
      ["second", "2 seconds"],
      ["2nd", "3rd"],
      ["twenty-first", "20 1st"],
      ["第三名", "第四名"],
    ],
  },
  "both sides in other words": {
    one: [
      ["Yep", "Yes"],
      ["Nope.", "no"],
      ["Ja", "yes"],
      ["Oui, bien sûr.", "Yes"],
      ["いいえ", "No"],
      ["Sí", "yes"],
    ],
    two: [
      ["Yep", "No"],
      ["Ja", "Nein"],
      ["si", "no"],
      ["none", "no"],
      ["noon", "no"],
      ["yes", "true"],
    ],
  },
  "inequalities and intervals": {
    one: [
      ["x ≥ 0", "[0, ∞)"],
      ["x > 0", "(0, ∞)"],
      ["0 < x", "x > 0"],
      ["-3 < x < 3", "(-3, 3)"],
      ["3 > x > -3", "-3 < x < 3"],
      ["-3 ≤ x < 3", "[-3, 3)"],
      ["x \\le 5", "(-\\infty, 5]"],
      ["x <= 5", "]-∞; 5]"],
      ["[0, ∞)", "[0, +∞)"],
      ["x ∈ (-3, 3)", "-3 < x < 3"],
      ["x > \\frac{1}{2}", "(0.5, ∞)"],
    ],
    two: [
      ["x ≥ 0", "(0, ∞)"],
      ["x > 0", "x < 0"],
      ["-3 < x < 3", "[-3, 3]"],
      ["-3 < x < 3", "(3, -3)"],
      ["x ≤ 5", "[5, ∞)"],
      ["x > 0", "0"],
      ["[0, ∞)", "(0, ∞)"],
    ],
  },
  "several values, of which one side leaves the order open": {
    one: [
      ["±3", "3, -3"],
      ["±3", "-3 and 3"],
      ["{1, 2}", "2, 1"],
      ["\\{1, 2\\}", "1 and 2"],
      ["x = 1 or x = 2", "1, 2"],
      ["{1, 2, 3}", "1, 2, and 3"],
    ],
    two: [
      ["±3", "3"],
      ["±3", "3, 3"],
      ["{1, 2}", "1, 3"],
      ["{1, 2}", "1, 2, 3"],
      ["{1, 2}", "12"],
      ["1, 2", "2, 1"],
    ],
  },
  "nothing at all": {
    one: [
      ["∅", "no solution"],
      ["\\emptyset", "There is no solution."],
      ["{}", "No solutions"],
      ["DNE", "does not exist"],
      ["无解", "no solution"],
    ],
    two: [
      ["no solution", "0"],
      ["no solution", "does not exist"],
      ["∅", "0"],
      ["no solution", "solution"],
      ["infinitely many solutions", "no solution"],
    ],
  },
  "large numbers with a word": {
    one: [
      ["1 million", "1,000,000"],
      ["1.5万", "15000"],
      ["100万", "1000000"],
      ["two thousand", "2000"],
    ],
    two: [
      ["1 million", "1,000"],
      ["1.5万", "1.5"],
      ["1 million dollars", "1,000,000"],
    ],
  },
};

describe.each(Object.entries(always))("%s", (_, { one, two }) => {
  it.each(one)("%s is %s", (a, b) => {
    expect([same("number", a, b), same("text", a, b)]).toEqual([true, true]);
  });
  it.each(two)("%s is not %s", (a, b) => {
    expect([same("number", a, b), same("text", a, b)]).toEqual([false, false]);
  });
});

describe.each(Object.entries(inWords))("%s", (_, { one, two }) => {
  it.each(one)("%s is %s", (a, b) => {
    expect(same("text", a, b)).toBe(true);
  });
  it.each(two)("%s is not %s", (a, b) => {
    expect(same("text", a, b)).toBe(false);
  });
});

it("a letter behind a number is a thousand or a million where what is counted stands behind it", () => {
  for (const [a, b] of [
    ["12K tokens", "12,000 tokens"],
    ["2M users", "2 million users"],
    ["$12k", "$12,000"],
  ])
    expect(same("number", a, b), a).toBe(true);
  for (const [a, b] of [
    ["12K tokens", "12 tokens"],
    ["300 K", "300,000"],
    ["4K", "4,000"],
    ["12k", "12"],
  ])
    expect(same("number", a, b), a).toBe(false);
});
