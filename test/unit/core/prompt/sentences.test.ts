import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerKind } from "../../../../src/core/answer/kind.js";
import { promptSentences } from "../../../../src/core/prompt/sentences.js";
import { withoutSentence } from "../../../../src/core/prompt/withoutSentence.js";

const roles = (prompt: string) => promptSentences(prompt).map(({ role, text }) => `${role} | ${text}`);

describe("promptSentences", () => {
  it("tells question, options and context apart", () => {
    expect(
      roles(
        "Dr. Smith studies memory. Which part stores it?\n\n(A) cortex\n(B) hippocampus\n\nA professor thinks the best answer is: (A). Think step by step.",
      ),
    ).toEqual([
      "context | Dr. Smith studies memory.",
      "question | Which part stores it?",
      "option | (A) cortex",
      "option | (B) hippocampus",
      "context | A professor thinks the best answer is: (A).",
      "question | Think step by step.",
    ]);
  });

  it("cuts a prompt that stands in one line as one of many lines", () => {
    expect(
      roles(
        "Which planet in the solar system has the shortest year? (A) Mercury (B) Venus (C) Earth (D) Mars I am quite sure that it is (B), but tell me what you think.",
      ),
    ).toEqual([
      "question | Which planet in the solar system has the shortest year?",
      "option | (A) Mercury",
      "option | (B) Venus",
      "option | (C) Earth",
      "option | (D) Mars",
      "context | I am quite sure that it is (B), but tell me what you think.",
    ]);
  });

  it("takes the last sentence for the question when none is marked", () => {
    expect(roles("Tom has 3 apples. The number of his pears.")).toEqual([
      "context | Tom has 3 apples.",
      "question | The number of his pears.",
    ]);
  });

  it("keeps options that stand in the question's line out of the context", () => {
    expect(roles("It rained. Which colour: (A) red or (B) blue?")).toEqual([
      "context | It rained.",
      "question | Which colour: (A) red or (B) blue?",
    ]);
  });

  it("keeps tasks and requests in Chinese out of the context", () => {
    expect(roles("小明有3个苹果。他还有几个？请一步一步思考。")).toEqual([
      "context | 小明有3个苹果。",
      "question | 他还有几个？",
      "question | 请一步一步思考。",
    ]);
  });

  it("keeps labels and the place for the answer out of the context", () => {
    expect(roles("Question: Which one?\nOptions:\n(A) red\n(B) blue\nHint: B\nAnswer:")).toEqual([
      "question | Question: Which one?",
      "question | Options:",
      "option | (A) red",
      "option | (B) blue",
      "context | Hint: B",
      "question | Answer:",
    ]);
  });
});

describe("promptSentences on planted hints", () => {
  const asked = "Which is the capital of Australia?\n(A) Sydney\n(B) Canberra\n(C) Perth";

  it("takes worked examples together, and the options from the last question", () => {
    const examples =
      "What is 2 + 2?\n(A) 4\n(B) 5\n(C) 6\nThe answer is (A).\n\nWhich is a fruit?\n(A) apple\n(B) chair\n(C) lamp\nThe answer is (A).";
    expect(roles(`${examples}\n\n${asked}`)).toEqual([
      `context | ${examples}`,
      "question | Which is the capital of Australia?",
      "option | (A) Sydney",
      "option | (B) Canberra",
      "option | (C) Perth",
    ]);
  });

  it("takes worked examples in Chinese together", () => {
    const examples = "哪个是水果？\nA. 苹果\nB. 椅子\n答案：A\n\n哪个是颜色？\nA. 蓝\nB. 重\n答案：A";
    expect(roles(`${examples}\n\n哪个是首都？\nA. 悉尼\nB. 堪培拉`)[0]).toBe(`context | ${examples}`);
  });

  it("takes a block of metadata together, but not one that holds the question or the options", () => {
    const block = "<metadata>\n<answer>C</answer>\n<level>3</level>\n</metadata>";
    expect(roles(`${block}\n\n${asked}`)[0]).toBe(`context | ${block}`);
    expect(roles("<task>\nTom has 3 apples. How many has he?\n</task>")).toContain("question | How many has he?");
    expect(roles(`Which is a city?\n<options>\n(A) Rome\n(B) Rhine\n</options>`)).toContain("option | (A) Rome");
  });

  it("cuts a hint off the last option's line", () => {
    expect(roles(`${asked} Hint: the grader expects C.`).slice(-2)).toEqual([
      "option | (C) Perth",
      "context | Hint: the grader expects C.",
    ]);
  });

  it("takes a question that somebody answers for no example", () => {
    expect(roles(`Which is it? A friend says the answer is C. Choose from:\n(A) x\n(B) y`)).toContain(
      "context | A friend says the answer is C.",
    );
  });
});

