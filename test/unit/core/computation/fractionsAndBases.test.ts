import { expect, test } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { statementTables } from "./statementTables.js";

statementTables({
  "a fraction in front of a unit": {
    wrong: ["1/2 cup × 2 = 2 cups", "3/4 hour = 40 minutes", "1/2 cup + 1/3 cup = 2/5 cup", "1/4 mile × 8 = 3 miles"],
    right: [
      "1/2 cup × 2 = 1 cup",
      "3/4 hour × 2 = 1.5 hours",
      "1/4 cup + 1/2 cup = 3/4 cup",
      "1/3 hour = 20 minutes",
      "1/60 hour = 1 minute",
      "1/2 tablespoon = 1.5 teaspoons",
    ],
    other: [
      "5 miles / 1/2 hour = 10 mph",
      "60/2 km = 30 km",
      "100/4 km/h = 25 km/h",
      "1/2 mv² = 8",
      "KE = 1/2 m v = 3",
    ],
  },
  "mixed numbers are exact": {
    wrong: ["1 1/2 + 2 1/4 = 3 1/4", "2 1/2 × 3 = 7 1/4", "4 2/3 − 1 1/3 = 3 2/3"],
    right: ["1 1/2 + 2 1/4 = 3 3/4", "2 1/2 × 3 = 7 1/2", "4 2/3 − 1 1/3 = 3 1/3"],
    other: ["2 1/3 = 2.33", "1 2/3 ≈ 1.7"],
  },
  "whole numbers that say their base": {
    wrong: ["0xFF + 10 = 266", "0b10 + 10 = 20", "0x10 + 0x10 = 0x30", "0o17 + 1 = 18"],
    right: ["0xFF + 10 = 265", "0xA + 0x5 = 0xF", "0b10 + 0b1 = 0b11", "0b101 + 1 = 6", "0x10 * 2 - 1 = 31"],
    other: [
      "0x10 + 10 = 0x20",
      "0b10 + 10 = 0b100",
      "0xFF & 0x0F = 14",
      "0xFF + 1 = 0 in 8 bits",
      "0xFF ^ 0x0F = 0xF0",
    ],
  },
  "remainders of decimals, and too large ones": {
    wrong: ["7.5 mod 2 = 0.5", "16.2 mod 3.8 = 17", "17 mod 5 = 8"],
    right: ["7.5 mod 2 = 1.5", "16.2 mod 3.8 = 1"],
    other: ["17 mod 5 = 7", "7.55 mod 2 = 1.5", "17 % 5 = 8"],
  },
  "hyphens for signs": {
    wrong: ["9 ‑ 4 = 6"],
    right: ["9 ‑ 4 = 5", "9 ‐ 4 = 5"],
    other: ["the 9‑4 = fair price"],
  },
  "areas, volumes and energies": {
    wrong: [
      "12 m² is 12,000 cm².",
      "3 m² = 300 cm²",
      "2 cubic feet = 24 cubic inches",
      "1 kWh = 36 MJ",
      "0.25 m³ = 25 L",
    ],
    right: [
      "3 m² = 30,000 cm²",
      "2 cubic feet = 3456 cubic inches",
      "1 kWh = 3.6 MJ",
      "0.25 m³ = 250 L",
      "1 sq ft = 144 sq in",
    ],
    other: ["3 m^2 = 12", "On the map 1 cm² = 4 km².", "5 m² = 5 m", "The area x² = 9 cm²."],
  },
  "rules between scales of temperature": {
    wrong: [
      "20 °C × 9/5 + 32 = 64 °F",
      "(50 °F − 32) × 5/9 = 18 °C",
      "20 °C + 273.15 = 290 K",
      "100 °C = 363 K",
      "$20^\\circ\\text{C} \\times \\frac{9}{5} + 32 = 64^\\circ\\text{F}$",
    ],
    right: [
      "20 °C × 1.8 + 32 = 68 °F",
      "(50 °F − 32) × 5/9 = 10 °C",
      "(50°F - 32) / 1.8 = 10°C",
      "20 °C + 273 = 293 K",
      "293.15 K − 273.15 = 20 °C",
      "100 °C = 373 K",
    ],
    other: ["A rise of 20 °C is one of 36 °F.", "10 K = 10,000", "21.3 °C × 9/5 + 32 ≈ 72 °F"],
  },
  "sums of whole numbers from one to another": {
    wrong: [
      "The sum of the numbers from 1 to 9 is 46.",
      "The sum of the even integers from 2 to 20 is 100.",
      "The sum of 1 to 9 is 36.",
    ],
    right: [
      "The sum of all integers from 1 to 9 is 45.",
      "The sum of the odd numbers from 1 to 20 is 100.",
      "The sum from 1 to 9, inclusive, is 45.",
      "The sum of 1 through 9 is 45.",
    ],
    other: [
      "The sum of rows 1 to 3 is 10.",
      "The sum of the prime numbers from 1 to 10 is 17.",
      "The sum of dice 1 to 6 is 9.",
    ],
  },
  "how long one time of day is before another": {
    wrong: ["14:05 is 1405 minutes after midnight.", "9:00 is 4 hours before noon."],
    right: ["14:05 is 845 minutes after midnight.", "9:00 is 3 hours before noon.", "9:05 is 5 minutes past 9:00."],
    other: ["9:00 is 4 hours before the race."],
  },
  "a number in figures and with a scale word": {
    wrong: ["2.5 million = 250,000", "3 million = 3,100,000", "2 lakh = 20,000", "2 lakh + 3 lakh = 6 lakh"],
    right: [
      "3 million = 3,000,000",
      "$3 million = $3,000,000",
      "$1,500 million = $1.5 billion",
      "1 crore = 100 lakh",
      "200 thousand = 200,000",
      "$3 thousand × 2 = $6,000",
    ],
    other: ["3 million = 3,000", "1 million = 750,000 words", "1.26 million = 1.3 million", "Line 3 million = 5%"],
  },
  "half a day more than there lies between": {
    wrong: ["9:30 am to 12 pm is 14.5 hours.", "9:30 to 12 pm is 3.5 hours."],
    right: ["9:30 to 12 pm is 2.5 hours.", "9:30 to 23:00 is 13.5 hours.", "9:30 to 11 pm is 13.5 hours."],
    other: ["9:30 to 12 pm is 14.5 hours."],
  },
});

test("what half a day more would make right is not called right either", () => {
  expect(checkComputations("9:30 to 12 pm is 14.5 hours.")).toEqual([]);
});
