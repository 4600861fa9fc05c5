import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractAnswer, forcedAnswerText, sameAnswer } from "../../../src/core/answer/extract.js";
import { type AnswerKind, answerKind } from "../../../src/core/answer/kind.js";

const four = answerKind("Which?\nA) red\nB) dark red\nC) blue\nD) green");
const number: AnswerKind = { kind: "number" };
const text: AnswerKind = { kind: "text" };

describe("answerKind", () => {
  const prompts: Record<string, string> = {
    "one option a line, bracket": "Which?\nA) red\nB) dark red\nC) blue",
    "in brackets": "Which?\n(A) red\n(B) dark red\n(C) blue",
    "full stops": "Which?\nA. red\nB. dark red\nC. blue",
    "colons and bullets": "Which?\n- A: red\n- B: dark red\n- C: blue",
    bold: "Which?\n**A)** red\n**B)** dark red\n**C)** blue",
    "inline brackets": "Which is it: (A) red, (B) dark red or (C) blue?",
    "inline half brackets": "Which is it? A) red B) dark red C) blue. Think first.",
    "inline full stops": "Which is it? A. red B. dark red C. blue",
    "lower case": "Which?\na) red\nb) dark red\nc) blue",
    "lines that end as on Windows": "Which?\r\n(A) red\r\n(B) dark red\r\n(C) blue\r\n",
    "a suggestion before": "I am quite sure that it is (A), but tell me.\n(A) red\n(B) dark red\n(C) blue",
    "a suggestion after": "Which?\n(A) red\n(B) dark red\n(C) blue\nA professor thinks it is (B).",
  };
  for (const [name, prompt] of Object.entries(prompts)) {
    it(`finds the options: ${name}`, () => {
      const kind = answerKind(prompt);
      if (kind.kind !== "choice") throw new Error(kind.kind);
      expect(kind.options.map((option) => `${option.letter} ${option.text}`)).toEqual([
        "A red",
        "B dark red",
        "C blue",
      ]);
      for (const option of kind.options) expect(prompt.slice(option.chars.start, option.chars.end)).toBe(option.text);
    });
  }

  it("tells numbers from words", () => {
    for (const prompt of [
      "How many apples are left?",
      "What is 12 * 3?",
      "What is the total cost in dollars?",
      "Compute (3 + 4) * 2.",
      "3 + 4 =",
    ]) {
      expect(answerKind(prompt).kind).toBe("number");
    }
    for (const prompt of ["What is the capital of France?", "Who wrote Hamlet?", "Is (A) right?"]) {
      expect(answerKind(prompt).kind).toBe("text");
    }
  });
});

describe("extractAnswer", () => {
  const cases: readonly [AnswerKind, string, string | null][] = [
    [four, "Red is warm. So the answer is (B).", "B"],
    [four, "The answer is A. Wait, no. The correct answer is C.", "C"],
    [four, "**Answer: C**", "C"],
    [four, "**Answer:** C) blue", "C"],
    [four, "The correct answer is:\n\n**D) green**", "D"],
    [four, "Therefore \\boxed{B}.", "B"],
    [four, "Therefore \\(\\boxed{\\text{(D)}}\\).", "D"],
    [four, "The answer is dark red.", "B"],
    [four, "The answer is blue because the sky is.", "C"],
    [four, "Option (A) is correct.", "A"],
    [four, "I choose D.", "D"],
    [four, "The answer is A because it is warm.", "A"],
    [four, "It is blue.\nC", "C"],
    [four, "It is blue, so (C).", "C"],
    [four, "B) dark red", "B"],
    [four, "Either (A) or (B).", null],
    [four, "The answer is not (B).", null],
    [four, "The answer is a matter of taste.", null],
    [four, "Let me think about red things and", null],
    [four, "the best answer is: (b)", "B"],
    [number, "She has 3 * 4 = 12 apples.\n#### 12", "12"],
    [number, "The answer is $1,200.50.", "1200.50"],
    [number, "So the answer is 3 * 4 = 12 apples.", "12"],
    [number, "Thus \\boxed{\\frac{3}{4}}", "3/4"],
    [number, "Thus \\boxed{\\$1{,}200}", "1200"],
    [number, "She has 7 apples left.", "7"],
    [number, "The answer is -5.", "-5"],
    [number, "**Answer:** 20%", "20%"],
    [number, "The answer is 10. No, the answer is 11 minutes.", "11"],
    [number, "I do not know.", null],
    [text, "The answer is Canberra.", "Canberra"],
    [text, "The capital of Australia is **Canberra**.", "Canberra"],
    [text, "Canberra", "Canberra"],
    [text, "Answer:\nParis, France", "Paris, France"],
    [text, "First this.\nThen that.", null],
    [text, "", null],
  ];
  for (const [kind, response, expected] of cases) {
    it(`${kind.kind}: ${JSON.stringify(response)}`, () => {
      const answer = extractAnswer(response, kind);
      expect(answer?.text ?? null).toBe(expected);
      if (answer) expect(response.slice(answer.chars!.start, answer.chars!.end)).not.toBe("");
    });
  }

  it("gives the place of the answer in the whole response", () => {
    const response = "<think>The answer is A.</think>The answer is (B).";
    const answer = extractAnswer(response, four)!;
    expect(answer.text).toBe("B");
    expect(response.slice(answer.chars!.start, answer.chars!.end)).toBe("B");
    expect(extractAnswer("<think>The answer is A.", four)).toBeNull();
  });

  it("reads what the model writes after it was made to answer", () => {
    expect(extractAnswer(`Reasons.${forcedAnswerText(four)}B) dark red`, four)?.text).toBe("B");
    expect(extractAnswer(`Reasons.${forcedAnswerText(four)}B`, four)?.text).toBe("B");
    expect(extractAnswer(`3 + 4.${forcedAnswerText(number)}7 apples.`, number)?.text).toBe("7");
    expect(extractAnswer(`Reasons.${forcedAnswerText(text)} Paris.`, text)?.text).toBe("Paris");
    expect(extractAnswer(`<think>Reasons.${forcedAnswerText(four, true)}C)`, four)?.text).toBe("C");
  });

  it("survives any text", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
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
            ),
          ),
          { maxLength: 20 },
        ),
        fc.constantFrom(four, number, text, null),
        (parts, kind) => {
          const response = parts.join("");
          const answer = extractAnswer(response, kind ?? answerKind(response));
          if (answer) expect(answer.chars!.end).toBeLessThanOrEqual(response.length);
        },
      ),
    );
  });
});

describe("sameAnswer", () => {
  const same = (kind: "choice" | "number" | "text", a: string, b: string) =>
    sameAnswer({ kind, text: a }, { kind, text: b });
  it("compares letters, values and words", () => {
    expect(same("choice", "B", "(b)")).toBe(true);
    expect(same("choice", "B", "C")).toBe(false);
    expect(same("number", "1,200", "$1200.00")).toBe(true);
    expect(same("number", "3/4", "0.75")).toBe(true);
    expect(same("number", "12", "12.5")).toBe(false);
    expect(same("number", "20%", "20")).toBe(true);
    expect(same("text", "The Nile!", "nile")).toBe(true);
    expect(same("text", "São Paulo", "Sao Paulo")).toBe(false);
    expect(same("text", "1.5 m", "15 m")).toBe(false);
  });
});
