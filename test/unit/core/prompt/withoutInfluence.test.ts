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

it("finds the sentence wherever it stands, and says where it stands nowhere", () => {
  const sentence = "I think it is B.";
  const messages = [
    { role: "system" as const, content: `Be brief. ${sentence}` },
    { role: "user" as const, content: "Which one? (A) x (B) y" },
  ];
  expect(withoutInfluence(messages, { sentence, chars: { start: 0, end: 5 } })?.[0].content.trim()).toBe("Be brief.");
  expect(withoutInfluence(messages.slice(1), { sentence, chars: { start: 0, end: 5 } })).toBeUndefined();
});
