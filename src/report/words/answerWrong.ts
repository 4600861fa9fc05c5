import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { readingOf } from "../../core/verdict/facts.js";
import type { Say } from "./language.js";
import { decimals, figures } from "./readings.js";

/** The sentences, as translations name them. */
export const answerWrongTemplates = {
  headline: "P(answer wrong) {0}: of 10 answers that are read so, about {1} are wrong.",
  madeOf: "It is the mean of what the probe reads at {0} steps, from {1} at step {2} to {3} at step {4}.",
  madeOfOne: "It is what the probe reads at one step.",
} as const;

/** A run's headline reading: whether its answer is wrong. */
export interface AnswerWrongWords {
  /** The probability with its interval, and what that means in answers. */
  readonly headline: string;
  /** What it is put together from. */
  readonly madeOf: string;
}

/**
 * What the steps together said of the answer, in words; undefined where it was not read. The probability is calibrated on problems that
 * were left out of training, so it is the share of such answers that are wrong there.
 */
export function answerWrongWords({ answerWrong, steps }: Run, say: Say): AnswerWrongWords | undefined {
  if (answerWrong === undefined) return undefined;
  const read = steps.flatMap((step) => probabilityAt(step));
  const [first] = read;
  return {
    headline: say(answerWrongTemplates.headline, figures(answerWrong), Math.round(10 * answerWrong.probability)),
    madeOf: first === undefined || read.length === 1 ? say(answerWrongTemplates.madeOfOne) : madeOf(read, first, say),
  };
}

interface AtStep {
  readonly step: number;
  readonly probability: number;
}

function probabilityAt(step: Step): AtStep[] {
  const reading = readingOf(step, "answer-wrong");
  return reading ? [{ step: step.index, probability: reading.probability }] : [];
}

function madeOf(read: readonly AtStep[], first: AtStep, say: Say): string {
  const least = read.reduce((a, b) => (b.probability < a.probability ? b : a), first);
  const most = read.reduce((a, b) => (b.probability > a.probability ? b : a), first);
  return say(
    answerWrongTemplates.madeOf,
    read.length,
    decimals(least.probability),
    least.step + 1,
    decimals(most.probability),
    most.step + 1,
  );
}
