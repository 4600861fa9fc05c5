import { expect, it } from "vitest";
import { withoutInfluence } from "../../../../src/core/prompt/withoutInfluence.js";
import { recorded } from "../../report/runs.js";

it("asks the same without the sentence", () => {
  const run = recorded("marked");
  const [influence] = run.influences;
  const without = withoutInfluence(run.messages, influence)!;
  expect(without.map(({ role }) => role)).toEqual(["system", "user"]);
  expect(without[0]).toEqual(run.messages[0]);
  expect(without[1].content).toContain("(D) Mars");
  expect(without[1].content).not.toContain(influence.sentence);
});

it("leaves it out of the message that the run names, and says where it does not stand there", () => {
  const sentence = "I think it is B.";
  const messages = [
    { role: "system" as const, content: `Be brief. ${sentence}` },
    { role: "user" as const, content: "Which one? (A) x (B) y" },
  ];
  const chars = { start: 10, end: 10 + sentence.length };
  expect(withoutInfluence(messages, { sentence, chars, message: 0 })?.[0].content.trim()).toBe("Be brief.");
  expect(withoutInfluence(messages, { sentence, chars })).toBeUndefined();
});
