import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letters } from "../../../../../src/core/computation/puzzles/letters.js";
import { foundIn, refutedSteps, tableOf } from "./refutedSteps.js";

const rows = tableOf(new URL("./letters.table.txt", import.meta.url));

test("there are enough rows, and as many harmless ones", () => {
  expect(rows.length).toBeGreaterThanOrEqual(70);
  expect(rows.filter(({ refuted }) => refuted.length === 0).length).toBeGreaterThanOrEqual(rows.length / 2);
});

describe("what is refuted of letters, and what is not", () => {
  test.each(rows)("$line", ({ prompt, steps, refuted, holds }) => {
    expect(refutedSteps(letters, prompt, steps)).toEqual(refuted);
    if (holds) expect(foundIn(letters, prompt, steps)?.at(-1)).toContainEqual(expect.objectContaining({ holds: true }));
  });
});

const word = fc.stringMatching(/^[b-np-y]{3,8}$/);
const names = fc.uniqueArray(word, { minLength: 2, maxLength: 4 });
const other = (letter: string) => (letter === "q" ? "j" : "q");

function joined(words: readonly string[]): { prompt: string; steps: string[] } {
  const last = words.map((one) => one.at(-1) ?? "");
  return {
    prompt: `Take the last letters of the words in "${words.join(" ")}" and concatenate them.`,
    steps: [
      ...words.map((one, at) => `The last letter of "${one}" is "${last[at]}".`),
      `Concatenating them is "${last.join("")}".`,
      `The answer is ${last.join("")}.`,
    ],
  };
}

function counting(one: string): { prompt: string; steps: string[] } {
  const letter = one[0] ?? "";
  const count = one.split(letter).length - 1;
  return {
    prompt: `How many ${letter}'s are in "${one}"?`,
    steps: [
      `"${one}" is spelled ${[...one].join("-")}.`,
      `The word "${one}" has ${one.length} letters.`,
      `There are ${count} "${letter}"s in "${one}".`,
      `The answer is ${count}.`,
    ],
  };
}

test("a right solution is never refuted, and one wrong statement is, at its step only", () => {
  fc.assert(
    fc.property(names, fc.nat(), (words, pick) => {
      const { prompt, steps } = joined(words);
      expect(foundIn(letters, prompt, steps)?.every((found) => found.length > 0)).toBe(true);
      expect(refutedSteps(letters, prompt, steps)).toEqual([]);
      const at = pick % steps.length;
      const wrong = (steps[at] as string).replace(
        /(\p{L})("?\.)$/u,
        (_, letter: string, end: string) => other(letter) + end,
      );
      const refuted = refutedSteps(letters, prompt, steps.with(at, wrong));
      // Behind a wrong letter, what is right no longer follows, and is still right.
      expect(refuted).toEqual([at + 1]);
    }),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(word, fc.nat(), (one, pick) => {
      const { prompt, steps } = counting(one);
      expect(foundIn(letters, prompt, steps)?.every((found) => found.length > 0)).toBe(true);
      expect(refutedSteps(letters, prompt, steps)).toEqual([]);
      const at = pick % steps.length;
      const wrong = (steps[at] as string)
        .replace(/\d+/, (number) => String(Number(number) + 1))
        .replace(/spelled (\p{L})/u, (_, letter: string) => `spelled ${other(letter)}`);
      expect(refutedSteps(letters, prompt, steps.with(at, wrong))).toEqual([at + 1]);
    }),
    { numRuns: 200 },
  );
});

test.each([
  'The last letter of "Elon" is "n". ',
  "the last letter of Elon ",
  "Elon ",
  '"Elon" ',
  "e-l-o-n-",
  "E l o n ",
  "there are 3 e's in ",
  "concatenating them ",
  '"n" + ',
  "the answer is ",
  "'",
  "second to ",
])("100,000 characters of “%s” are read at once", (unit) => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length));
  expect(foundIn(letters, text, [])).toBeNull();
  expect(
    foundIn(letters, 'Take the last letters of the words in "Elon Musk" and concatenate them.', [text, text]),
  ).not.toBeNull();
});
