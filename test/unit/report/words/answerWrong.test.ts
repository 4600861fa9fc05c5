import { expect, test } from "vitest";
import type { Reading } from "../../../../src/core/run/reading.js";
import type { Step } from "../../../../src/core/run/step.js";
import { renderMarkdown } from "../../../../src/report/markdown.js";
import { renderTerminal } from "../../../../src/report/terminal.js";
import { answerWrongWords } from "../../../../src/report/words/answerWrong.js";
import { english } from "../../../../src/report/words/language.js";
import { recorded, recordedNames } from "../runs.js";

const runs = recordedNames.map(recorded);
const read = runs.find(({ answerWrong }) => answerWrong !== undefined);
if (!read) throw new Error("No recorded run has the reading.");
const [run, reading] = [read, read.answerWrong as Reading];

test("the headline says what the probability means in answers", () => {
  const said = (probability: number) =>
    answerWrongWords({ ...run, answerWrong: { ...reading, probability, interval: [0.5, 0.9] } }, english.say)?.headline;
  expect(said(0.71)).toBe("P(answer wrong) 0.71 (0.50–0.90): of 10 answers that are read so, about 7 are wrong.");
  expect(said(0.04)).toMatch(/about 0 are wrong/);
});

test("and what it is made of: the steps between the least and the most suspect", () => {
  const at = (index: number, probability: number): Step => ({
    ...run.steps[0],
    index,
    readings: [{ ...reading, head: "answer-wrong", probability }],
  });
  const words = answerWrongWords({ ...run, steps: [at(0, 0.4), at(1, 0.9), at(2, 0.2)] }, english.say);
  expect(words?.madeOf).toBe(
    "It is the mean of what the probe reads at 3 steps, from 0.20 at step 3 to 0.90 at step 2.",
  );
  expect(answerWrongWords({ ...run, steps: [at(0, 0.4)] }, english.say)?.madeOf).toMatch(/one step/);
});

test("nothing is said where it was not read", () => {
  expect(answerWrongWords({ ...run, answerWrong: undefined }, english.say)).toBeUndefined();
});

test("it stands above all else in a report, and below the answer in a terminal", () => {
  const markdown = renderMarkdown(run);
  expect(markdown.indexOf("P(answer wrong)")).toBeGreaterThan(0);
  expect(markdown.indexOf("P(answer wrong)")).toBeLessThan(markdown.indexOf("## "));
  const terminal = renderTerminal(run, { color: false, width: 100 });
  expect(terminal.indexOf("P(answer wrong)")).toBeGreaterThan(terminal.indexOf("Answer "));
  expect(terminal.indexOf("P(answer wrong)")).toBeLessThan(terminal.indexOf("Marks "));
});
