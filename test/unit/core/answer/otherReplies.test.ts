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

describe("what is called best, and what is denied", () => {
  test.each<[string, string | null]>([
    ["None of A, B, C or D is right.", null],
    ["None of the choices A–D is correct.", null],
    ["Neither B nor D is correct.", null],
    ["Neither B nor D is correct, so C.", "C"],
    ["A to C are wrong; D is correct.", "D"],
    ["The answer seems to be C.", "C"],
    ["The answer appears to be A or B.", null],
    ["The answer turns out to be D.", "D"],
    ["Option B best explains this.", "B"],
    ["Choice D most closely matches the text.", "D"],
    ["Option A explains one half. Option B explains the other.", null],
    ["A is tempting, but C fits better.", "C"],
    ["While A is plausible, B is more accurate.", "B"],
    ["B is more accurate than A.", null],
    ["因此，正确的陈述是C。", "C"],
    ["所以正确描述为A。", "A"],
    ["不正确的句子是D", "D"],
    ["Doğru yanıt B seçeneğidir.", "B"],
    ["Cevap D şıkkı.", "D"],
    ["よって正解はBです。", "B"],
    ["答えはAではなくBです。", "B"],
    ["正解はAではありません。", null],
    ["정답은 A가 아니라 C입니다.", "C"],
    ["정답은 A가 아닙니다.", null],
    ["答案不是A而是D。", "D"],
    ["La respuesta no es B sino D.", "D"],
    ["La respuesta no es B.", null],
    ["Die Antwort ist nicht B, sondern D.", "D"],
    ["La réponse n'est pas B mais D.", "D"],
    ["La risposta non è B ma D.", "D"],
    ["A resposta não é B, mas D.", "D"],
    ["A resposta não é B.", null],
    ["Ответ не B, а D.", "D"],
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
    ["答案是 3.6 千米。", "3.6"],
    ["一共重 5 千克。", "5"],
    ["一共 3 千人。", "3000"],
    ["频率为 5 兆赫。", "5"],
    ["答えは5ではなく6です。", "6"],
    ["Die Antwort ist nicht 5, sondern 6.", "6"],
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
    ["Was ist 15 % von 80?", "number"],
    ["Quanto fa 7 per 8?", "number"],
    ["Combien font 3 fois 4 ?", "number"],
    ["Was ist 5 G?", "text"],
    ["Berechne nichts und erzähle mir von den 12 Aposteln.", "text"],
    ["A = 3, B = 4. What is A + B?", "number"],
    ["If A is 3 and B is 4, what is A*B?", "number"],
    ["A = 3, B = 4, C = 5. Which is the largest?", "choice"],
  ])("%j: %s", (prompt, kind) => {
    expect(answerKind(prompt).kind).toBe(kind);
  });
});
