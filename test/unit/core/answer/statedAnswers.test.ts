import { describe, expect, it } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import { type AnswerKind, answerKind } from "../../../../src/core/answer/kind.js";
import { sameAnswer } from "../../../../src/core/answer/sameAnswer.js";

/** A third table of how models state answers, written down before they were first read: how the answer is asked for, what it is (null where none can be told), and the response. */
type Row = readonly ["choice" | "number" | "text", string | null, string];
const raw = String.raw;

const check = (rows: readonly Row[], options: AnswerKind = { kind: "text" }) => {
  const kinds: Record<string, AnswerKind> = { choice: options, number: { kind: "number" }, text: { kind: "text" } };
  it.each(rows)("%s %s: %j", (kind, expected, response) => {
    const found = extractAnswer(response, kinds[kind]);
    const same =
      expected !== null && found !== null && found !== undefined && sameAnswer(found, { ...found, text: expected });
    expect(same ? expected : (found?.text ?? null)).toBe(expected);
  });
};

describe("a choice", () => {
  check(
    [
      ["choice", "B", "The answer is: **(B)**"],
      ["choice", "B", "**Answer: (B) 15 km**"],
      ["choice", "B", "Therefore the distance is 15 km."],
      ["choice", "B", "So, 15 km is the correct choice."],
      ["choice", "B", raw`$\boxed{\textbf{(B) } 15\text{ km}}$`],
      ["choice", "B", raw`\boxed{\text{Option B}}`],
      ["choice", "B", raw`\boxed{15\text{ km}}`],
      ["choice", "B", '{"reasoning": "A is too short, C too long.", "answer": "B", "confidence": 0.8}'],
      ["choice", "B", '```json\n{\n  "final_answer": "B) 15 km"\n}\n```'],
      ["choice", "B", "answer: B\nconfidence: 90%"],
      ["choice", "B", "FINAL ANSWER: [B]"],
      ["choice", "B", "<final_answer>B</final_answer>"],
      ["choice", "B", "The correct option is ‘B’."],
      ["choice", "B", "I first thought the answer is A. Wait, I misread the speed. The answer is B."],
      ["choice", "B", "Answer: A\n\nCorrection: the answer is B."],
      ["choice", "B", "Edit: I made an error above. The correct answer should be B, not A."],
      ["choice", "B", "A: too short.\nB: fits.\nC: too long.\nD: far too long.\n\nTherefore B."],
      ["choice", "B", "- A ❌\n- B ✅\n- C ❌\n- D ❌"],
      ["choice", "B", "(B)."],
      ["choice", "B", "b)"],
      ["choice", "B", "**B**: 15 km"],
      ["choice", "B", "Option (B) matches our result, while (A), (C) and (D) do not."],
      ["choice", "B", "By elimination, only B remains."],
      ["choice", "B", "答案选 B。"],
      ["choice", "B", "因此，正確答案是選項 (B)。"],
      ["choice", "B", "所以选择（B）15 km。"],
      ["choice", "B", "正解は B です。"],
      ["choice", "B", "정답은 B입니다."],
      ["choice", "B", "정답: B"],
      ["choice", "B", "La bonne réponse est la B."],
      ["choice", "B", "La respuesta correcta es la opción B."],
      ["choice", "B", "Ответ: B."],
      ["choice", "B", "A resposta correta é a alternativa B."],
      ["choice", "B", "Richtig ist Antwort B."],
      ["choice", null, "None of the options is correct."],
      ["choice", null, "The answer is E."],
      ["choice", null, "I'm sorry, but I can't determine the answer from the information given."],
      ["choice", null, "Both A and B are correct."],
      ["choice", null, "A plane and B plane depart together."],
      ["choice", "D", "The answer isn't A, B or C. It's D."],
    ],
    answerKind("How far does it go?\nA) 10 km\nB) 15 km\nC) 20 km\nD) 150 km"),
  );
});

