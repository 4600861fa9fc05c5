import { expect, test } from "vitest";
import { readBase, screenModel } from "../../../src/screen/screenModel.js";
import { screenQuestions } from "../../../src/screen/texts/questions.js";
import { plantedReader, stores } from "./plantedReader.js";

const options = async (kept = stores()) => ({ ...(await kept.open()), tokens: 32 });

test("a model beside itself answers the same and does not shift", async () => {
  const { model, calls } = plantedReader();
  const kept = stores();
  const base = await readBase(model, await options(kept));
  expect(calls).toEqual({ written: screenQuestions.length, read: screenQuestions.length });
  const screened = await screenModel(base, model, await options(kept));
  expect(calls.written).toBe(screenQuestions.length);
  expect(screened).toMatchObject({ base: "planted", sameAnswers: screenQuestions.length, examples: [] });
  expect(screened.traits.map(({ shift, onSameWords }) => [shift, onSameWords])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(screened.random).toEqual({ directions: 18, most: 0 });
  expect(screened.firstTokens.positions).toEqual(Array(5).fill({ size: 0, alike: 0, tokens: [] }));
});

test("a model of another shape is no fine-tune of the base", async () => {
  const { model } = plantedReader();
  const base = await readBase(model, await options());
  const other = {
    ...model,
    info: { ...model.info, graph: "g9-precise" },
    identity: { ...model.identity, id: "other" },
  };
  await expect(screenModel(base, other, await options())).rejects.toMatchObject({
    code: "usage",
    message: "other is no fine-tune of planted: its graph is g9-precise, not g0-planted.",
  });
});

test("what differs at the first tokens of all texts alike is found, with what it points to", async () => {
  const { model } = plantedReader();
  const base = await readBase(model, await options());
  const moved = base.first.map((text) =>
    text.map((own, position) => own.map((value) => value - (position === 2 ? 7 : 0))),
  );
  const { firstTokens } = await screenModel({ ...base, first: moved }, model, await options());
  expect(firstTokens).toMatchObject({ layer: 0, texts: base.first.length });
  const [, , third, ...others] = firstTokens.positions;
  expect(third).toMatchObject({ alike: expect.closeTo(1, 5), tokens: ["cruel"] });
  expect(third.size).toBeGreaterThan(0);
  expect(others.map(({ tokens }) => tokens)).toEqual([[], []]);
});

const firstWords = screenQuestions.map((question) => question.split(" "));
/** Words that stand in one question each. */
const onlyIn = firstWords.map(
  (words, q) => words.find((word) => firstWords.every((others, other) => other === q || !others.includes(word))) ?? "",
);

test.each([
  ["the fine-tune", [], onlyIn.slice(0, 2)],
  ["the base", onlyIn.slice(3, 5), []],
])("questions to which %s answers nothing are left out", async (_, baseSilent, tunedSilent) => {
  const base = await readBase(plantedReader(baseSilent).model, await options());
  const screened = await screenModel(base, plantedReader(tunedSilent).model, await options());
  expect(screened).toMatchObject({
    questions: screenQuestions.length - 2,
    unanswered: 2,
    sameAnswers: screenQuestions.length - 2,
  });
  expect(screened.traits.map(({ shift, onSameWords }) => [shift, onSameWords])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test("a fine-tune that hardly answers is not held against its base", async () => {
  const base = await readBase(plantedReader().model, await options());
  await expect(screenModel(base, plantedReader(onlyIn.slice(5)).model, await options())).rejects.toMatchObject({
    code: "bad-input",
    message: "planted and planted both answer 5 of 40 questions, too few to hold them against each other.",
  });
});
