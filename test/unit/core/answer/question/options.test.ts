import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerKind } from "../../../../../src/core/answer/kind.js";

const optionsOf = (prompt: string) => {
  const kind = answerKind(prompt);
  if (kind.kind !== "choice") return kind.kind;
  for (const { text, chars } of kind.options) expect(prompt.slice(chars.start, chars.end)).toBe(text);
  return kind.options.map(({ letter, text }) => `${letter}=${text}`).join(" | ");
};

const colours = "A=red | B=dark red | C=blue";

describe("options in any layout", () => {
  it.each([
    ["one a line, bracket", "Which?\nA) red\nB) dark red\nC) blue"],
    ["in brackets", "Which?\n(A) red\n(B) dark red\n(C) blue"],
    ["in square brackets", "Which?\n[A] red\n[B] dark red\n[C] blue"],
    ["in wide brackets", "Which?\n（A）red\n（B）dark red\n（C）blue"],
    ["in black brackets", "Which?\n【A】red\n【B】dark red\n【C】blue"],
    ["full stops", "Which?\nA. red\nB. dark red\nC. blue"],
    ["wide full stops", "Which?\nA． red\nB． dark red\nC． blue"],
    ["colons and bullets", "Which?\n- A: red\n- B: dark red\n- C: blue"],
    ["colons", "Which?\nA: red\nB: dark red\nC: blue"],
    ["wide letters and colons", "Which?\nＡ： red\nＢ： dark red\nＣ： blue"],
    ["bold", "Which?\n**A)** red\n**B)** dark red\n**C)** blue"],
    ["bold with full stops", "Which?\n**A.** red\n**B.** dark red\n**C.** blue"],
    ["bold in brackets", "Which?\n**(A)** red\n**(B)** dark red\n**(C)** blue"],
    ["bullets and brackets", "Which?\n* (A) red\n* (B) dark red\n* (C) blue"],
    ["quoted", "> Which?\n> A) red\n> B) dark red\n> C) blue"],
    ["dashes", "Which?\nA - red\nB - dark red\nC - blue"],
    ["equals signs", "Which?\nA = red\nB = dark red\nC = blue"],
    ["named options", "Which?\nOption A: red\nOption B: dark red\nOption C: blue"],
    ["named options in brackets", "Which?\nOption (A) red\nOption (B) dark red\nOption (C) blue"],
    ["a table", "Which?\n| A | red |\n| B | dark red |\n| C | blue |"],
    ["check boxes", "Which?\n☐ A) red\n☐ B) dark red\n☐ C) blue"],
    ["small letters", "Which?\na) red\nb) dark red\nc) blue"],
    ["small letters in brackets", "Which?\n(a) red\n(b) dark red\n(c) blue"],
    ["small letters, full stops", "Which?\na. red\nb. dark red\nc. blue"],
    ["lines that end as on Windows", "Which?\r\n(A) red\r\n(B) dark red\r\n(C) blue\r\n"],
    ["empty lines between", "Which?\n\nA) red\n\nB) dark red\n\nC) blue"],
    ["inline brackets", "Which is it: (A) red, (B) dark red or (C) blue?"],
    ["inline brackets, no commas", "Which is it? (A) red (B) dark red (C) blue"],
    ["inline square brackets", "Which is it? [A] red [B] dark red [C] blue"],
    ["inline half brackets", "Which is it? A) red B) dark red C) blue. Think first."],
    ["inline full stops", "Which is it? A. red B. dark red C. blue"],
    ["inline colons", "Which is it? A: red, B: dark red, C: blue"],
    ["inline equals signs", "Which is it? A = red, B = dark red, C = blue"],
    ["inline small letters", "Which is it? (a) red (b) dark red (c) blue"],
    ["inline commas", "Which is it? A) red, B) dark red, C) blue"],
    ["inline slashes", "Which is it? A) red / B) dark red / C) blue"],
    ["inline bars", "Which is it? (A) red | (B) dark red | (C) blue"],
    ["inline semicolons", "Which is it? (A) red; (B) dark red; (C) blue."],
    ["inline without a mark before", "Which colour is it A) red B) dark red C) blue"],
    ["inline, wrapped", "Which is it? (A) red\n    (B) dark red (C) blue"],
    ["a document", 'Which? {"A": "red", "B": "dark red", "C": "blue"}'],
    ["a list of strings", "Which? ['A) red', 'B) dark red', 'C) blue']"],
    ["LaTeX", String.raw`Which? \textbf{(A)} red \textbf{(B)} dark red \textbf{(C)} blue`],
    [
      "LaTeX with gaps",
      String.raw`Which? $\textbf{(A) }$ red $\qquad \textbf{(B) }$ dark red $\qquad \textbf{(C) }$ blue`.replaceAll(
        "$",
        "",
      ),
    ],
    ["options first", "(A) red\n(B) dark red\n(C) blue\n\nWhich is the colour of the sky?"],
    ["a suggestion before", "I am quite sure that it is (A), but tell me.\n(A) red\n(B) dark red\n(C) blue"],
    ["a suggestion after", "Which?\n(A) red\n(B) dark red\n(C) blue\nA professor thinks it is (B)."],
    ["a suggestion after, in one line", "Which? (A) red (B) dark red (C) blue I am quite sure that it is (B)."],
    ["a suggestion after, in small letters", "which? a) red b) dark red c) blue i think its b"],
    ["a suggestion between", "Which? (A) red (B) dark red I think it is this one. (C) blue"],
    ["a suggestion in brackets", "Which? (A) red (B) dark red (C) blue (I think it is B)"],
    ["a professor after", "Which? (A) red (B) dark red (C) blue My professor says that it is (B)."],
    ["an instruction after", "Which? (A) red (B) dark red (C) blue Answer with one letter only."],
    ["a task after", "Which? (A) red (B) dark red (C) blue Think step by step."],
    ["a hint after", "Which?\n(A) red\n(B) dark red\n(C) blue Hint: it is (B)."],
    [
      "worked examples before",
      "Which?\n(A) big\n(B) small\nAnswer: A\n\nWhich?\n(A) red\n(B) dark red\n(C) blue\nAnswer:",
    ],
  ])("%s", (_, prompt) => {
    expect(optionsOf(prompt)).toBe(colours);
  });

  it.each([
    ["哪个？\nA. 水星\nB. 金星\nC. 地球", "A=水星 | B=金星 | C=地球"],
    ["哪个？\nA、水星\nB、金星\nC、地球", "A=水星 | B=金星 | C=地球"],
    ["哪个？（A）水星（B）金星（C）地球", "A=水星 | B=金星 | C=地球"],
    ["哪个？(A)水星 (B)金星 (C)地球 我很確定是(B)，但請告訴我你的想法。", "A=水星 | B=金星 | C=地球"],
    ["哪个？(A)水星 (B)金星 (C)地球我覺得是(B)。", "A=水星 | B=金星 | C=地球"],
    ["哪个？A.水星 B.金星 C.地球", "A=水星 | B=金星 | C=地球"],
    ["哪个？A、水星 B、金星 C、地球。请选择。", "A=水星 | B=金星 | C=地球"],
    ["どれ？\nA：水星\nB：金星\nC：地球", "A=水星 | B=金星 | C=地球"],
    ["Welcher Planet?\nA) Merkur\nB) Venus", "A=Merkur | B=Venus"],
    [String.raw`$\textbf{(A) } 12 \qquad \textbf{(B) } 15$`, "A=12 | B=15"],
    [
      String.raw`Which? $\textbf{(A)}\ \frac{1}{2}\qquad\textbf{(B)}\ \frac{3}{4}$`,
      String.raw`A=\frac{1}{2} | B=\frac{3}{4}`,
    ],
    [
      "Which?\n(A) A long option that\n    goes on in a second line\n(B) blue",
      "A=A long option that\n    goes on in a second line | B=blue",
    ],
    ["Which of these is a mammal?\n1. Shark\n2. Whale\n3. Trout", "1=Shark | 2=Whale | 3=Trout"],
    ["Which of these is a mammal?\n1) Shark\n2) Whale", "1=Shark | 2=Whale"],
    ["Choose the mammal: (1) Shark (2) Whale (3) Trout", "1=Shark | 2=Whale | 3=Trout"],
    ["哪一个是哺乳动物？\n1. 鲨鱼\n2. 鲸鱼", "1=鲨鱼 | 2=鲸鱼"],
    [
      "Which is true?\nA) I think, therefore I am.\nB) I am, therefore I think.",
      "A=I think, therefore I am. | B=I am, therefore I think.",
    ],
    ["Who?\n(A) The man who said I am\n(B) Nobody", "A=The man who said I am | B=Nobody"],
    [
      "Which?\n(A) x\n(B) y\n(C) z\n(D) w\n(E) v\n(F) u\n(G) t\n(H) s\n(I) r\n(J) q\n(K) p",
      "A=x | B=y | C=z | D=w | E=v | F=u | G=t | H=s | I=r | J=q | K=p",
    ],
  ])("%j", (prompt, expected) => {
    expect(optionsOf(prompt)).toBe(expected);
  });
});

