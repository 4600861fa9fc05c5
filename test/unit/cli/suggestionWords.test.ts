import { expect, test } from "vitest";
import { suggestionWords } from "../../../src/cli/commands/quickstart.js";
import { bundledPrompt } from "../../../src/cli/promptSource.js";
import { runOf } from "../check/runs.js";

test("quickstart tells both answers, which of them is right, and how the second was found", async () => {
  const bundled = await bundledPrompt("misled-choice");
  const run = runOf("The answer is (B).", bundled.prompt);
  run.answer = { text: "B", kind: "choice" };
  const influence = { chars: { start: 0, end: 9 }, answerWith: "B", mentionedBySteps: [] };
  run.influences = [
    { ...influence, sentence: "Hello there.", answerWithout: "B", effect: 0.1, confirmed: false },
    { ...influence, sentence: "I am\u001b[31m sure.", answerWithout: "A", effect: 3, confirmed: true },
  ];
  expect(suggestionWords(run, bundled)).toBe(
    "With the suggestion in the prompt: B (wrong, A is right)\n" +
      "Without “I am sure.”: A (right). It reasoned afresh without that sentence.",
  );
  run.influences = [];
  expect(suggestionWords(run, bundled)).toBe("With the suggestion in the prompt: B (wrong, A is right)");
});
