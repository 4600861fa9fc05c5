import { expect, test } from "vitest";
import { english } from "../../../../src/report/words/language.js";
import { answerVariants } from "../../../../src/report/words/run.js";
import type { Influence } from "../../../../src/core/run/influence.js";
import { recorded } from "../runs.js";

const influence: Influence = {
  sentence: "Tom has 3 apples.",
  chars: { start: 0, end: 17 },
  answerWith: "7",
  answerWithout: "4",
  effect: Math.log(20),
  mentionedBySteps: [],
  confirmed: true,
};
const lastDetail = (part: Partial<Influence>) =>
  answerVariants({ ...recorded("off-policy"), influences: [{ ...influence, ...part }] }, english.say)
    .at(-1)!
    .details.at(-1);

test("a sentence that no step mentions is said to be one only where it suggests an answer", () => {
  expect(lastDetail({ suggests: true })).toBe("no step mentions it");
  expect(lastDetail({ suggests: false })).toBe("part of what the problem states");
  // Runs of older versions do not say.
  expect(lastDetail({})).toBe("no step mentions it");
  expect(lastDetail({ suggests: false, mentionedBySteps: [0, 2] })).toBe("mentioned by steps 1, 3");
});
