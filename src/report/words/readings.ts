import type { Reading, ReadingPosition } from "../../core/run/reading.js";
import type { Step } from "../../core/run/step.js";
import { readingOf } from "../../core/verdict/facts.js";
import { DOMAIN_LIMIT } from "../../core/verdict/thresholds.js";
import type { Say } from "./language.js";

/** Two decimals, which is already more than the calibration supports. */
export function decimals(value: number): string {
  return value.toFixed(2);
}

/** A probability in per cent, with a decimal only near the ends; the space does not break. */
export function percent(probability: number): string {
  const value = 100 * probability;
  if (value > 0 && value < 0.1) return "<\u00a00.1\u00a0%";
  return `${value < 10 || value > 99 ? value.toFixed(1).replace(/\.0$/, "") : Math.round(value)}\u00a0%`;
}

/** "0.47 (0.37–0.58)": a probability and its interval, always of one reading. */
export function figures({ probability, interval }: Reading): string {
  return interval ? `${decimals(probability)} (${interval.map(decimals).join("–")})` : decimals(probability);
}

/** The widest that {@link figures} gives, in columns. */
export const figuresWidth = "0.00 (0.00–0.00)".length;

/** "47 % (37 % to 58 %)", for a sentence. */
export function percentages({ probability, interval }: Reading, say: Say): string {
  if (!interval) return percent(probability);
  return say("{0} ({1} to {2})", percent(probability), percent(interval[0]), percent(interval[1]));
}

/** What the truth head says of a step, in figures; those of a head that is switched off stand among the measurements alone. */
export function truthFigures(step: Step, say: Say): string {
  const reading = readingOf(step, "truth");
  if (reading === null) return say("truth not read");
  return reading.trusted ? say("truth {0}", figures(reading)) : say("truth probe too weak");
}

export const positionWords: Readonly<Record<ReadingPosition, string>> = {
  "last-content": "last content token",
  closing: "closing punctuation",
  "prompt-end": "end of the prompt",
};

/** Where it was read: "last content token 41, closing punctuation 42". */
export function placesOf({ positions }: Reading, say: Say): string {
  if (positions.length === 0) return say("all steps together");
  return positions.map(({ position, token }) => `${say(positionWords[position])} ${token}`).join(", ");
}

/** The reading's distance from the training activations, where that is too far to trust. */
export function outOfDomainBy({ outOfDomain }: Reading): number | undefined {
  return outOfDomain !== undefined && outOfDomain > DOMAIN_LIMIT ? outOfDomain : undefined;
}
