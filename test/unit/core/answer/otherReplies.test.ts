import { describe, expect, test } from "vitest";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import { answerKind } from "../../../../src/core/answer/kind.js";

const options = ["A", "B", "C", "D"].map((letter) => ({
  letter,
  text: `option ${letter}`,
  chars: { start: 0, end: 0 },
}));
const chosen = (reply: string) => extractAnswer(reply, { kind: "choice", options })?.text ?? null;
const numbered = (reply: string) => extractAnswer(reply, { kind: "number" })?.text ?? null;

describe("an eighth table of replies: a choice", () => {
  test.each<[string, string | null]>([
    ["Option (A): wrong.\nOption (B): wrong.\nOption (C): correct.\nOption (D): wrong.", "C"],
    ["- **A**: incorrect\n- **B**: correct\n- **C**: incorrect", "B"],
    ["A: true\nB: true\nC: false\nD: true", null],
    ["A: wrong\nB: correct", null],
    ["[ANSWER]D[/ANSWER]", "D"],
    ["The result goes into [ANSWER] tags.", null],
    ["Jawaban yang benar adalah C.", "C"],
    ["پاسخ: C", "C"],
    ["پاسخ B است.", "B"],
    ["Antwort B ist richtig.", "B"],
    ["La opción C es la correcta.", "C"],
    ["La réponse D est correcte.", "D"],
    ["Вариант B верный.", "B"],
    ["Antwort B ist falsch.", null],
    ["说法不正确的是B", "B"],
    ["错误的是 D。", "D"],
    [String.raw`\boxed{A} or \boxed{C}`, null],
    [String.raw`First \boxed{A}. In the end \boxed{C}.`, "C"],
    [String.raw`I had \boxed{A}, but it must be \boxed{`, null],
  ])("%j: %s", (reply, letter) => {
    expect(chosen(reply)).toBe(letter);
  });
});

describe("an eighth table of replies: a number", () => {
  test.each<[string, string | null]>([
    [String.raw`$\boxed{5}$ or $\boxed{6}$`, null],
    [String.raw`\boxed{5} and \boxed{5}`, "5"],
    [String.raw`\boxed{5}. Then I check: \boxed{5}`, "5"],
    [String.raw`It was \boxed{5}, and now it is \boxed{`, null],
    [String.raw`\boxed{{42}}`, "42"],
    [String.raw`\boxed{{1}+{2}}`, null],
    [String.raw`\boxed{3 < x < 4}`, null],
    [String.raw`\boxed{x \le 4}`, null],
    [String.raw`\boxed{4!}`, null],
    ["The answer is 4!", "4"],
    [String.raw`\boxed{\log 2}`, null],
    [String.raw`\boxed{\ln(3)}`, null],
    [String.raw`\boxed{\left|-3\right|}`, null],
    ["The bill is $1,200, of which $200 is tax.", "1200"],
    ["He has 3 apples left and 2 pears.", null],
    ["It takes 2 hours and 30 minutes.", "2 hours and 30 minutes"],
    ["3 apples and 4 pears make 7.", "7"],
    ["More than 5.", null],
    ["There are fewer than 10 people.", null],
    ["She is 3 years older than 12, so she is 15.", "15"],
    ["The answer is 25799,52.", "25799.52"],
    ["[ANSWER]17[/ANSWER]", "17"],
  ])("%j: %s", (reply, number) => {
    expect(numbered(reply)).toBe(number);
  });
});

describe("what is asked for", () => {
  test.each([
    ["Round 3.456 to two decimals.", "number"],
    ["Please convert 5 km to miles.", "number"],
    ["Convert 14 to Roman numerals.", "text"],
    ["Convert this list of 3 names to JSON.", "text"],
    ["Calcule 12 × 13.", "number"],
    ["Berechne 12 · 13.", "number"],
    ["Вычисли 12*13", "number"],
    ["Hitunglah 12 + 13", "number"],
    ["Berechne nichts und erzähle mir von den 12 Aposteln.", "text"],
    ["A = 3, B = 4. What is A + B?", "number"],
    ["If A is 3 and B is 4, what is A*B?", "number"],
    ["A = 3, B = 4, C = 5. Which is the largest?", "choice"],
  ])("%j: %s", (prompt, kind) => {
    expect(answerKind(prompt).kind).toBe(kind);
  });
});