describe("a number", () => {
  check([
    ["number", "-7", "The temperature is seven degrees below zero, so the answer is negative seven."],
    ["number", "-12", "The answer is (-12)."],
    ["number", "-12", raw`\boxed{-12\,^\circ\mathrm{C}}`],
    ["number", "120", "It takes one hundred and twenty minutes."],
    ["number", "1500000", "The answer is $1.5 million."],
    ["number", null, "Answer: 3.4k"],
    ["number", "0.00032", raw`The answer is $3.2\times10^{-4}$.`],
    ["number", "0.00032", "Answer: 3.2E-04"],
    ["number", "1234.56", "The total is 1.234,56 €."],
    ["number", "1234.56", "Le total est de 1 234,56 €."],
    ["number", "1234.56", "The total is CHF 1'234.56."],
    ["number", "2500", "総額は2,500円です。"],
    ["number", "350", "答案是三百五十。"],
    ["number", "350", "答案：３５０元"],
    ["number", "12000", "一共是1.2万元。"],
    ["number", "24", "故共有24种不同的排法。"],
    ["number", "-3", "所以答案是负三。"],
    ["number", "0.6", "所以概率是五分之三。"],
    ["number", "25%", "答案是百分之二十五。"],
    ["number", "42", "答：小明一共有 42 颗糖。"],
    ["number", "42", "因此，總共有四十二個人。"],
    ["number", "18", '{"answer": 18}'],
    ["number", "18", '{"steps": ["3 * 6 = 18"], "final_answer": "18 apples", "confidence": 95}'],
    ["number", "18", "```python\nprint(3 * 6)\n```\n\nOutput:\n```\n18\n```"],
    ["number", "18", "```output\n18\n```\nThe answer is $18$."],
    ["number", "18", "Answer:\n\n- 18 apples"],
    ["number", "18", "| Quantity | Value |\n|---|---|\n| Total | 18 |\n\n**Answer: 18**"],
    ["number", "18", "So x = 18, and checking: 18/3 = 6 ✓."],
    ["number", "18", raw`\[\boxed{x = 18}\] This means there are 18 apples in 3 boxes.`],
    ["number", "18", "**18**"],
    ["number", "18", "> **Final answer:** 18"],
    ["number", "18", "The answer is 17. No wait, 18. The answer is 18."],
    ["number", "18", "The answer is ~~17~~ 18."],
    ["number", "18", "ANSWER: 18 (eighteen)"],
    ["number", "18", "= $18"],
    ["number", "7/12", "The probability is 7 out of 12."],
    ["number", "2 1/3", raw`The answer is $2\tfrac{1}{3}$ hours.`],
    ["number", "3:45 PM", "The train arrives at 3:45 PM."],
    ["number", "15", "Answer: fifteen minutes"],
    ["number", "90", raw`$\angle ABC = 90^\circ$`],
    ["number", "36", raw`The area is $36\text{ cm}^2$.`],
    ["number", "8.5", "The answer is roughly 8.5 (rounded from 8.4973)."],
    ["number", "1024", "2¹⁰ = 1024, so the answer is 1024."],
    ["number", "5", "Final Answer: The final answer is $\\boxed{5}$. I hope it is correct."],
    ["number", "20", "Ответ: 20 рублей."],
    ["number", "20", "Respuesta final: 20 manzanas."],
    ["number", "20", "Die Antwort lautet 20."],
    ["number", "20", "Il y a donc 20 pommes."],
    ["number", "20", "따라서 답은 20개입니다."],
    ["number", "20", "答えは20です。"],
    ["number", "12", "The remainder is 12."],
    ["number", null, "There is not enough information to answer."],
    ["number", null, "x has no solution."],
    ["number", null, raw`\boxed{\varnothing}`],
    ["number", null, raw`\boxed{2\pi}`],
    ["number", null, "The answer is between 3 and 5."],
    ["number", null, "x = 2 or x = -3"],
  ]);
});

describe("text", () => {
  check([
    ["text", "{1, 2, 3}", raw`The solution set is $\boxed{\{1, 2, 3\}}$.`],
    ["text", "(2, ∞)", raw`\boxed{(2, \infty)}`],
    ["text", "x = 2 or x = -3", "The answer is x = 2 or x = -3."],
    ["text", "No", "No. 91 = 7 × 13, so it is not prime."],
    ["text", "No", "The answer is: No"],
    ["text", "No", "<answer>no</answer>"],
    ["text", "True", "Therefore the statement is **True**."],
    ["text", "red, green and blue", "The answer is red, green and blue."],
    ["text", "[1, 2, 3]", "```python\n[1, 2, 3]\n```"],
    ["text", "12 March 2024", "Answer: 12 March 2024"],
    ["text", "2024-03-12", '{"answer": "2024-03-12"}'],
    ["text", "Marie Curie", "**Answer:** Marie Curie, who won it in 1903 and 1911."],
    ["text", "东京", "所以答案是：**东京**。"],
    ["text", "東京", "答えは東京です。"],
    ["text", "Wolfgang Amadeus Mozart", "It was composed by Wolfgang Amadeus Mozart."],
    ["text", raw`\frac{\pi}{2}`, raw`The answer is $\boxed{\frac{\pi}{2}}$.`],
    ["text", raw`2\sqrt{2}`, raw`\boxed{2\sqrt{2}}`],
    ["text", null, ""],
  ]);
});