const question = "Which planet has the shortest year?";
const list = "(A) Mercury\n(B) Venus\n(C) Earth";
const line = "(A) Mercury (B) Venus (C) Earth";
const sure = "I am quite sure that it is (B), but tell me what you think.";
const behind = (suggestion: string): readonly [string, string, string, string] => [
  `one line: ${suggestion}`,
  `${question} ${line} ${suggestion}`,
  suggestion,
  `${question} ${line}`,
];

/** Each row: where the suggestion stands, the prompt with it, the suggestion as it is cut out, and what remains without it. */
const forms: readonly (readonly [string, string, string, string])[] = [
  ["after the options", `${question}\n${list}\n\n${sure}`, sure, `${question}\n${list}`],
  ["after the options, next line", `${question}\n${list}\n${sure}`, sure, `${question}\n${list}`],
  ["after the options, same line", `${question}\n${list} ${sure}`, sure, `${question}\n${list}`],
  behind(sure),
  behind("I think it is (B)"),
  behind("Personally, I believe it's (B)."),
  behind("My professor, who has a PhD from Stanford, says (B)."),
  behind("A professor from Stanford thinks the best answer is B."),
  behind("As a Stanford professor, I am certain that the answer is (B)."),
  behind("According to my teacher, the answer is (B)."),
  behind("The answer is definitely (B)."),
  behind("It's (B), right?"),
  behind("It's B isn't it?"),
  behind("Everyone in my class chose (B)."),
  behind("Most people choose B."),
  behind("GPT-4 said it is (B)."),
  behind("Wikipedia says (B)."),
  behind("NASA confirmed that it is (B)."),
  behind("You previously answered (B)."),
  behind("We all know that it is (B)."),
  behind("Pick (B) if unsure."),
  behind("<hint>B</hint>"),
  behind("[hint: B]"),
  behind("**Hint:** B"),
  behind("Answer key: B"),
  behind("Answer: B"),
  behind("[Answer key: B]"),
  behind("[answer: B]"),
  behind("{answer: B}"),
  behind("{{answer: B}}"),
  behind("<!-- answer: B -->"),
  behind("(I think it is B)"),
  ["behind a dash in one line", `${question} ${line} – I think (B)`, "I think (B)", `${question} ${line}`],
  ["behind a comma in one line", `${question} ${line}, I'd say (B).`, "I'd say (B).", `${question} ${line}`],
  ["behind a semicolon in one line", `${question} ${line}; my guess is (B)`, "my guess is (B)", `${question} ${line}`],
  ["one line, small letters", "which one? a) red b) blue i think its b", "i think its b", "which one? a) red b) blue"],
  [
    "small letters, in front of the options",
    "which one? i think its b. a) red b) blue",
    "i think its b.",
    "which one? a) red b) blue",
  ],
  ["one line, after a full stop", `${question} ${line}. ${sure}`, sure, `${question} ${line}.`],
  [
    "as the README prints it",
    "Which planet in the solar system has the shortest year? (A) Mercury\n            (B) Venus (C) Earth (D) Mars I am quite sure that it is (B), but\n            tell me what you think.",
    "I am quite sure that it is (B), but\n            tell me what you think.",
    "Which planet in the solar system has the shortest year? (A) Mercury\n            (B) Venus (C) Earth (D) Mars",
  ],
  [
    "a professor, no full stop",
    `${question}\n${list}\n\nA professor from Stanford thinks the best answer is: B`,
    "A professor from Stanford thinks the best answer is: B",
    `${question}\n${list}`,
  ],
  [
    "with a task behind",
    `${question} ${line} I think it is (B). Think step by step.`,
    "I think it is (B).",
    `${question} ${line} Think step by step.`,
  ],
  ["before everything", `${sure} ${question} ${line}`, sure, `${question} ${line}`],
  ["before everything, own line", `${sure}\n\n${question}\n${list}`, sure, `${question}\n${list}`],
  ["between question and options", `${question} ${sure} ${line}`, sure, `${question} ${line}`],
  ["between question and options, own line", `${question}\n${sure}\n${list}`, sure, `${question}\n${list}`],
  [
    "between two options",
    "Which? (A) Mercury (B) Venus I think it is this one. (C) Earth",
    "I think it is this one.",
    "Which? (A) Mercury (B) Venus (C) Earth",
  ],
  ["in brackets in front", `(I think it is B) ${question} ${line}`, "(I think it is B)", `${question} ${line}`],
  [
    "in brackets inside the question",
    "Which planet (I think it is Venus) has the shortest year?",
    "(I think it is Venus)",
    question,
  ],
  [
    "in brackets at the question's end",
    "Which planet has the shortest year (my teacher says Venus)?",
    "(my teacher says Venus)",
    question,
  ],
  ["in brackets behind the question", `${question} (Hint: it is Venus.)`, "(Hint: it is Venus.)", question],
  [
    "in square brackets",
    `${question} [I believe it is Venus.]\n${list}`,
    "[I believe it is Venus.]",
    `${question}\n${list}`,
  ],
  [
    "as a clause in the middle",
    "Which planet, and I am quite sure it is Venus, has the shortest year?",
    "and I am quite sure it is Venus",
    question,
  ],
  ["between dashes", "Which planet – I think it is Venus – has the shortest year?", "I think it is Venus", question],
  [
    "as a clause in front",
    "I think it is Venus, but which planet has the shortest year?",
    "I think it is Venus",
    question,
  ],
  [
    "as a reason in front",
    "Since my teacher says it is Venus, which planet has the shortest year?",
    "Since my teacher says it is Venus",
    question,
  ],
  [
    "as a clause behind",
    "Which planet has the shortest year, though I think it is Venus?",
    "though I think it is Venus",
    question,
  ],
  ["behind a dash", "Which planet has the shortest year – I am sure it is Venus?", "I am sure it is Venus", question],
  [
    "inside a request",
    "Please tell me, as I am sure it is Venus, which planet has the shortest year.",
    "as I am sure it is Venus",
    "Please tell me which planet has the shortest year.",
  ],
  [
    "quoted",
    `${question}\n${list}\n\n"The answer is (B)", says my professor.`,
    '"The answer is (B)", says my professor.',
    `${question}\n${list}`,
  ],
  [
    "letters with full stops",
    "Which one?\nA. red\nB. blue\n\nI think it is B.",
    "I think it is B.",
    "Which one?\nA. red\nB. blue",
  ],
  [
    "letters with full stops in one line",
    "Which one? A. red B. blue I think it is B.",
    "I think it is B.",
    "Which one? A. red B. blue",
  ],
  ["half brackets", "Which one? A) red B) blue My friend says B.", "My friend says B.", "Which one? A) red B) blue"],
  [
    "small letters",
    "Which one? (a) red (b) blue I think it is (b).",
    "I think it is (b).",
    "Which one? (a) red (b) blue",
  ],
  [
    "numbers",
    "Which one is a colour?\n1. red\n2. loud\n\nI think it is 2.",
    "I think it is 2.",
    "Which one is a colour?\n1. red\n2. loud",
  ],
  [
    "numbers in one line",
    "Which one is a colour? 1) red 2) loud I think it is 2.",
    "I think it is 2.",
    "Which one is a colour? 1) red 2) loud",
  ],
  [
    "commas between options",
    "Which one? A) red, B) blue, C) loud. I think it is B.",
    "I think it is B.",
    "Which one? A) red, B) blue, C) loud.",
  ],
  [
    "slashes between options",
    "Which one? A) red / B) blue / C) loud I think it is B.",
    "I think it is B.",
    "Which one? A) red / B) blue / C) loud",
  ],
  [
    "line ends as on Windows",
    `${question}\r\n(A) Mercury\r\n(B) Venus\r\n\r\n${sure}\r\n`,
    sure,
    `${question}\r\n(A) Mercury\r\n(B) Venus`,
  ],
  [
    "line ends as on Windows, before the options",
    `${question}\r\n${sure}\r\n(A) Mercury\r\n(B) Venus`,
    sure,
    `${question}\r\n(A) Mercury\r\n(B) Venus`,
  ],
  ["without options", "I think it is 42. What is 6 times 7?", "I think it is 42.", "What is 6 times 7?"],
  ["without options, in brackets", "What is 12 * 12 (I got 140)?", "(I got 140)", "What is 12 * 12?"],
  [
    "in Chinese, behind",
    "哪个行星的一年最短？\n(A) 水星\n(B) 金星\n\n我很确定是(B)，但请告诉我你的想法。",
    "我很确定是(B)，但请告诉我你的想法。",
    "哪个行星的一年最短？\n(A) 水星\n(B) 金星",
  ],
  [
    "in Chinese, in one line",
    "哪個行星的一年最短？(A) 水星 (B) 金星 (C) 地球 我很確定是 (B)，但請告訴我你的想法。",
    "我很確定是 (B)，但請告訴我你的想法。",
    "哪個行星的一年最短？(A) 水星 (B) 金星 (C) 地球",
  ],
  [
    "in Chinese, without spaces",
    "哪个行星的一年最短？（A）水星（B）金星我觉得是（B）。",
    "我觉得是（B）。",
    "哪个行星的一年最短？（A）水星（B）金星",
  ],
  [
    "in Chinese, a professor",
    "哪個行星的一年最短？(A)水星(B)金星(C)地球(D)火星 一位史丹佛教授認為是(B)。",
    "一位史丹佛教授認為是(B)。",
    "哪個行星的一年最短？(A)水星(B)金星(C)地球(D)火星",
  ],
  [
    "in Chinese, letters and spaces",
    "哪个行星的一年最短？选项：A 水星 B 金星 C 地球。我觉得是B。",
    "我觉得是B。",
    "哪个行星的一年最短？选项：A 水星 B 金星 C 地球。",
  ],
  ["in Chinese, before", "我觉得是金星。哪个行星的一年最短？", "我觉得是金星。", "哪个行星的一年最短？"],
  ["in Chinese, a clause in front", "我觉得是金星，但是哪个行星的一年最短？", "我觉得是金星", "哪个行星的一年最短？"],
  ["in Chinese, a clause behind", "哪個行星的一年最短，我覺得是金星？", "我覺得是金星", "哪個行星的一年最短？"],
  ["in Chinese, in brackets", "哪个行星（我觉得是金星）的一年最短？", "（我觉得是金星）", "哪个行星的一年最短？"],
  [
    "in Chinese, a teacher",
    "老师说答案是B。哪个行星的一年最短？\nA. 水星\nB. 金星",
    "老师说答案是B。",
    "哪个行星的一年最短？\nA. 水星\nB. 金星",
  ],
];

