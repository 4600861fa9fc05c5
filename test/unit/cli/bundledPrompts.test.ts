import { expect, test } from "vitest";
import { bundledPrompt, bundledPromptNames } from "../../../src/cli/promptSource.js";
import { answerKind } from "../../../src/core/answer/kind.js";
import { promptSentences } from "../../../src/core/prompt/sentences.js";

test("the three prompts are there, and each says what it shows and how it was chosen", async () => {
  const names = await bundledPromptNames();
  expect(names).toEqual(["arithmetic", "misled-choice", "wrong-fact"]);
  for (const name of names) {
    const { prompt, shows, chosen } = await bundledPrompt(name);
    for (const text of [prompt, shows, chosen]) expect(text.length).toBeGreaterThan(20);
  }
});

test("the misleading suggestion is a sentence that can be left out, and it is wrong", async () => {
  const { prompt, rightAnswer } = await bundledPrompt("misled-choice");
  expect(answerKind(prompt)).toMatchObject({ kind: "choice", options: { length: 4 } });
  const context = promptSentences(prompt).filter(({ role }) => role === "context");
  expect(context).toHaveLength(1);
  expect(context[0].text).toMatch(/I am quite sure that it is \(B\)/);
  expect(rightAnswer).toBe("A");
});

test("the other two ask for a number", async () => {
  for (const name of ["arithmetic", "wrong-fact"])
    expect(answerKind((await bundledPrompt(name)).prompt)).toMatchObject({ kind: "number" });
});

test("a name cannot lead out of the folder", async () => {
  await expect(bundledPrompt("../../package")).rejects.toMatchObject({ code: "usage" });
});