const same = (kind: "choice" | "number" | "text", a: string, b: string) =>
  sameAnswer({ kind, text: a }, { kind, text: b });

describe("two answers", () => {
  it.each([
    ["number", "0.5", "1/2", true],
    ["number", "1/2", "50 %", true],
    ["number", "50 %", "0.5", true],
    ["number", "3 apples", "3", true],
    ["number", "three", "3", true],
    ["number", "x = 3", "3", true],
    ["number", "1,000", "1000", true],
    ["number", "1.000,00", "1000", true],
    ["number", "$12.50", "12.5", true],
    ["number", "12.50 €", "12,50 €", true],
    ["number", "1.2e-3", "0.0012", true],
    ["number", "负三", "-3", true],
    ["number", "三分之一", "1/3", true],
    ["number", "百分之五十", "50%", true],
    ["number", "1/3", "0.333", false],
    ["number", "2 hours", "120 minutes", true],
    ["number", "1 km", "1000 m", true],
    ["number", "90 minutes", "1.5 hours", true],
    ["number", "3", "3 kg", true],
    ["number", "14:30", "2:30 PM", true],
    ["number", "2 dozen", "24", true],
    ["text", raw`\sqrt{8}`, raw`2\sqrt{2}`, true],
    ["text", "√8", "2√2", true],
    ["text", raw`\frac{\pi}{2}`, "π/2", true],
    ["text", "pi/2", "π/2", true],
    ["text", raw`\frac{\sqrt{3}}{3}`, raw`\frac{1}{\sqrt{3}}`, true],
    ["text", raw`\pm 2`, "±2", true],
    ["text", "x = 3", "3", true],
    ["text", "x=2 or x=-3", "x = -3 or x = 2", true],
    ["text", "{1, 2}", "{2, 1}", true],
    ["text", raw`\{1, 2\}`, "{1,2}", true],
    ["text", "(1, 2)", "(2, 1)", false],
    ["text", "(1, 2) or (3, 4)", "(3, 4) or (1, 2)", true],
    ["text", "(1, 2) or (3, 4)", "(1, 4) or (3, 2)", false],
    ["text", "{(1, 2), (2, 1)}", "{(1, 1), (2, 2)}", false],
    ["text", "±2", "2 or -2", true],
    ["text", "1,002 or 3", "2,001 or 3", false],
    ["text", "1,5 or 2", "5,1 or 2", false],
    ["text", "x=2,x=-3", "x = -3, x = 2", true],
    ["text", "x = 2, y = 3", "x = 3, y = 2", false],
    ["text", "1-2", "2-3", false],
    ["text", "AB", "BA", false],
    ["text", "H2O", "HO2", false],
    ["text", "1/2x", "x/2", false],
    ["number", "5 km", "5 miles", false],
    ["number", "24 hours", "1 day", true],
    ["text", "[1, 2]", "(1, 2)", false],
    ["text", raw`\infty`, "∞", true],
    ["text", raw`90^\circ`, "90°", true],
    ["text", raw`x \ge 3`, "x ≥ 3", true],
    ["text", "March 12, 2024", "12 March 2024", true],
    ["text", "2024-03-12", "March 12, 2024", true],
    ["text", "yes", "Yes, it is", true],
    ["text", "True", "Yes", false],
    ["text", "No", "Not sure", false],
    ["text", raw`2\pi`, raw`2\pi r`, false],
    ["text", "√8", "√2", false],
    ["text", "x^2+1", "1+x^2", true],
  ] as const)("%s: %s and %s: %s", (kind, a, b, expected) => {
    expect(same(kind, a, b)).toBe(expected);
    expect(same(kind, b, a)).toBe(expected);
  });
});
