import { type Random, randomIndex, shuffled } from "../../../core/statistics/random.js";
import { choicesIn, withChoice } from "../template.js";
import type { WrongStep } from "./workedProblem.js";

/** As many for every step, so that no step's words are commoner among the wrong texts. */
const WRONG_PER_STEP = 3;

/** Of the wrong texts for a step three, of as many kinds of mistake as possible; none like the right text or another one. */
export function threeOf(random: Random, right: string, candidates: readonly WrongStep[]): WrongStep[] {
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
}

/** Two to four of them, chosen likewise: for steps that calculate, which have mistakes enough to vary their number. */
export function twoToFourOf(random: Random, right: string, candidates: readonly WrongStep[]): WrongStep[] {
  const kinds = shuffled(random, [...new Set(candidates.map(({ mistake }) => mistake))]);
  const byKind = kinds.map((kind) =>
    shuffled(
      random,
      candidates.filter(({ mistake }) => mistake === kind),
    ),
  );
  const turns = Math.max(0, ...byKind.map(({ length }) => length));
  const inTurn = Array.from({ length: turns }, (_, i) => byKind.flatMap((group) => group.slice(i, i + 1))).flat();
  const different = inTurn.filter(
    ({ text }, i) => text !== right && inTurn.findIndex((other) => other.text === text) === i,
  );
  return different.slice(0, 2 + randomIndex(random, 3));
}

/** The template's sentence with one choice wrong, for each wrong choice. */
export function wrongChoices(template: string): WrongStep[] {
  return choicesIn(template).flatMap((choice) =>
    choice.options.slice(1).map((_, i) => ({
      mistake: choice.kind === "thing" ? ("entity" as const) : ("relation" as const),
      text: withChoice(template, { choice, index: i + 1 }),
    })),
  );
}
