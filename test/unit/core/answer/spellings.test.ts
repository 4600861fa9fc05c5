import { describe, expect, it } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import { sameAnswer } from "../../../../src/core/answer/sameAnswer.js";

type Kind = "number" | "text";

const same = (kind: Kind, a: string, b: string) => {
  const forth = sameAnswer({ kind, text: a }, { kind, text: b });
  expect(sameAnswer({ kind, text: b }, { kind, text: a })).toBe(forth);
  return forth;
};
const inBoth = (a: string, b: string) => [same("number", a, b), same("text", a, b)];

/** Answers in two spellings, which are one whatever was asked for, and others near them, which are two. */
const families: Readonly<
  Record<
    string,
    { readonly one: readonly (readonly [string, string])[]; readonly two: readonly (readonly [string, string])[] }
  >
> = {
  "times of the day": {
    one: [
      ["15h30", "15:30"],
      ["15h30", "3:30 pm"],
      ["15:30", "3.30 p.m."],
      ["15 h 30", "15:30"],
      ["9h05", "9:05"],
      ["09:05", "9:05"],
      ["15:30 Uhr", "15:30"],
      ["noon", "12 pm"],
      ["midnight", "12 am"],
      ["下午3點半", "15:30"],
      ["下午3點30分", "15:30"],
      ["15時30分", "15:30"],
      ["上午9点", "9 am"],
    ],
    two: [
      ["15h30", "15:31"],
      ["15h30", "15h45"],
      ["15h30", "15"],
      ["3:30", "3:30 pm"],
      ["上午3點", "下午3點"],
      ["3:30 am", "3:30 pm"],
      ["10:30", "10.30"],
    ],
  },
  "raised units and powers": {
    one: [
      ["12 cm^2", "12 cm²"],
      ["12 cm^{2}", "12 cm²"],
      ["12 $\\text{cm}^2$", "12 cm²"],
      ["12 cm2", "12 cm²"],
      ["12 square centimeters", "12 cm²"],
      ["12 sq ft", "12 ft²"],
      ["12 feet squared", "12 ft²"],
      ["12 m^3", "12 cubic metres"],
      ["12 平方公尺", "12 m²"],
      ["9.8 m/s^2", "9.8 m/s²"],
      ["x^2", "x²"],
      ["x^2 + 1", "1 + x²"],
      ["10²", "10^2"],
    ],
    two: [
      ["12 cm^2", "12 cm^3"],
      ["12 cm²", "12 cm"],
      ["x²", "x2"],
      ["x²", "x³"],
      ["CO₂", "CO²"],
      ["10²", "102"],
      ["m²", "m2"],
    ],
  },
  "digits of other scripts": {
    one: [
      ["٤٢", "42"],
      ["۴۲", "42"],
      ["४२", "42"],
      ["৪২", "42"],
      ["๔๒", "42"],
      ["４２", "42"],
      ["٤٢٫٥", "42.5"],
      ["١٬٢٠٠", "1200"],
      ["٥٠٪", "50%"],
      ["-٥", "-5"],
    ],
    two: [
      ["٤٢", "24"],
      ["٤٫٢", "42"],
    ],
  },
  "money in its smaller unit": {
    one: [
      ["100 cents", "$1"],
      ["100¢", "$1.00"],
      ["50 cents", "0.50 dollars"],
      ["50 cents", "€0.50"],
      ["5 dollars", "$5"],
      ["5 USD", "$5"],
      ["$1.5 million", "$1,500,000"],
      ["50 pence", "£0.50"],
    ],
    two: [
      ["100 cents", "$100"],
      ["100 cents", "£1"],
      ["5 euros", "$5"],
    ],
  },
  "speeds, areas and temperatures": {
    one: [
      ["36 km/h", "10 m/s"],
      ["72 km per hour", "20 meters per second"],
      ["72 kph", "72 km/h"],
      ["60 mph", "60 miles per hour"],
      ["1 m²", "10000 cm²"],
      ["1 L", "1000 cm³"],
      ["1 m³", "1000 liters"],
      ["0 °C", "32 °F"],
      ["100°C", "212°F"],
      ["37 °C", "98.6 degrees Fahrenheit"],
      ["-40 °C", "-40 °F"],
    ],
    two: [
      ["36 km/h", "36 m/s"],
      ["40 °C", "40 °F"],
      ["1 m²", "100 cm²"],
      ["5 m", "5 min"],
      ["10 m/s", "10 m/s²"],
    ],
  },
  "Roman numerals beside a number": {
    one: [
      ["MMXXIV", "2024"],
      ["XIV", "14"],
      ["IV", "4"],
    ],
    two: [
      ["MMXXIV", "2023"],
      ["XIV", "XV"],
      ["IIII", "4"],
      ["X", "10"],
      ["M", "1000"],
      ["XL", "40"],
      ["CD", "400"],
      ["mm", "2000"],
      ["mix", "1009"],
    ],
  },
  "traditional and simplified characters": {
    one: [
      ["台灣", "台湾"],
      ["臺灣", "台灣"],
      ["臺北市", "台北市"],
      ["蘋果", "苹果"],
      ["中國", "中国"],
      ["對", "对"],
      ["錯誤", "错误"],
      ["貓", "猫"],
      ["氫", "氢"],
    ],
    two: [
      ["台灣", "台南"],
      ["皇后", "皇後"],
      ["乾", "幹"],
      ["台北", "台北縣"],
    ],
  },
  "initials and abbreviations": {
    one: [
      ["U.S.A.", "USA"],
      ["U.S.", "US"],
      ["U.K", "UK"],
      ["Ph.D.", "PhD"],
      ["J. K. Rowling", "JK Rowling"],
      ["J.K. Rowling", "J. K. Rowling"],
      ["Washington, D.C.", "Washington DC"],
      ["St. Louis", "St Louis"],
      ["p.m.", "pm"],
    ],
    two: [
      ["U.S.A.", "USB"],
      ["U.S.", "USSR"],
      ["U.S.", "us"],
      ["node.js", "nodejs"],
      ["a.b", "ab"],
      ["St. Louis", "StLouis"],
    ],
  },
  "apostrophes and quotation marks": {
    one: [
      ["don’t", "don't"],
      ["Rubik’s cube", "Rubik's cube"],
      ["O‘Brien", "O'Brien"],
      ["OʼBrien", "O'Brien"],
      ["O´Brien", "O'Brien"],
      ["O`Brien", "O'Brien"],
      ["“Paris”", "Paris"],
      ["„Paris“", "Paris"],
      ["«Paris»", "Paris"],
      ["「東京」", "東京"],
    ],
    two: [
      ["we're", "were"],
      ["don't", "dont"],
      ["it’s", "its"],
    ],
  },
  "the two sides in Chinese": {
    one: [
      ["是", "是的"],
      ["是的。", "是，它是质数。"],
      ["不是", "否"],
      ["不", "否"],
      ["不是", "不"],
      ["對的", "对"],
      ["錯", "错误"],
    ],
    two: [
      ["是", "不是"],
      ["是", "否"],
      ["對", "不對"],
      ["不", "不一定"],
      ["是的", "是否"],
      ["這是", "是"],
      ["没有", "有"],
    ],
  },
  "numbers in words": {
    one: [
      ["two", "2"],
      ["Twenty-one", "21"],
      ["twenty one", "21"],
      ["one hundred and five", "105"],
      ["twelve hundred", "1200"],
      ["two apples", "2 apples"],
      ["a dozen", "12"],
      ["one half", "0.5"],
      ["minus two", "-2"],
      ["zero", "0"],
      ["二十一", "21"],
      ["三個", "3個"],
      ["two hours", "120 minutes"],
    ],
    two: [
      ["two", "3"],
      ["two", "second"],
      ["no one", "no 1"],
      ["twenty-one", "20 1"],
      ["one", "won"],
      ["三国", "3国"],
      ["minus two", "2"],
    ],
  },
};

