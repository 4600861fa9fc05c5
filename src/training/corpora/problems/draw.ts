import { capitalised } from "../../../core/capitalised.js";
import { between, pick, type Random, shuffled } from "../../../core/statistics/random.js";
import type { Mistake, ProblemDomain, WorkedProblem, WorkedStep } from "./workedProblem.js";
import { threeOf } from "./wrongVariants.js";

/** Values that would make a step wrong, by what is mistaken. */
export type WrongValues<T> = Partial<Readonly<Record<Mistake, readonly T[]>>>;

/** All the random choices of one problem. */
export interface Draw {
  readonly random: Random;
  pick<T>(values: readonly T[]): T;
  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(): boolean;
  /** `count` different ones of the values, in random order. */
  some<T>(values: readonly T[], count: number): T[];
  /** A step in one of the wordings, right with the value `right`, and wrong with each of the other values in the same words. */
  claim<T>(wordings: readonly ((value: T) => string)[], right: T, wrong: WrongValues<T>): WorkedStep;
}

/** A problem without its id. */
export type Draft = Pick<WorkedProblem, "question" | "steps">;

/** Makes the question and the solution of one kind of problem. */
export type ProblemMaker = (draw: Draw) => Draft;

/** The choices of one problem, all from `random`. */
function drawFrom(random: Random): Draw {
  return {
    random,
    pick: (values) => pick(random, values),
    int: (low, high) => between(random, low, high),
    chance: () => random() < 0.5,
    some: (values, count) => shuffled(random, values).slice(0, count),
    claim: <T>(wordings: readonly ((value: T) => string)[], right: T, wrong: WrongValues<T>): WorkedStep => {
      const wording = pick(random, wordings);
      const say = (value: T) => capitalised(wording(value));
      const candidates = Object.entries(wrong).flatMap(([mistake, values]) =>
        (values as readonly T[]).map((value) => ({ mistake: mistake as Mistake, text: say(value) })),
      );
      return { text: say(right), wrong: threeOf(random, say(right), candidates) };
    },
  };
}

/** A domain whose kinds of problems take turns. */
export const domainOf = (name: string, makers: readonly ProblemMaker[]): ProblemDomain => ({
  name,
  kinds: makers.length,
  make: (index, random) => ({
    id: `${name}/${index}`,
    domain: name,
    ...makers[index % makers.length](drawFrom(random)),
  }),
});

/** Draws until the result fits. */
export function drawn<T>(draw: () => T, fits: (value: T) => boolean): T {
  for (let i = 0; i < 10_000; i++) {
    const value = draw();
    if (fits(value)) return value;
  }
  throw new Error("No fitting draw.");
}

/** Whether no value occurs twice. */
export const allDifferent = (values: readonly (number | string)[]) => new Set(values).size === values.length;

/** Two different values. */
export function two<T>(random: Random, values: readonly T[]): [T, T] {
  const first = pick(random, values);
  return [
    first,
    pick(
      random,
      values.filter((v) => v !== first),
    ),
  ];
}
