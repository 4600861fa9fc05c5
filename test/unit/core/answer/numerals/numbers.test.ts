import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberValue, statedNumbers, decimalValue } from "../../../../../src/core/answer/numbers.js";
import { chineseNumerals } from "../../../../../src/core/answer/numerals/chineseNumerals.js";
import { type DecimalSign, decimalSignOf, digitsOf } from "../../../../../src/core/answer/numerals/digits.js";
import { numbersInWords } from "../../../../../src/core/answer/numerals/numberWords.js";

describe("statedNumbers", () => {
  it.each<[string, string[]]>([
    ["Natalia sold 48/2 = 24 clips.", ["48/2", "24"]],
    ["$1,200.50 and 20% of -5", ["1200.50", "20%", "-5"]],
    ["pages 3 - 5, 10-12", ["3", "5", "10", "12"]],
    ["3, 4 and 5", ["3", "4", "5"]],
    ["1,2,3", ["1", "2", "3"]],
    ["H2O, x_1, v1.5, 5_a", []],
    ["一共42個，12'000", ["42", "12000"]],
    ["1 1/2 cups, 2½ cups", ["1 1/2", "2 1/2"]],
    ["5 100-dollar bills", ["5", "100"]],
    ["9\u202f500 m and 1.234.567", ["9500", "1234567"]],
    ["2.5 million, 3 × 10^4", ["2.5", "3", "10", "4"]],
    ["It is -5 degrees, x -5, word-5, word - 5", ["-5", "5", "5", "5"]],
    ["at 3:30", ["3", "30"]],
  ])("%j", (text, expected) => {
    const found = statedNumbers(text);
    expect(found.map((number) => number.text)).toEqual(expected);
    for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/\d|½/);
  });
});

describe("numberValue", () => {
  it.each([
    ["$1,200", 1200],
    ["3/4", 0.75],
    ["-1 1/2", -1.5],
    ["20%", 20],
    ["42 apples", 42],
    ["1.5e3", 1500],
    ["2.5 million", 2_500_000],
    ["twelve", 12],
    ["3 or 4", null],
    ["3x", null],
    ["3:30", null],
    ["1/0", null],
    ["none", null],
    ["", null],
  ])("%s", (text, value) => {
    expect(numberValue(text)).toBe(value);
  });
});

it.each([
  ["1,234", "1234", null],
  ["1.234", "1.234", null],
  ["1,234.5", "1234.5", "1234.5"],
  ["1.234,5", "1234.5", "1234.5"],
  ["1.234.567", "1234567", "1234567"],
  ["1,234,567", "1234567", "1234567"],
  ["12,34,567", "1234567", "1234567"],
  ["12'345", "12345", "12345"],
  ["1 234 567", "1234567", "1234567"],
  ["3,5", null, "3.5"],
  ["0,125", null, "0.125"],
  ["0.125", "0.125", "0.125"],
  ["3.5", "3.5", "3.5"],
  ["3.14159", "3.14159", "3.14159"],
  ["1,2,3", null, null],
  ["1.2.3", null, null],
  ["12,3456", null, "12.3456"],
  ["1,23", null, "1.23"],
])("%s is %s where decimals have a point, %s where they have a comma", (written, point, comma) => {
  expect(([".", ","] as DecimalSign[]).map((sign) => digitsOf(written, sign))).toEqual([point, comma]);
});

it.each([
  ["1.234,50 €", ","],
  ["0,5 l", ","],
  ["1,234.5", "."],
  ["1,234 and 1.234", null],
  ["3,5", null],
  ["none", null],
])("%s shows the decimal sign %s", (text, sign) => {
  expect(decimalSignOf(text)).toBe(sign);
});