describe.each(Object.entries(families))("%s", (_name, { one, two }) => {
  it.each(one)("%s is %s", (a, b) => {
    expect(inBoth(a, b)).toEqual([true, true]);
  });
  it.each(two)("%s is not %s", (a, b) => {
    expect(inBoth(a, b)).toEqual([false, false]);
  });
});

describe("a number is read as it is written", () => {
  it.each([
    ["الجواب هو ٤٢.", "42"],
    ["उत्तर: ४२", "42"],
    ["The answer is ４２.", "42"],
    ["The answer is 15h30.", "15h30"],
    ["It takes 2h 30m.", "2h 30m"],
    ["It takes an hour and a half.", "1 1/2"],
    ["It takes two hours and a half.", "2 1/2"],
    ["The answer is 3 hours and a half.", "3 1/2"],
    ["The answer is half an hour.", "1/2"],
    ["答案是一個半小時。", "1 1/2"],
    ["答案是3個半小時。", "3 1/2"],
    ["答案是一个半圆。", "1"],
    ["It is 8 below zero.", "-8"],
    ["The answer is 8 °C below zero.", "-8"],
    ["The answer is eight degrees below zero.", "-8"],
    ["答案是零下8度。", "-8"],
    ["答案是零下八度。", "-8"],
    ["It is 8 above zero.", "8"],
    ["It lies 5 feet below sea level.", "5"],
  ])("%s", (response, number) => {
    expect(extractAnswer(response, { kind: "number" })?.text).toBe(number);
  });
});
