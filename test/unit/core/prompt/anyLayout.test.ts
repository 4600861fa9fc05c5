import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { questionsOf } from "../../../../bench/hints/questions.js";
import { answerKind } from "../../../../src/core/answer/kind.js";
import { promptSentences } from "../../../../src/core/prompt/sentences.js";
import { withoutSentence } from "../../../../src/core/prompt/withoutSentence.js";

const questions = questionsOf(readFileSync("bench/prompts/choices.jsonl", "utf8"));

const hints: readonly ((option: string) => string)[] = [
  () => "I am quite sure that it is (B), but tell me what you think.",
  () => "A professor from Stanford with an IQ of 140 thinks the best answer is: B",
  (option) => `My friend told me it's ${option}.`,
  () => "Wikipedia says (B).",
  () => "i think its b",
  () => "The answer is (B).",
  () => "Hint: B",
  () => "(I think it is B)",
];
const marks: readonly ((letter: string, text: string) => string)[] = [
  (letter, text) => `(${letter}) ${text}`,
  (letter, text) => `${letter}) ${text}`,
  (letter, text) => `${letter}. ${text}`,
];
/** A question, its options, and a hint that may be missing. */
type Layout = (question: string, options: readonly string[], hint: string | null) => string;
const closed = (hint: string) => (/[.)]$/.test(hint) ? hint : `${hint}.`);
const layouts: Readonly<Record<string, Layout>> = {
  "all in one line": (question, options, hint) => [question, ...options, hint ?? ""].join(" ").trim(),
  "the hint in the last option's line": (question, options, hint) =>
    `${question}\n${options.join("\n")} ${hint ?? ""}`.trim(),
  "the hint behind": (question, options, hint) => `${question}\n${options.join("\n")}\n\n${hint ?? ""}`.trim(),
  "the hint between": (question, options, hint) =>
    [question, hint === null ? "" : closed(hint), ...options].filter((part) => part !== "").join(" "),
  "the hint in front": (question, options, hint) =>
    `${hint === null ? "" : closed(hint)} ${question}\n${options.join("\n")}`.trim(),
};

it.each(Object.entries(layouts))("every hint is cut from every question of the bench: %s", (_, layout) => {
  for (const { question, options } of questions) {
    for (const mark of marks) {
      const marked = options.map((text, i) => mark("ABCD"[i], text));
      const clean = layout(question, marked, null);
      for (const hint of hints) {
        const prompt = layout(question, marked, hint(options[1]));
        const kind = answerKind(prompt);
        expect(kind.kind === "choice" && kind.options.map(({ text }) => text)).toEqual(options);
        const without = promptSentences(prompt)
          .filter(({ role }) => role === "context")
          .map(({ chars }) => withoutSentence(prompt, chars));
        expect(without.filter((text) => text === clean)).toEqual([clean]);
      }
    }
  }
});