describe("numbers in words", () => {
  it.each([
    ["forty-two", ["42"]],
    ["one hundred and five", ["105"]],
    ["a hundred", ["100"]],
    ["two thousand and twenty-four", ["2024"]],
    ["twenty-five thousand three hundred and one", ["25301"]],
    ["three million two hundred thousand", ["3200000"]],
    ["half", ["1/2"]],
    ["half a dozen", ["6"]],
    ["half a million", ["500000"]],
    ["a quarter of a million", ["250000"]],
    ["two and a half", ["2 1/2"]],
    ["two and a half million", ["2500000"]],
    ["two thirds", ["2/3"]],
    ["a third", ["1/3"]],
    ["three dozen", ["36"]],
    ["three point one four", ["3.14"]],
    ["one point five million", ["1500000"]],
    ["three and five", ["3", "5"]],
    ["ten to twelve", ["10", "12"]],
    ["one of them", []],
    ["no one", []],
    ["the third option", []],
    ["someone, often, weight, tone", []],
    ["zero", ["0"]],
  ])("%s", (text, expected) => {
    expect(numbersInWords(text).map((number) => number.text)).toEqual(expected);
  });
});

describe("Chinese numerals", () => {
  it.each([
    ["四十二", ["42"]],
    ["十二", ["12"]],
    ["二十", ["20"]],
    ["一百零五", ["105"]],
    ["两百", ["200"]],
    ["兩百三十", ["230"]],
    ["三萬五千", ["35000"]],
    ["一亿二千万", ["120000000"]],
    ["十二万三千四百五十六", ["123456"]],
    ["二〇二四", ["2024"]],
    ["叁拾伍", ["35"]],
    ["廿五", ["25"]],
    ["三点一四", ["3.14"]],
    ["百分之二十五", ["25%"]],
    ["百分之20", ["20%"]],
    ["三分之二", ["2/3"]],
    ["一半", ["1/2"]],
    ["三個蘋果", ["3"]],
    ["一共、一样、一定、第一、唯一", []],
    ["十一十", []],
  ])("%s", (text, expected) => {
    expect(chineseNumerals(text).map((number) => number.text)).toEqual(expected);
  });

  it("reads what it writes", () => {
    const digits = [..."零一二三四五六七八九"];
    const write = (value: number): string => {
      if (value < 10) return digits[value];
      for (const [place, sign] of [
        [100_000_000, "亿"],
        [10_000, "万"],
        [1000, "千"],
        [100, "百"],
        [10, "十"],
      ] as const) {
        if (value < place) continue;
        const rest = value % place;
        const gap = rest > 0 && rest < place / 10 ? "零" : "";
        return `${write(Math.floor(value / place))}${sign}${gap}${rest === 0 ? "" : write(rest)}`;
      }
      throw new RangeError(String(value));
    };
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999_999_999 }), (value) => {
        expect(chineseNumerals(write(value)).map((number) => number.text)).toEqual([String(value)]);
      }),
    );
  });
});

it("reads English number words as it writes them", () => {
  const small =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    );
  const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  const write = (value: number): string => {
    if (value < 20) return small[value];
    if (value < 100) return tens[Math.floor(value / 10) - 2] + (value % 10 > 0 ? `-${small[value % 10]}` : "");
    for (const [scale, name] of [
      [1_000_000, "million"],
      [1000, "thousand"],
      [100, "hundred"],
    ] as const) {
      if (value < scale) continue;
      const rest = value % scale;
      const joint = rest > 0 && rest < 100 ? " and " : " ";
      return `${write(Math.floor(value / scale))} ${name}${rest === 0 ? "" : joint + write(rest)}`;
    }
    throw new RangeError(String(value));
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      expect(numbersInWords(write(value)).map((number) => number.text)).toEqual([String(value)]);
    }),
  );
});

it.each([
  ["3/4", 0.75],
  ["-1 1/2", -1.5],
  ["20%", 20],
  [".5", 0.5],
  ["3:30", null],
])("the value of %s is %s", (number, value) => {
  expect(decimalValue(number)).toBe(value);
});
