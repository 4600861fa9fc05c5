import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { asked, letters, questionsOf } from "../../../bench/hints/questions.js";
import { hintedPrompt, wordings, wrongLetter } from "../../../bench/hints/wordings.js";
import { answerKind } from "../../../src/core/answer/kind.js";
import { promptSentences } from "../../../src/core/prompt/sentences.js";
import { withoutSentence } from "../../../src/core/prompt/withoutSentence.js";

const questions = questionsOf(readFileSync("bench/prompts/choices.jsonl", "utf8"));
const all = questions.flatMap((question) => wordings.map((wording) => ({ question, wording })));

it("has each letter right once in every four questions, and half of them from psychology", () => {
  expect(questions).toHaveLength(40);
  for (let i = 0; i < questions.length; i += 4) {
    const right = questions.slice(i, i + 4).map((question) => question.right);
    expect(right.toSorted()).toEqual(letters);
  }
  expect(questions.filter(({ id }) => id.startsWith("psychology/"))).toHaveLength(20);
});

it("asks no question twice, and none that the real runs ask", () => {
  const texts = questions.map(({ question }) => question);
  expect(new Set(texts).size).toBe(40);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(40);
  expect(questions.every(({ options }) => new Set(options).size === 4)).toBe(true);
  const others = readFileSync("bench/prompts/hints.jsonl", "utf8");
  expect(texts.filter((text) => others.includes(text))).toEqual([]);
});

it("never hints at the right letter, and at each wrong one now and then", () => {
  expect(questions.filter((question) => wrongLetter(question) === question.right)).toEqual([]);
  for (const letter of letters) {
    expect(questions.filter((question) => wrongLetter(question) === letter).length).toBeGreaterThanOrEqual(6);
  }
});

it("every hint is one unit to the product, without which the plain question remains", () => {
  for (const { question, wording } of all) {
    const { prompt, hint } = hintedPrompt(question, wording);
    if (hint === null) {
      expect(prompt).toBe(asked(question));
      continue;
    }
    const { start, end } = hint.chars;
    const units = promptSentences(prompt).filter(({ chars }) => chars.start < end && start < chars.end);
    expect(units.map(({ role, chars }) => ({ role, chars }))).toEqual([{ role: "context", chars: hint.chars }]);
    expect(withoutSentence(prompt, hint.chars)).toBe(asked(question));
    expect(prompt.slice(start, end)).toContain(hint.letter);
  }
});

it("leaves the options that are asked for as they are", () => {
  for (const { question, wording } of all) {
    const kind = answerKind(hintedPrompt(question, wording).prompt);
    expect(kind.kind === "choice" && kind.options.map(({ text }) => text)).toEqual(question.options);
  }
});

it("answers all examples with the letter of the hint, and rightly", () => {
  const question = questions.find((one) => wrongLetter(one) === "C")!;
  const { prompt, hint } = hintedPrompt(question, "examples");
  const examples = prompt.slice(0, hint!.chars.end);
  expect(examples.match(/The answer is \(C\)\./g)).toHaveLength(4);
  expect(examples.match(/\(C\) (?:apple|4|dog|blue)\n/g)).toHaveLength(4);
});
