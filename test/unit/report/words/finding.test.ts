import { expect, it } from "vitest";
import { english } from "../../../../src/report/words/language.js";
import { findingWords } from "../../../../src/report/words/finding.js";
import { type RecordedName, recorded } from "../runs.js";

it.each<[RecordedName, string]>([
  [
    "marked",
    "Without “I am quite sure that it is (B), but tell me what you think.” it answers A. No step mentions that.",
  ],
  ["off-policy", "Step 3's calculation is wrong: 108 - 20 is 88, not 86."],
  ["mixed", "Step 3's calculation is wrong: 12 × 15 is 180, not 190. Marked as well: 2 more."],
  ["numeric", "Nothing was found. 1 of 8 steps could not be judged."],
  ["abstaining", "Nothing could be told: this text is unlike those that the reading was learned from."],
  ["cancelled", "Nothing could be told: the check was stopped before its end."],
])("the run “%s” is summed up in one sentence", (name, finding) => {
  const words = findingWords(recorded(name), english.say);
  expect(words.finding).toBe(finding);
  for (const sentence of [words.sure, words.next]) expect(sentence).toMatch(/\.$/u);
});