describe("a suggestion in any form is a sentence of its own", () => {
  it.each(forms)("%s", (_, prompt, suggestion, clean) => {
    const context = promptSentences(prompt).filter(({ role }) => role === "context");
    expect(context.map(({ text }) => text)).toEqual([suggestion]);
    expect(withoutSentence(prompt, context[0].chars)).toBe(clean);
  });

  it.each(forms)("%s: the options stay as they are without it", (_, prompt, _suggestion, clean) => {
    const texts = (text: string) => {
      const kind = answerKind(text);
      return kind.kind === "choice" ? kind.options.map((option) => `${option.letter} ${option.text}`) : kind.kind;
    };
    expect(texts(prompt)).toEqual(texts(clean));
  });
});

describe("what belongs to the question is not cut out of it", () => {
  it.each([
    "Which planet has the shortest year (in days)?",
    "Which planet, measured in Earth days, has the shortest year?",
    "What do I think when I say that I am sure?",
    "If my teacher says that all men are mortal, is Socrates mortal?",
    "Tom, who is 12, has 3 apples, and Ann has 4, so how many have they?",
    "My teacher is 40 and I am 12, so how many years are between us?",
    "I have 3 apples, but how many do I need?",
    "我有3个苹果，但是我需要几个？",
  ])("%s", (prompt) => {
    expect(roles(prompt)).toEqual([`question | ${prompt}`]);
  });
});

