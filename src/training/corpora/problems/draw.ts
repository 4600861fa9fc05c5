import { capitalised } from "../../../core/capitalised.js";
import { between, pick, type Random, shuffled } from "../../../core/statistics/random.js";
import type { Mistake, ProblemDomain, WorkedProblem, WorkedStep, WrongStep } from "./workedProblem.js";

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
  /** A step in one of the wordings, right with `right`, and wrong with the other values in the very same words. */
  claim<T>(wordings: readonly ((value: T) => string)[], right: T, wrong: WrongValues<T>): WorkedStep;
}

/** Makes the question and solution of one kind of problem. */
export type Template = (draw: Draw) => Pick<WorkedProblem, "question" | "steps">;

/** As many for every step, so that no step's words are commoner among the wrong texts. */
const WRONG_PER_STEP = 3;

/** "a, b and c" */
export const listed = (things: readonly (string | number)[]) =>
  things.length < 2 ? things.join("") : `${things.slice(0, -1).join(", ")} and ${things[things.length - 1]}`;

const wrongTexts = (random: Random, right: string, candidates: readonly WrongStep[]): WrongStep[] => {
  const seen = new Set([right]);
  const different = shuffled(random, candidates).filter(({ text }) => !seen.has(text) && seen.add(text));
  // One of each mistake before a second of any.
  const turn = (step: WrongStep, i: number) =>
    different.slice(0, i).filter(({ mistake }) => mistake === step.mistake).length;
  return different
    .map((step, i) => ({ step, turn: turn(step, i) }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, WRONG_PER_STEP)
    .map(({ step }) => step);
};

/** The choices of one problem, all from `random`. */
export function drawFrom(random: Random): Draw {
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
      return { text: say(right), wrong: wrongTexts(random, say(right), candidates) };
    },
  };
}

/** A domain that goes through its templates in turn. */
export const domainOf = (name: string, templates: readonly Template[]): ProblemDomain => ({
  name,
  make: (index, random) => ({
    id: `${name}/${index}`,
    domain: name,
    ...templates[index % templates.length](drawFrom(random)),
  }),
});

/** First names and whether each is commonly a woman's. */
export const people: readonly (readonly [name: string, woman: boolean])[] = [
  ..."Anna Maria Emma Sofia Clara Julia Lena Nora Grace Alice Diana Helen Laura Olga Priya Rosa Mei Zoe Ruth Fatima"
    .split(" ")
    .map((name) => [name, true] as const),
  ..."Ben Tom Peter Liam Oscar David Felix Hugo Ivan Jack Karl Leo Omar Paul Ravi Sam Victor Wei Adam Noah"
    .split(" ")
    .map((name) => [name, false] as const),
];

/** First names alone. */
export const names = people.map(([name]) => name);

/** Ordinal numbers from the first. */
export const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** Numbers from zero. */
export const numberWords = "zero one two three four five six seven eight nine ten".split(" ");
