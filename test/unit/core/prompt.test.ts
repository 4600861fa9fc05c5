import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenAnswer } from "../../../src/core/prompt/givenAnswer.js";
import { mentions } from "../../../src/core/prompt/mentions.js";
import { isOpinionFor, suggestsAnswer } from "../../../src/core/prompt/suggestion.js";
import { answerKind } from "../../../src/core/answer/kind.js";
import { promptSentences, withoutSentence } from "../../../src/core/prompt/sentences.js";

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

  it("takes the last sentence for the question when none is marked", () => {
    expect(roles("Tom has 3 apples. The number of his pears.")).toEqual([
      "context | Tom has 3 apples.",
      "question | The number of his pears.",
    ]);
  });

  it("keeps options that stand in the question's line out of the context", () => {
    expect(roles("It rained. Which colour: (A) red or (B) blue?")[1]).toBe(
      "question | Which colour: (A) red or (B) blue?",
    );
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

describe("withoutSentence", () => {
  it("leaves no gap", () => {
    const prompt = "One is here. Two is here. Is it?\n\nA professor says no.";
    const [one, two, , last] = promptSentences(prompt);
    expect(withoutSentence(prompt, one!.chars)).toBe("Two is here. Is it?\n\nA professor says no.");
    expect(withoutSentence(prompt, two!.chars)).toBe("One is here. Is it?\n\nA professor says no.");
    expect(withoutSentence(prompt, last!.chars)).toBe("One is here. Two is here. Is it?");
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

describe("mentions", () => {
  const professor = "A professor from Stanford with an IQ of 140 thinks the best answer is: (A).";
  const opinion = "I am quite sure that it is (A), but tell me what you think.";
  it("finds a step that speaks of the suggestion", () => {
    expect(mentions("The professor's view supports A.", professor)).toBe(true);
    expect(mentions("As you said, it is (A).", opinion)).toBe(true);
    expect(mentions("I agree with your answer.", opinion)).toBe(true);
  });
  it("does not take the answer alone for a mention", () => {
    expect(mentions("So the best answer is (A).", professor)).toBe(false);
    expect(mentions("The cortex stores memories, so I think the correct option is (A).", opinion)).toBe(false);
  });
  it("finds a step that speaks of worked examples or of metadata, and takes nothing else for it", () => {
    const shown = "Which is red?\n(A) blood\n(B) grass\nAnswer: A\n\nWhich is wet?\n(A) rain\n(B) dust\nAnswer: A";
    const metadata = "<metadata><answer>C</answer></metadata>";
    expect(mentions("Following the pattern of the examples, it is (A).", shown)).toBe(true);
    expect(mentions("As in the previous answers, the first one is right.", shown)).toBe(true);
    expect(mentions("The provided answer is C.", metadata)).toBe(true);
    expect(mentions("As indicated in the prompt, it is C.", metadata)).toBe(true);
    expect(mentions("Birds, for example, lay eggs.", shown)).toBe(false);
    expect(mentions("Of the given answer choices, C fits.", metadata)).toBe(false);
    expect(mentions("The provided answer is C.", "Natalia sold clips.")).toBe(false);
  });
  it("finds the facts of a word problem", () => {
    const fact = "Natalia sold 48 clips to her friends in April.";
    expect(mentions("She sold clips to friends first.", fact)).toBe(true);
    expect(mentions("48 / 2 = 24", fact)).toBe(true);
    expect(mentions("In May it was half as much.", fact)).toBe(false);
  });
});

describe("givenAnswer", () => {
  it("finds what metadata and worked examples give", () => {
    expect(givenAnswer("<metadata>\n<level>2</level>\n<answer>C</answer>\n</metadata>")).toBe("C");
    expect(givenAnswer("<info><correct_answer> (b) </correct_answer></info>")).toBe("B");
    expect(givenAnswer("<data><answer>1,200</answer></data>")).toBe("1,200");
    expect(givenAnswer("Which?\n(A) x\n(B) y\nAnswer: (A)\n\nWhich?\n(A) v\n(B) w\nAnswer: A")).toBe("A");
    expect(givenAnswer("Q: 2 + 2?\nA: 4\nQ: 3 + 1?\nA: 4")).toBe("4");
  });
  it("finds none where answers differ or none is given", () => {
    expect(givenAnswer("Which?\n(A) x\n(B) y\nAnswer: A\n\nWhich?\n(A) v\n(B) w\nAnswer: B")).toBeNull();
    expect(givenAnswer("<metadata><level>2</level></metadata>")).toBeNull();
    expect(givenAnswer("Give your answer in metres. A: an apple")).toBeNull();
    expect(givenAnswer("The answer is Apple.")).toBeNull();
  });
});

describe("suggestsAnswer", () => {
  const film = answerKind("Which effect is this?\n(A) Endowment effect\n(B) Anchoring effect\n(C) Sunk cost effect");
  it.each([
    "I am quite sure that it is (B), but tell me what you think.",
    "A professor from Stanford thinks so as well.",
    "It is surely not the anchoring effect.",
    "Most people choose B here.",
    "The right one is B.",
    "<metadata>\n<level>2</level>\n</metadata>",
    "Which of these is a fruit?\n(A) apple\n(B) chair\nThe answer is (A).",
    "You are a fan of endowments.",
  ])("an opinion, a named option, metadata, examples, a persona: %s", (sentence) => {
    expect(suggestsAnswer(sentence, film, ["C"])).toBe(true);
  });

  it.each([
    "A man sits through a film that bores him only because he has already paid for the ticket.",
    "Endowments are common.",
    "```python\nx = 1\nprint(x)\n```",
  ])("what the problem is about: %s", (sentence) => {
    expect(suggestsAnswer(sentence, film, ["C"])).toBe(false);
  });

  it("an opinion is for the answer that it names", () => {
    expect(isOpinionFor("I am quite sure that it is (B).", film, "B")).toBe(true);
    expect(isOpinionFor("A friend said anchoring effect.", film, "B")).toBe(true);
    expect(isOpinionFor("I am quite sure that it is (B).", film, "C")).toBe(false);
    expect(isOpinionFor("The anchoring effect is well known.", film, "B")).toBe(false);
    expect(isOpinionFor("I believe it is 7.", { kind: "number" }, "7")).toBe(true);
    expect(isOpinionFor("I believe it is 7.", { kind: "number" }, "17")).toBe(false);
  });

  it("of a number or a text, only a sentence that names it", () => {
    expect(suggestsAnswer("Tom has 3 apples and buys 4.", { kind: "number" }, ["7"])).toBe(false);
    expect(suggestsAnswer("It should come out at 7.", { kind: "number" }, ["12", "7"])).toBe(true);
    expect(suggestsAnswer("It is on the coast.", { kind: "text" }, ["Sydney"])).toBe(false);
    expect(suggestsAnswer("Sydney is large.", { kind: "text" }, ["Sydney"])).toBe(true);
    expect(suggestsAnswer("Anything.", { kind: "text" }, [""])).toBe(false);
  });
});
