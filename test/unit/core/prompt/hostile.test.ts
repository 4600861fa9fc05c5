import { expect, it } from "vitest";
import { answerKind } from "../../../../src/core/answer/kind.js";
import { givenAnswer } from "../../../../src/core/prompt/givenAnswer.js";
import { mentions } from "../../../../src/core/prompt/mentions.js";
import { promptSentences } from "../../../../src/core/prompt/sentences.js";
import { withoutSentence } from "../../../../src/core/prompt/withoutSentence.js";
import { suggestsAnswer } from "../../../../src/core/prompt/suggestion.js";

const four = answerKind("Which?\nA) red\nB) dark red\nC) blue\nD) green");

const parts = [
  " ",
  "-",
  "(",
  "<a>",
  "<a>x</a>",
  "(A) x (B) y ",
  "A. x ",
  "1. x\n",
  "A? ",
  ", and I think ",
  "I think it is (B). ",
  "我觉得是(B)，",
  "Answer: A\n",
  "小明有苹果",
];

it.each(parts)("cuts 100,000 characters of %j in the time of one pass", (part) => {
  const prompt = `${part.repeat(Math.ceil(100_000 / part.length)).slice(0, 100_000)}!X`;
  const sentences = promptSentences(prompt);
  for (const { text, chars } of sentences) expect(prompt.slice(chars.start, chars.end)).toBe(text);
  const [first] = sentences;
  expect(withoutSentence(prompt, first.chars).length).toBeLessThan(prompt.length);
  expect(mentions(prompt, first.text)).toBeTypeOf("boolean");
  expect(suggestsAnswer(prompt, four, ["A"])).toBeTypeOf("boolean");
  expect(givenAnswer(prompt)).toSatisfy((answer: string | null) => answer === null || answer !== "");
});
