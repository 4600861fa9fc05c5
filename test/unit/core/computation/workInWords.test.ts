import { describe, expect, it } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext } from "../../../../src/core/computation/establish.js";

const refuted = (text: string, prompt: readonly string[] = []) =>
  checkComputations(text, computationContext(prompt)).some(({ holds }) => !holds);
const confirmed = (text: string) => !refuted(text) && checkComputations(text).length > 0;

/** Each wrong statement is refuted, each right one confirmed; nothing else is refuted: what is rounded, and what means something else. */
interface Table {
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  readonly other: readonly string[];
}

const tables: Readonly<Record<string, Table>> = {
  "more and less than": {
    wrong: [
      "5 less than 12 is 8",
      "So 5 less than 12 equals 8.",
      "7 more than 15 is 21.",
      "$5 less than $12 is $8.",
      "5 more than twice 6 is 18.",
      "3 less than half of 10 is 3.",
      "5 fewer than 12 is 8.",
      "5 subtracted from 12 is 8.",
      "5 added to 12 is 18.",
      "12 decreased by 5 is 8.",
      "12 increased by 5 is 18.",
    ],
    right: [
      "5 less than 12 is 7",
      "So 5 less than 12 equals 7.",
      "7 more than 15 is 22.",
      "$5 less than $12 is $7.",
      "5 more than twice 6 is 17.",
      "3 less than half of 10 is 2.",
      "5 subtracted from 12 is 7.",
      "5 added to 12 is 17.",
      "12 decreased by 5 is 7.",
      "5 less than 3 is -2.",
      "12.50 less than 20 is 7.50.",
      "1,200 more than 300 is 1,500.",
    ],
    other: [
      "10.5 less than 12 is 1.5.",
      "1/2 less than 12 is 11.5.",
      "x + 5 less than 12 is 8",
      "5% less than 40 is 38.",
      "50 increased by 10% is 55.",
      "5 times less than 20 is 4.",
      "If 5 less than 12 is 8, then something is off.",
      "The student says 5 less than 12 is 8.",
      "Is it true that 5 less than 12 is 8?",
      "5 less than 12 is 8: that is wrong.",
      "5 less than 12 is 7 or 8.",
      "5 less than 12 is 6 1/2.",
      "2.25 more than 3 is 5.3.",
      "5 less than 12 is more than 6.",
      "$5 less than €12 is 6.",
      "No. 5 less than 12 is 7.",
      "3 more than 2 is 5 is true.",
      "5 more than 1 is 3!",
      "12 increased by 5 is 18% of 100.",
    ],
  },
  "powers and multiples": {
    wrong: [
      "the square of 9 is 91",
      "The square of 9 is 91.",
      "The cube of 3 is 28.",
      "Squaring 9 gives 91.",
      "Doubling 13 gives 25.",
      "Halving 18 gives 8.",
      "half of 18 is 8",
      "double 13 is 25",
      "a third of 21 is 8",
      "the product of 6 and 7 is 43",
      "the sum of 3, 4 and 5 is 13",
    ],
    right: [
      "the square of 9 is 81",
      "The square of 9 is 81, and it is odd.",
      "The cube of 3 is 27.",
      "Squaring 9 gives 81.",
      "Doubling 13 gives 26.",
      "Halving 18 gives 9.",
      "The square of 1.5 is 2.25.",
      "half of 18 is 9",
      "double 13 is 26",
      "a third of 21 is 7",
      "the product of 6 and 7 is 42",
      "the sum of 3, 4 and 5 is 12",
    ],
    other: [
      "The square of 9 is 3 by 3.",
      "The square of 1.5 is 2.3.",
      "The square of 0.3 is 0.1.",
      "The square of 9 tiles is 9 wide.",
      "The square of 5 is 25% of 100.",
      "The square of 9 is 91 in another base.",
      "The square root of 81 is 9.",
      "The square of 5 is 25 times the square of 1.",
      "Halving 7 gives 3.",
      "a third of 20 is about 7",
      "half of 7 is 3",
      "the square of 9 is not 91.",
      "Suppose the square of 9 is 91.",
    ],
  },
  "shares and averages": {
    wrong: [
      "30 out of 40 = 70%",
      "30 out of 40 is 70%.",
      "She got 30 out of 40 = 80%.",
      "The average of 4, 6 and 8 is 9.",
      "The mean of 10 and 20 is 25.",
    ],
    right: [
      "30 out of 40 = 75%",
      "30 out of 40 is 75%.",
      "the average of 4, 6 and 8 is 6",
      "The mean of 10 and 20 is 15.",
    ],
    other: [
      "1 out of 3 is 33%.",
      "2 out of 3 is 67%.",
      "5 out of 8 is 62%.",
      "2 out of 3 is 66.7%.",
      "30 out of 40 is 70% or more.",
      "30 out of 40 is more than 70%.",
      "45 out of 40 is 70%.",
      // Weighted, of speeds, geometric.
      "The average of 4, 6 and 8 is 6.4.",
      "The average of 40 and 60 is 48.",
      "The mean of 2, 4 and 8 is 4.",
      "The average of 4, 6 and 9 is 6.33.",
      "The average of $0.50 and $1 is 75.",
      "The average of 3.5 and 3.7 is 4.",
    ],
  },
  "percent off, and from one number to another": {
    wrong: [
      "25% off $80 is $55.",
      "25% off $80 = $55",
      "So 10% off 200 is 190.",
      "From 50 to 40 is a 25% decrease.",
      "An increase from 40 to 50 is a 20% increase.",
      "From $200 to $150 is a 30% drop.",
    ],
    right: [
      "25% off $80 is $60.",
      "From 50 to 40 is a 20% decrease.",
      "From 40 to 50 is a 25% increase.",
      "From 30 to 40 is a 33.3% increase.",
      "A drop from 200 to 150 is a 25% drop.",
    ],
    other: [
      // The discount itself.
      "25% off $80 is $20.",
      "25% off $80 is about $55.",
      "25% off €80 is $55.",
      "25% off $80 is $55 with the coupon.",
      "From 30 to 40 is a 33% increase.",
      "From 50% to 40% is a 10% decrease.",
      "From 2010 to 2020 is a 5% increase.",
      "From 50 to 40 is a 10% increase.",
      "From 3 to 5 is a 2% increase in rates.",
      "Is it true that from 50 to 40 is a 25% decrease?",
    ],
  },
  "decimal products": {
    wrong: ["0.1×0.1=0.1", "0.1 × 0.2 = 0.1", "0.2 * 0.3 = 0.6", "0.5 × 0.5 = 2.5", "0.3 × 0.3 = 0.9"],
    right: ["0.1×0.1=0.01", "0.1 × 0.2 = 0.02", "0.2 * 0.3 = 0.06", "0.5 × 0.5 = 0.25", "0.3 × 0.3 = 0.09"],
    other: [
      "0.5 × 0.1 = 0.1",
      "0.13 × 0.4 = 0.1",
      "0.19 × 0.9 = 0.1",
      "0.25 × 0.25 = 0.1",
      "1.5 × 1.5 = 3",
      "0.1 × 0.1 ≈ 0",
      "0.4 × 0.1 = $0.1",
      "0.1 * 0.1 = 1",
    ],
  },
  units: {
    wrong: [
      "72 km/h = 25 m/s",
      "72 km/h is 25 m/s.",
      "36 km/h = 15 m/s",
      "20 m/s = 36 km/h",
      "90 km/h is equal to 30 m/s.",
      "10 meters per second = 20 kilometers per hour",
      "60 mph = 60 km/h",
      "5 kg = 500 g",
      "3 L = 300 mL",
      "2 L is 20 mL.",
      "1 inch = 2.45 cm",
      "2.5 h = 160 min",
      "100 °C = 200 °F",
    ],
    right: [
      "72 km/h = 20 m/s",
      "72 km/h is 20 m/s.",
      "36 km/h = 10 m/s",
      "20 m/s = 72 km/h",
      "100 km/h = 27.8 m/s",
      "10 meters per second = 36 kilometers per hour",
      "5 kg = 5000 g",
      "3 L = 3000 mL",
      "1 inch = 2.54 cm",
      "10 inches = 25.4 cm",
      "2.5 h = 150 min",
      "100 °C = 212 °F",
    ],
    other: [
      "100 km/h is about 28 m/s.",
      "100 km/h = 28 m/s",
      "100 km/h = 30 m/s",
      "5 km/h = 1 m/s",
      "60 mph = 100 km/h",
      "1 inch is 2.5 cm.",
      "1 inch = 2.50 cm",
      "10 inches = 26 cm",
      "20°C = 70°F",
      "0 °C is 30 °F",
      "2 m = 20 cm on the drawing",
      "1 cm = 5 km",
      "On the map 5 kg = 500 g.",
      "He slows from 72 km/h to 25 m/s.",
      "If 72 km/h = 25 m/s, then it is slow.",
      "5 kg of honey = 500 g of sugar",
    ],
  },
  "in Chinese": {
    wrong: [
      "9 的平方是 91",
      "9的平方是91。",
      "3的立方是28。",
      "81的平方根是8。",
      "18 的一半是 8",
      "3、4、5 的和是 13",
      "3和4的和是8。",
      "6和7的積是43。",
      "6和7的积是43。",
      "12和4的差是9。",
      "12除以4的商是4。",
      "13的兩倍是25。",
      "13的2倍是25。",
      "21的三分之一是8。",
      "比12少5是8。",
      "比15多7的數是21。",
    ],
    right: [
      "9 的平方是 81",
      "9的平方是81。",
      "3的立方是27。",
      "81的平方根是9。",
      "18 的一半是 9",
      "3、4、5 的和是 12",
      "3和4的和是7。",
      "6和7的積是42。",
      "12和4的差是8。",
      "4和12的差是8。",
      "12除以4的商是3。",
      "13的兩倍是26。",
      "13的2倍是26。",
      "21的三分之一是7。",
      "比12少5是7。",
      "比15多7的數是22。",
    ],
    other: [
      "根號9的平方是9。",
      "2乘以9的平方是162。",
      "負3的平方是9。",
      "1、2、…、9、10的和是55。",
      "1到10的和是55。",
      "第3和4的和是7。",
      "13除以4的商是3。",
      "14除以4的商是3餘2。",
      "20的三分之一是7。",
      "2的平方根是1.4。",
      "9的平方是9乘以9。",
      "9的平方是81平方公分。",
      "如果9的平方是91，那就錯了。",
      "9的平方是91嗎？",
      "9的平方不是91。",
      "小明認為9的平方是91。",
      "比12大5倍是72。",
      "x、3、4的和是12。",
      "9的平方是3的4次方。",
      "2的3倍是3!",
      "4、6、8的平均數是7。",
    ],
  },
};

describe.each(Object.entries(tables))("%s", (_name, { wrong, right, other }) => {
  it.each(wrong)("refuted: %s", (text) => {
    expect(refuted(text)).toBe(true);
  });
  it.each(right)("confirmed: %s", (text) => {
    expect(confirmed(text)).toBe(true);
  });
  it.each(other)("not refuted: %s", (text) => {
    expect(refuted(text)).toBe(false);
  });
});

describe("what a prompt makes of it", () => {
  it.each([
    ["a sign of its own", "Define the operation a * b = a + 2b.", "The square of 9 is 91."],
    ["remainders", "Compute modulo 7.", "The square of 9 is 4."],
    ["rounded numbers", "Round to the nearest ten.", "The square of 9 is 80."],
    ["its own words", "We are told: the square of 9 is 91.", "the square of 9 is 91"],
    ["another base", "All numbers are in base 8.", "The square of 9 is 121."],
  ])("%s", (_what, prompt, step) => {
    expect(refuted(step, [prompt])).toBe(false);
  });
});
