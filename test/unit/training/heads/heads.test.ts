import { expect, test } from "vitest";
import {
  type HeadTrainer,
  headTrainer,
  type TooFew,
  type TrainedHead,
} from "../../../../src/training/heads/headTraining.js";
import { heads } from "../../../../src/training/heads/heads.js";
import { isTrained, trainHeads } from "../../../../src/training/heads/trainHeads.js";
import { dataOf, runOf } from "../planted.js";

test("the probe file holds these heads, in this order", () => {
  expect(heads.map(({ name }) => name)).toEqual(["truth", "step-wrong", "knows", "answer-wrong"]);
});

/** A head that is one number, and remembers what was trained before it. */
const numbered = (name: string, value: number | null, seen: string[][]): HeadTrainer =>
  headTrainer({
    name,
    samples: async (): Promise<{ value: number } | TooFew> => (value === null ? { tooFew: `No ${name}.` } : { value }),
    fit: async (samples) => samples.value * 2,
    evaluate: async ({ fit, earlier }) => {
      seen.push([...earlier.keys()]);
      return { quality: `It is ${fit}.`, trusted: true };
    },
    head: ({ fit }) => ({ name, bias: fit }) as TrainedHead["head"],
    logits: (fit) => Float64Array.of(fit),
    chapter: () => ({ title: name, opening: "" }),
    section: ({ quality }) => quality,
    plotted: () => ({}) as TrainedHead["plotted"],
  });

test("one is trained after the other, each sees the ones before it, and one that cannot be trained says why", async () => {
  const seen: string[][] = [];
  const list = [numbered("a", 1, seen), numbered("b", null, seen), numbered("c", 3, seen)];
  const results = await trainHeads(list, dataOf({}), runOf());
  expect(results.map((result) => (isTrained(result) ? result.head.bias : result.tooFew))).toEqual([2, "No b.", 6]);
  expect(seen).toEqual([[], ["a"]]);
});
