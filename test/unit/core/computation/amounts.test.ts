import { describe, expect, it } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";

const refuted = (text: string) => checkComputations(text).some(({ holds }) => !holds);
const confirmed = (text: string) => !refuted(text) && checkComputations(text).length > 0;

interface Table {
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  /** Right, loose, or no statement at all: nothing is refuted. */
  readonly other: readonly string[];
}

const tables: Readonly<Record<string, Table>> = {
  "amounts in two units": {
    wrong: [
      "135 minutes = 2 hours 35 minutes",
      "135 minutes is 2 hours and 35 minutes.",
      "So 135 min = 2 h 35 min.",
      "1 hour 20 minutes = 120 minutes",
      "2 hours 15 minutes is 145 minutes.",
      "2 hours 15 minutes = 2.15 hours",
      "5 minutes 30 seconds = 5.3 minutes",
      "100 seconds = 1 minute 30 seconds",
      "75 inches = 6 feet 5 inches",
      "5 ft 10 in = 60 in",
      "3 m 20 cm = 302 cm",
      "2 lb 3 oz = 23 oz",
      "250 cents = 2 dollars 5 cents",
      "2小时15分钟等于145分钟。",
      "2吨300千克=2030千克",
      "1米20厘米=102厘米",
    ],
    right: [
      "135 minutes = 2 hours 15 minutes",
      "135 minutes is 2 hours and 15 minutes.",
      "2 hours 15 minutes = 2.25 hours",
      "100 seconds = 1 minute 40 seconds",
      "75 inches = 6 feet 3 inches",
      "5 ft 10 in = 70 in",
      "3 m 20 cm = 320 cm",
      "250 cents = 2 dollars 50 cents",
      "2小时15分钟等于135分钟。",
      "7,265 seconds = 2 hours 1 minute 5 seconds",
    ],
    other: [
      "1 hour 50 minutes is 2 hours",
      "1 hour 40 minutes is 1.7 hours",
      "1 minute 40 seconds = 1.67 minutes",
      "170 cm = 5 ft 7 in",
      "1 day 4 hours is 12 hours",
      "100 days = 14 weeks 3 days",
      "If 135 minutes = 2 hours 35 minutes, something is off.",
      "Is 135 minutes = 2 hours 35 minutes?",
      "90 minutes is 1 hour 20 minutes more than 10 minutes.",
      "45 + 90 minutes = 2 hours 15 minutes",
      "5 pieces of 30 minutes = 2 hours 30 minutes",
      "3 m 20 s = 200 s",
      "3 hours 20 minutes is 3:20",
      "The map says 1 mile 5 yards = 3 feet 2 inches.",
      "She said 135 minutes is 2 hours 35 minutes.",
    ],
  },
  "amounts that are compared": {
    wrong: ["2 hours < 90 minutes", "1 km < 900 meters", "5 dollars > 600 cents", "5 kg < 500 grams"],
    right: ["2 hours > 90 minutes", "5 dollars < 600 cents"],
    other: ["5 kg < 500 kg", "3 days > 2 weeks is false.", "1 pint < 500 ml", "5 m < 300 s", "2 boxes < 90 apples"],
  },
  "ovens, which are set to full tens": {
    wrong: ["180°C = 400°F", "100 °C = 200 °F", "20 °C = 78 °F"],
    right: ["180 °C = 356 °F"],
    other: ["180°C = 350°F", "200 °C = 400 °F", "350°F = 180°C", "220 °C = 425 °F"],
  },
  "an average that is worked out": {
    wrong: ["The mean is (2 + 4 + 9)/3 = 6.", "So the average is (12 + 18 + 9) / 3 = 14."],
    right: ["The mean is (2 + 4 + 9)/3 = 5.", "So the average is (12 + 18 + 9) / 3 = 13."],
    other: ["The average of 3 + 5 = 4", "the mean of (3 + 5) = 4"],
  },
  "results that are cut off, or put right at once": {
    wrong: ["12 × 3 = 37 → 37 + 2 = 39", "12 × 3 = 37 → 38", "12 × 3 = 37."],
    right: ["12 × 3 = 36 → 36"],
    other: ["12 × 3 = 3…", "12 × 3 = 3...", "12 × 3 = 37 → 36", "12 × 3 = 37 -> 36."],
  },
  "a calculation behind a number and a comma": {
    wrong: ["47 × 30 = 1410, 282 + 1410 = 1792.", "We had 1500, 144 / 12 = 13"],
    right: ["47 × 30 = 1410, 282 + 1410 = 1692."],
    other: ["14, 400 / 80 = 180", "We have 144, 400 / 80 = 5"],
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
