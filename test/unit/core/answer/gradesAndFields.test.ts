import { describe, expect, test } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";

const options = ["A", "B", "C", "D"].map((letter) => ({
  letter,
  text: `option ${letter}`,
  chars: { start: 0, end: 0 },
}));
const number = (reply: string) => extractAnswer(reply, { kind: "number" })?.text ?? null;
const choice = (reply: string) => extractAnswer(reply, { kind: "choice", options })?.text ?? null;

describe("an object with one field", () => {
  test.each<[string, string | null]>([
    ['{"score": 0.85}', "0.85"],
    ['{"total": "42"}', "42"],
    ['```json\n{"sum": 12}\n```', "12"],
    ["{'pages': 7}", "7"],
    ['{"pages": 7,}', "7"],
    ["{'error': 7}", null],
    ['{"confidence": 0.9}', null],
    ['{"values": [1, 2]}', null],
    ['{"price": 3, "tax": 4}', null],
    ['{"answer": 5}', "5"],
    ['{"score": 3} and {"score": 4}', null],
  ])("a number: %s", (reply, expected) => {
    expect(number(reply)).toBe(expected);
  });

  test.each<[string, string | null]>([
    ['{"label": "B"}', "B"],
    ['{"grade": "c"}', "C"],
    ["{'label': 'B',}", "B"],
    ['{"reason": "B"}', null],
  ])("a choice: %s", (reply, expected) => {
    expect(choice(reply)).toBe(expected);
  });
});

describe("what a judge ends with", () => {
  test.each<[string, string | null]>([
    ["I weighed A and B with care. The final grade is B.", "B"],
    ["Final verdict: C", "C"],
    ["Grade A of this study is high, as B says.", null],
  ])("%s", (reply, expected) => {
    expect(choice(reply)).toBe(expected);
  });

  test.each<[string, string | null]>([
    ["There are 3 flaws. Final score: 8", "8"],
    ["The final rating is 7.", "7"],
    ["The final score was not 7.", null],
  ])("%s", (reply, expected) => {
    expect(number(reply)).toBe(expected);
  });
});

test("a hyphen that does not break is a minus", () => {
  expect([number("Answer: \u20115"), number("It falls to \u20113."), number("The span is 3\u20115.")]).toEqual([
    "-5",
    "-3",
    null,
  ]);
});

describe("more than one value in one place", () => {
  test.each<[string, string | null]>([
    ["The answer is 4 × 600 = 2,400.", "2400"],
    ["Answer: x = 3, y = 5", null],
    ["The answer is ten to eleven.", null],
    ["The answer is three or four.", null],
    ["The answer is ten, two of which are blue.", "10"],
    ["The answer is word[2].", null],
    ["The answer is [2].", "2"],
  ])("%s", (reply, expected) => {
    expect(number(reply)).toBe(expected);
  });

  test.each<[string, string | null]>([
    ["I would go for A or possibly (C) here.", null],
    ["It might be B. It could also be (D), who knows.", null],
    ["All of that was checked. I would say (D).", "D"],
    ["I would go for (C) here, not for the others.", "C"],
  ])("%s", (reply, expected) => {
    expect(choice(reply)).toBe(expected);
  });
});
