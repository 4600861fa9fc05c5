import { expect, it } from "vitest";
import { applyEvent } from "../../../../src/core/run/applyEvent.js";
import { strongestLever } from "../../../../src/core/run/levers.js";
import { leverSubjects } from "../../../../src/core/run/leverSubjects.js";
import { leveredRun } from "../../../webview/insideScenes.js";

const run = leveredRun();

it("lists the sentences of the prompt in their order, then the steps, with what was found of each", () => {
  const subjects = leverSubjects(run);
  expect(
    subjects.map(({ sentence, step, influence, lever }) => [sentence, step, influence, lever !== undefined]),
  ).toEqual(
    expect.arrayContaining([
      [run.influences[0].sentence, undefined, 0, false],
      [run.influences[2].sentence, undefined, 2, true],
      [run.steps[3].text, 3, undefined, true],
    ]),
  );
  const starts = subjects.flatMap(({ influence }) =>
    influence === undefined ? [] : run.influences[influence].chars.start,
  );
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(subjects.findIndex(({ step }) => step !== undefined)).toBe(starts.length);
});

it("counts a step by how much it moves the forced answer", () => {
  const [a, b] = [0.5, 0.9];
  const commitment = [0, 1, 2].map((step) => ({
    step,
    answer: "B",
    probability: 0.5,
    finalAnswerProbability: step === 0 ? a : b,
  }));
  const { levers: _, ...bare } = run;
  const steps = leverSubjects({ ...bare, influences: [], commitment });
  expect(steps).toEqual([{ sentence: run.steps[1].text, step: 1, nats: expect.closeTo(Math.log(9), 6) }]);
});

it("does not count the step that states the answer as moving it, and shows what was looked for of it", () => {
  const { levers, answer: _, ...bare } = run;
  const stated = run.steps[1];
  const answer = {
    text: "B",
    kind: "choice" as const,
    chars: { start: stated.chars.start, end: stated.chars.start + 1 },
  };
  const commitment = [0, 1].map((step) => ({
    step,
    answer: "B",
    probability: 0.5,
    finalAnswerProbability: step === 0 ? 0.5 : 0.9,
  }));
  const stating = { ...bare, influences: [], commitment, answer };
  expect(leverSubjects({ ...stating, levers: undefined })).toEqual([]);
  const looked = { ...levers![0], sentence: stated.text, step: 1 };
  expect(leverSubjects({ ...stating, levers: [looked] })).toMatchObject([{ step: 1, lever: looked }]);
});

it("puts a lever in the place of the one of the same sentence", () => {
  const [first] = run.levers!;
  const again = { ...first, logOddsWith: 9 };
  const grown = applyEvent(run, { type: "lever", lever: again });
  expect(grown.levers).toHaveLength(2);
  expect(strongestLever(grown.levers!)).toEqual(again);
});
