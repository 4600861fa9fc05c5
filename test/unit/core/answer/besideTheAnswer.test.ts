import { describe, expect, it } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import { type AnswerKind, answerKind } from "../../../../src/core/answer/kind.js";

const colours = answerKind("Which?\nA) red\nB) dark red\nC) blue\nD) green");
const kinds: Readonly<Record<string, AnswerKind>> = {
  choice: colours,
  number: { kind: "number" },
  side: answerKind("Is 97 a prime number?"),
};

type Row = readonly [keyof typeof kinds & string, string | null, string];

/** What stands beside an answer and is none, and its neighbours, which are one. */
const families: Readonly<Record<string, readonly Row[]>> = {
  "a value that is rejected": [
    ["number", "7", "Therefore x=7 (rejecting x=-2)."],
    ["number", "7", "x = 7 (discarding -2)"],
    ["number", "7", "x = 7. We reject x = −2 since lengths are positive."],
    ["number", "7", "x = 7. The root −2 is extraneous."],
    ["number", "7", "x = 7. The value −2 is not valid."],
    ["number", "-2", "x = 7 is extraneous, so x = -2."],
    ["number", "7", "Since −2 is not possible, x = 7."],
    ["number", null, "x = 7 or x = −2. Neither is rejected."],
    ["number", "3", "The committee rejected 3 of the proposals, so 3 are out."],
  ],
  "how sure an answer is": [
    ["number", "42", "42 (confidence 95%)"],
    ["number", "42", "42 (95% confident)"],
    ["number", "42", "42, with 95% confidence."],
    ["number", "42", "I'm 95% sure it is 42."],
    ["choice", "B", "B (95% confident)"],
    ["choice", "B", "(B) (confidence: high)"],
    ["number", "95%", "The interval has 95% confidence."],
    ["number", "95%", "The confidence level is 95%."],
  ],
  "no value at all": [
    ["number", null, "x is undefined at 3."],
    ["number", null, "So f(3) is undefined."],
    ["number", null, "The limit at 0 does not exist."],
    ["number", null, "The equation with 3 has no solution."],
    ["number", null, "这个方程在 x=3 时无解。"],
    ["number", null, "I need more information about the 5 boxes."],
    ["number", null, "Sorry, I can't help with that. Call 911."],
    ["number", null, "I cannot help with this. There are 24 hours in a day."],
    ["number", "3", "f is undefined at 2, so there are 3 values."],
    ["number", "5", "She needs 5 more boxes."],
    ["number", "4", "I can't help smiling: it is 4."],
  ],
  "a share in words": [
    ["number", "1/6", "one in six"],
    ["number", "1/6", "One out of six."],
    ["number", "1/6", "1 in 6"],
    ["number", "1/4", "The chance is one in four."],
    ["number", "2", "One in the box and one outside makes 2."],
    ["number", "1", "There is 1 cat in 6 houses."],
  ],
  "boxes that are not written as TeX wants them": [
    ["number", "42", "\\boxed 42"],
    ["number", "4", "\\boxed4"],
    ["number", "-42", "\\boxed -42"],
    ["number", "1/2", "\\boxed 1/2"],
    ["number", "42", "\u0008oxed{42}"],
    ["number", "42", "The answer is boxed{42}, as 6 × 7 = 41 + 1."],
    ["number", "4", "What was unboxed{5} is 4"],
    ["number", null, "The answer is \\boxed{42"],
  ],
  "a formula of its own lines behind a label": [
    ["number", "42", "Final answer:\n\\[\n42\n\\]"],
    ["number", "42", "The answer is:\n\n$$\n42\n$$\n\nThis was easy."],
    ["number", "42", "Answer:\n\\(\n42\n\\)"],
    ["number", "42", "Answer: \\[42\\]"],
  ],
  "a side with a dash or in bold": [
    ["side", "True", "**True** – it is a star."],
    ["side", "No", "No — 97 = 1 × 97."],
    ["side", "yes", "Let me check. 97 is not divisible by 2, 3, 5, 7.\n\nSo, **yes**, 97 is prime."],
    ["side", "Yes", "Let me check.\n\nThus **Yes** — it has no divisors."],
    ["side", null, "Yes, it may seem.\n\nSo **no**, it is not."],
  ],
};

describe.each(Object.entries(families))("%s", (_, rows) => {
  it.each(rows)("%s %s: %j", (kind, expected, response) => {
    expect(extractAnswer(response, kinds[kind])?.text ?? null).toBe(expected);
  });
});
