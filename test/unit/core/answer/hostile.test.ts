import { expect, it } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import { sameAnswer } from "../../../../src/core/answer/sameAnswer.js";
import { type AnswerKind, answerKind } from "../../../../src/core/answer/kind.js";
import { numberValue, statedNumbers } from "../../../../src/core/answer/numbers.js";

const four = answerKind("Which?\nA) red\nB) dark red\nC) blue\nD) green");
const kinds: readonly AnswerKind[] = [four, { kind: "number" }, { kind: "text" }];

/** Repeated to 100,000 characters each of these took minutes or more with some pattern that was tried. */
const parts = [
  " ",
  "\u2028",
  "(",
  "**",
  "{",
  "\\frac{",
  "\\boxed{1",
  "1,",
  "1 ",
  "9 999 ",
  "<answer>1",
  '"answer": "',
  "the answer is A ",
  "not A, it is ",
  "(A) x (B) y ",
  "1. x\n",
  "\nQuestion: x\n",
  "the professor thinks ",
  "答案是一",
  "选",
  "。",
  "one hundred and ",
];

it.each(parts)("reads 100,000 characters of %j in the time of one pass", (part) => {
  const text = `${part.repeat(Math.ceil(100_000 / part.length)).slice(0, 100_000)}!X`;
  for (const kind of kinds) {
    const answer = extractAnswer(text, kind);
    if (answer) expect(answer.chars!.end).toBeLessThanOrEqual(text.length);
  }
  expect(["choice", "number", "text"]).toContain(answerKind(text).kind);
  expect(sameAnswer({ kind: "text", text }, { kind: "number", text })).toBe(true);
  expect(statedNumbers(text).every(({ end }) => end <= text.length)).toBe(true);
  expect(numberValue(text)).toSatisfy((value: number | null) => value === null || Number.isFinite(value));
});