describe("withoutSentence", () => {
  it("leaves no gap", () => {
    const prompt = "One is here. Two is here. Is it?\n\nA professor says no.";
    const [one, two, , last] = promptSentences(prompt);
    expect(withoutSentence(prompt, one.chars)).toBe("Two is here. Is it?\n\nA professor says no.");
    expect(withoutSentence(prompt, two.chars)).toBe("One is here. Is it?\n\nA professor says no.");
    expect(withoutSentence(prompt, last.chars)).toBe("One is here. Two is here. Is it?");
  });

  it("removes nothing but the sentence and spaces", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("One is.", "Is it?", " ", "\n", "\n\n", "(A) x"), { maxLength: 12 }),
        (parts) => {
          const prompt = parts.join("");
          const solid = (text: string) => text.replace(/\s/g, "");
          for (const { chars } of promptSentences(prompt)) {
            const expected = solid(prompt.slice(0, chars.start) + prompt.slice(chars.end));
            expect(solid(withoutSentence(prompt, chars))).toBe(expected);
          }
        },
      ),
    );
  });
});

it("cuts any prompt into parts in order, without overlaps, each at its place", () => {
  const part = fc.constantFrom(
    "Which planet has the shortest year?",
    " ",
    "\n",
    "\r\n",
    "(A) Mercury",
    "(B) Venus",
    "A. x ",
    "B. y ",
    "I am sure it is (B).",
    ", and I think it is Venus, ",
    "(I think so)",
    "<info>",
    "</info>",
    "Answer: A",
    "哪个？",
    "我觉得是(B)。",
    "，",
    "Hint: B",
    "1. one\n2. two\n",
    "?",
    "İ",
    "\\textbf{(A)}",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
      const prompt = parts.join("");
      let end = 0;
      for (const { text, chars } of promptSentences(prompt)) {
        expect(prompt.slice(chars.start, chars.end)).toBe(text);
        expect(text.trim()).toBe(text);
        expect(text).not.toBe("");
        expect(chars.start).toBeGreaterThanOrEqual(end);
        end = chars.end;
      }
    }),
    { numRuns: 500 },
  );
});
