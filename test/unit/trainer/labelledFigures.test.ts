import { expect, test } from "vitest";
import { type LabelledStep, labelledFigures } from "../../../src/trainer/evaluateProbes.js";
import { readingOf } from "../core/run/reading.js";
import type { VerdictCode } from "../../../src/core/verdict/codes.js";

function labelled(i: number, wrong: boolean, stepWrong: number | null, code: VerdictCode, group = "all"): LabelledStep {
  return {
    record: `r${i}`,
    group,
    wrong,
    preference: null,
    place: 0.5,
    step: {
      text: "1 + 1 = 2.",
      readings: [
        readingOf("truth", wrong ? 0.4 : 0.6),
        ...(stepWrong === null ? [] : [readingOf("step-wrong", stepWrong)]),
      ],
      likelihood: { mean: -1, least: -2 },
      verdict: { code, rule: "r", suspicion: stepWrong ?? 0.5, evidence: [] },
    },
  };
}

const way = (figures: ReturnType<typeof labelledFigures>[number], name: string) =>
  figures.ways.find((each) => each.way === name)!;

test("each way of telling has its AUROC, and what was not read has none", () => {
  const steps = Array.from({ length: 40 }, (_, i) => {
    const wrong = i % 2 === 1;
    const code = wrong && i > 20 ? "state-disagrees" : i % 5 === 0 ? "weak-evidence" : "cannot-tell";
    return labelled(i, wrong, (wrong ? 0.5 : 0.3) + (i % 8) / 20, code);
  });
  const [all] = labelledFigures(steps, 1);
  expect(all).toMatchObject({ group: "all", right: 20, wrong: 20, marked: { right: 0, wrong: 0.5 } });
  expect(all!.suspected.right).toBeCloseTo(0.2);
  expect(way(all!, "truth head").auroc).toBe(1);
  const head = way(all!, "step-wrong head");
  expect(head.auroc).toBeGreaterThan(0.7);
  expect(head.auroc).toBeLessThan(1);
  expect(head.interval!.low).toBeLessThan(head.auroc!);
  expect(head.interval!.high).toBeGreaterThan(head.auroc!);
  // The same for all steps: it tells nothing.
  for (const name of ["least likely token", "step's place", "step's length"]) expect(way(all!, name).auroc).toBe(0.5);
  const [unread] = labelledFigures(
    steps.map((step, i) => labelled(i, step.wrong, null, "cannot-tell")),
    1,
  );
  expect(way(unread!, "step-wrong head")).toEqual({
    way: "step-wrong head",
    auroc: null,
    interval: null,
    recall: null,
  });
});

test("what is found at 1 % false positives is what lies above all but one in a hundred right steps", () => {
  const right = Array.from({ length: 200 }, (_, i) => labelled(i, false, i / 1000, "cannot-tell"));
  // Right steps reach 0.199; two of them may pass, so the threshold is 0.197.
  const wrong = [0.1, 0.197, 0.198, 0.5].map((score, i) => labelled(300 + i, true, score, "cannot-tell"));
  const [all] = labelledFigures([...right, ...wrong], 1);
  expect(way(all!, "step-wrong head").recall).toBe(0.5);
  expect(way(all!, "truth head").recall).toBe(1);
  expect(way(all!, "step's length").recall).toBe(0);
});

test("groups have figures of their own, and one class alone has no AUROC", () => {
  const steps = [
    ...[0, 1].map((i) => labelled(i, i === 0, 0.5, "cannot-tell", "mixed")),
    labelled(2, false, 0.5, "cannot-tell", "right"),
  ];
  const figures = labelledFigures(steps, 1);
  expect(figures.map(({ group, right, wrong }) => [group, right, wrong])).toEqual([
    ["all", 2, 1],
    ["mixed", 1, 1],
    ["right", 1, 0],
  ]);
  expect(way(figures[2], "truth head").auroc).toBeNull();
});