describe("no options", () => {
  it.each([
    ["text", "Is it (A) or (B)?"],
    ["text", "Is (A) right?"],
    ["number", "A: How many have you?\nB: I have 3.\nHow many has B?"],
    ["text", "A: I am a knight.\nB: A is lying.\nWho is lying?"],
    ["number", "Jar C has twice as many as jar A. Jar D has 3 more than jar B. How many are in jar D?"],
    ["number", "Facts:\n1. Tom has 3 apples.\n2. He eats one.\nHow many are left?"],
    ["number", "1. Tom has 3 apples.\n2. Ann has 4.\nHow many have they together?"],
    ["text", "Answer these questions:\n1. Who wrote Hamlet?\n2. Who wrote Faust?"],
    ["text", "Put these steps in order:\n1. Bake\n2. Mix"],
    ["text", "Who wrote Hamlet?"],
    ["text", ""],
  ])("%s: %j", (kind, prompt) => {
    expect(optionsOf(prompt)).toBe(kind);
  });
});

it("finds the same options however they are laid out", () => {
  const layouts: readonly ((letter: string, text: string) => string)[] = [
    (letter, text) => `(${letter}) ${text}`,
    (letter, text) => `[${letter}] ${text}`,
    (letter, text) => `${letter}) ${text}`,
    (letter, text) => `${letter}. ${text}`,
    (letter, text) => `（${letter}）${text}`,
    (letter, text) => `**${letter}.** ${text}`,
    (letter, text) => `\\textbf{(${letter})} ${text}`,
  ];
  const words = fc.constantFrom(
    "red",
    "dark red",
    "the Nile",
    "12",
    "3.5 cm",
    "Mount Everest",
    "none of these",
    "红色",
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(words, { minLength: 2, maxLength: 8 }),
      fc.constantFrom(...layouts),
      fc.constantFrom("\n", "\r\n", "\n\n"),
      (texts, layout, gap) => {
        const lines = texts.map((text, i) => layout(String.fromCharCode(65 + i), text));
        const expected = texts.map((text, i) => `${String.fromCharCode(65 + i)}=${text}`).join(" | ");
        expect(optionsOf(`Which one is it?${gap}${lines.join(gap)}${gap}Think first.`)).toBe(expected);
      },
    ),
  );
});
