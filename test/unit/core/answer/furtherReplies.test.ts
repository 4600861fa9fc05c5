import { describe, expect, test } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import { answerKind } from "../../../../src/core/answer/kind.js";

const options = ["A", "B", "C", "D"].map((letter) => ({
  letter,
  text: `option ${letter}`,
  chars: { start: 0, end: 0 },
}));

describe("a ninth table of replies: a choice", () => {
  test.each<[string, string | null]>([
    ["Selected option: C", "C"],
    ["The options were selected by A. Smith.", null],
    ["By elimination, B.", "B"],
    ["By the process of elimination it's C", "C"],
    ["By elimination A and D fall.", null],
    ["This is a planet with rings, matching option D.", "D"],
    ["Answer: «B»", "B"],
    ["Ans B", "B"],
    ["したがって、Bが正しい。", "B"],
    ["選択肢Cが正解です。", "C"],
    ["Bが正しいと仮定する。", null],
    ["Bは正しくない。", null],
    ["따라서 C가 정답입니다.", "C"],
    ["C가 정답이 아닙니다.", null],
    ["Правильный вариант ответа: B", "B"],
    ["Итак, ответ C.", "C"],
    ["Итак, ответ C неверен.", null],
    ["Alternativa B", "B"],
    ["الخيار الصحيح هو C", "C"],
  ])("%j: %s", (reply, letter) => {
    expect(extractAnswer(reply, { kind: "choice", options })?.text ?? null).toBe(letter);
  });
});

describe("a ninth table of replies: a number", () => {
  test.each<[string, string | null]>([
    ["The answer is 3 9/2.", null],
    ["The answer is 3 1/2.", "3 1/2"],
    ["__36__", "36"],
    ["_36_ apples", "36"],
    ["row_36", null],
    ["36_b", null],
    ["It takes 4 days. (Work began on day 1.)", "4"],
    ["The result stands here.\n(4)", "4"],
    ["<|begin_of_box|>36<|end_of_box|>", "36"],
    ["Answer: June 5", null],
    ["In June he had 36 apples.", "36"],
  ])("%j: %s", (reply, number) => {
    expect(extractAnswer(reply, { kind: "number" })?.text ?? null).toBe(number);
  });
});

describe("what is asked for, in more languages", () => {
  test.each([
    ["Quelle est la distance totale ?", "number"],
    ["Quel est le sens de ce poème ?", "text"],
    ["¿Cuál es el precio del libro?", "number"],
    ["¿Cuál es el autor del libro?", "text"],
    ["Qual é a média?", "number"],
    ["Чему равна сумма?", "number"],
    ["Wie groß ist der Winkel?", "number"],
    ["कितने आम बचे?", "number"],
    ["كم عدد الكتب؟", "number"],
    ["Ann: A. Ben: B. Who is taller?", "text"],
  ])("%j: %s", (prompt, kind) => {
    expect(answerKind(prompt).kind).toBe(kind);
  });
});
