import { expect, test } from "vitest";
import { traitScenes } from "../../../../src/training/corpora/traits/index.js";
import { MOST_ROUNDS, replyTasks, trainableTraits } from "../../../../src/training/corpora/traits/replyTasks.js";
import { roleQuestions, roles } from "../../../../src/training/corpora/traits/roles.js";
import { crossedFolds } from "../../../../src/training/traits/cells.js";
import { pairsWithin, rankedRight } from "../../../../src/training/traits/pairs.js";
import { traitLayers } from "../../../../src/training/traits/readReply.js";

test.each(traitScenes.map((scene) => [scene.name, scene] as const))(
  "%s has five wordings whose sides are alike in length, and forty questions",
  (_, { wordings, questions }) => {
    expect(wordings.length).toBe(5);
    expect(new Set(questions.map(({ text }) => text)).size).toBeGreaterThanOrEqual(40);
    const length = (side: "toldTo" | "toldNot") => wordings.reduce((sum, wording) => sum + wording[side].length, 0);
    expect(Math.abs(Math.log(length("toldTo") / length("toldNot")))).toBeLessThan(0.1);
  },
);

test("there are a hundred roles and more, and twenty questions to each and more", () => {
  expect(new Set(roles.map(({ prompt }) => prompt)).size).toBeGreaterThanOrEqual(100);
  expect(new Set(roleQuestions).size).toBeGreaterThanOrEqual(20);
});

test("half of the claims to agree with are right", () => {
  const claims = traitScenes.find(({ name }) => name === "agreement")?.questions.map(({ claim }) => claim);
  expect(claims?.filter((claim) => claim === "right").length).toBe(20);
  expect(claims?.filter((claim) => claim === "wrong").length).toBe(20);
});

test("a training with more rounds asks first for all of a shorter one, and nothing twice", () => {
  const long = replyTasks(trainableTraits, { rounds: MOST_ROUNDS, roleRounds: MOST_ROUNDS });
  const short = replyTasks(trainableTraits, { rounds: 2, roleRounds: 2 });
  expect(long.slice(0, short.length)).toEqual(short);
  const asked = long.filter(({ of }) => of.kind !== "role").map(({ system, question }) => `${system}\n${question}`);
  expect(new Set(asked).size).toBe(asked.length);
});

test("both sides of a wording meet the same questions", () => {
  const tasks = replyTasks(["malice"], { rounds: 1, roleRounds: 1 }).flatMap(({ question, of }) =>
    of.kind === "trait" ? [{ question, wording: of.wording, told: of.told }] : [],
  );
  const side = (told: boolean) =>
    tasks
      .filter((task) => task.told === told)
      .map(({ question, wording }) => `${wording} ${question}`)
      .sort();
  expect(side(true)).toEqual(side(false));
  expect(side(true).length).toBe(40);
});

test("every sample is tested once, by a fit that saw neither its question nor its wording", () => {
  const questions = Array.from({ length: 60 }, (_, i) => `q${i % 20}`);
  const wordings = Array.from({ length: 60 }, (_, i) => `w${i % 7}`);
  const folds = crossedFolds(questions, wordings, 1);
  const tested = folds.flatMap(({ test }) => [...test]).sort((a, b) => a - b);
  expect(tested).toEqual(Array.from({ length: 60 }, (_, i) => i));
  for (const { train, test } of folds) {
    for (const row of test) {
      expect([...train].some((other) => questions[other] === questions[row])).toBe(false);
      expect([...train].some((other) => wordings[other] === wordings[row])).toBe(false);
    }
  }
});

test("pairs are of one question, and ties count half", () => {
  const pairs = pairsWithin(["a", "a", "b", "b", "c"], [true, false, true, false, true]);
  expect(pairs).toEqual([
    { high: 0, low: 1 },
    { high: 2, low: 3 },
  ]);
  expect(rankedRight([2, 1, 5, 5, 0], pairs)).toBe(0.75);
});

test("the last layer is always read", () => {
  expect(traitLayers(28)).toEqual([17, 19, 21, 23, 25, 27]);
  expect(traitLayers(5)).toEqual([4]);
});
