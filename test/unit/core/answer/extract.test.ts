import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import { forcedAnswerText } from "../../../../src/core/answer/forcedAnswerText.js";
import { sameAnswer } from "../../../../src/core/answer/sameAnswer.js";
import { type AnswerKind, answerKind } from "../../../../src/core/answer/kind.js";

const four = answerKind("Which?\nA) red\nB) dark red\nC) blue\nD) green");
const number: AnswerKind = { kind: "number" };
const text: AnswerKind = { kind: "text" };

describe("an answer in words", () => {
  it.each([
    ["Canberra", "The answer is Canberra."],
    ["Canberra", "The capital of Australia is **Canberra**."],
    ["Canberra", "Canberra"],
    ["Paris, France", "Answer:\nParis, France"],
    ["Paris", "#### Paris"],
    ["No", "No, it is not."],
    ["是", "是，因为 7 是质数。"],
    ["堪培拉", "澳大利亚的首都是堪培拉。"],
    ["堪培拉", "答案：堪培拉"],
    ["München", "Die Antwort lautet München."],
    ["São Paulo", "Resposta: São Paulo"],
    [null, "First this.\nThen that."],
    [null, ""],
    [null, "I do not know."],
    [null, "The student thinks the answer is Sydney."],
  ])("%s: %j", (expected, response) => {
    expect(extractAnswer(response, text)?.text ?? null).toBe(expected);
  });
});

it("reads what the model writes after it was made to answer", () => {
  expect(extractAnswer(`Reasons.${forcedAnswerText(four)}B) dark red`, four)?.text).toBe("B");
  expect(extractAnswer(`Reasons.${forcedAnswerText(four)}B`, four)?.text).toBe("B");
  expect(extractAnswer(`3 + 4.${forcedAnswerText(number)}7 apples.`, number)?.text).toBe("7");
  expect(extractAnswer(`Reasons.${forcedAnswerText(text)} Paris.`, text)?.text).toBe("Paris");
  expect(extractAnswer(`<think>Reasons.${forcedAnswerText(four, true)}C)`, four)?.text).toBe("C");
});

it("of a text that was cut off, reads only an answer that is stated", () => {
  expect(extractAnswer("The answer is 42. Then 6\n…", number)?.text).toBe("42");
  expect(extractAnswer("She has 42\n…", number)).toBeNull();
  expect(extractAnswer("B\n…", four)).toBeNull();
});

/** What stands around a stated answer and changes nothing. */
const before = [
  "",
  "Let me think.\n\n",
  "3 + 4 = 7, and 7 * 6 = 42.\n",
  "The professor thinks that it is (A), but that is a guess.\n",
  "Some say red, some say green.\n\n---\n",
  "<think>The answer is (A). 12.</think>\n",
  "Step 1: look.\nStep 2: count to 12.\n",
  "我们先想一想。\n",
];
const behind = [
  "",
  "\n",
  "\n\nLet me know if you have 2 more questions!",
  "\n\nI hope this helps! 😊",
  "\n\nQuestion: What is 3 + 4?\nAnswer: 7",
  "\n\nQ: Which?\n(A) x\n(B) y\nA: (A)",
  "\n\nCheck: 84 / 2 is right.",
  "\n\n如果你还有问题，请告诉我。",
  "\n<|im_end|>",
];
const statements: readonly ((answer: string) => string)[] = [
  (answer) => `The answer is ${answer}.`,
  (answer) => `**Answer:** ${answer}`,
  (answer) => `So the final answer is: **${answer}**`,
  (answer) => `\\boxed{${answer}}`,
  (answer) => `<answer>${answer}</answer>`,
  (answer) => `{"answer": "${answer}", "confidence": 0.9}`,
  (answer) => `答案是${answer}。`,
  (answer) => `Antwort: ${answer}`,
];

it("finds a stated answer whatever stands around it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...before),
      fc.constantFrom(...statements),
      fc.constantFrom(...behind),
      fc.constantFrom("B", "(C)", "C) blue", "D"),
      fc.integer({ min: -999, max: 999 }),
      (head, state, tail, letter, value) => {
        expect(extractAnswer(head + state(letter) + tail, four)?.text).toBe(/[A-D]/.exec(letter)![0]);
        expect(extractAnswer(head + state(String(value)) + tail, number)?.text).toBe(String(value));
      },
    ),
    { numRuns: 300 },
  );
});

it("gives a place inside the response for any text, and an answer that equals itself", () => {
  const part = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      "answer is ",
      "\\boxed{",
      "#### ",
      "(A)",
      "(B) ",
      "B",
      "12",
      "}",
      "\n",
      "\r\n",
      "\u2028",
      "İ",
      "= ",
      "\\frac{",
      "<answer>",
      "</answer>",
      '{"answer": ',
      "答案是",
      "选B",
      "四十二",
      "not ",
      "wait, ",
      "Question: ",
      "1,000",
      "three and a half",
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), fc.constantFrom(four, number, text, null), (parts, kind) => {
      const response = parts.join("");
      const answer = extractAnswer(response, kind ?? answerKind(response));
      if (!answer) return;
      const { start, end } = answer.chars!;
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(response.length);
      expect(sameAnswer(answer, answer)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
