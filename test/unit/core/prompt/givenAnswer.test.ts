import { describe, expect, it } from "vitest";
import { givenAnswer } from "../../../../src/core/prompt/givenAnswer.js";

describe("givenAnswer", () => {
  it.each([
    ["<metadata>\n<level>2</level>\n<answer>C</answer>\n</metadata>", "C"],
    ["<info><correct_answer> (b) </correct_answer></info>", "B"],
    ["<data><answer>1,200</answer></data>", "1,200"],
    ["Which?\n(A) x\n(B) y\nAnswer: (A)\n\nWhich?\n(A) v\n(B) w\nAnswer: A", "A"],
    ["Q: 2 + 2?\nA: 4\nQ: 3 + 1?\nA: 4", "4"],
    ["Answer key: B", "B"],
    ["The answer is C.", "C"],
    ["**A:** (C)", "C"],
    ['{"level": 2, "answer": "C"}', "C"],
    ["哪个？\nA. 苹果\nB. 椅子\n答案：B", "B"],
    ["正确答案是（B）。", "B"],
    ["问：2 + 2？\n答：4", "4"],
  ])("%j gives %s", (text, answer) => {
    expect(givenAnswer(text)).toBe(answer);
  });

  it.each([
    "Which?\n(A) x\n(B) y\nAnswer: A\n\nWhich?\n(A) v\n(B) w\nAnswer: B",
    "<metadata><level>2</level></metadata>",
    "Give your answer in metres. A: an apple",
    "The answer is Apple.",
    "The answer is a matter of taste.",
    "答案是苹果。",
    "",
  ])("%j gives none", (text) => {
    expect(givenAnswer(text)).toBeNull();
  });
});
