import { decimalValue, statedNumbers } from "../answer/numbers.js";
import { mentions } from "../prompt/mentions.js";
import { labelLength } from "../steps/label.js";
import type { Run, Step } from "./run.js";

/** A step is compared up to here. UTF-16 code units. */
const REACH = 2_000;

/**
 * The later steps that go on from a step: those that repeat a number which it is the first to state, or, where it states none, those
 * that share its words. A sign and no proof: another number can stand for the same thing.
 */
export function usesOf(run: Run, step: Step): Step[] {
  const before = new Set([
    ...run.messages.flatMap(({ content }) => numbersIn(content)),
    ...run.steps.slice(0, step.index).flatMap(statedIn),
  ]);
  const stated = statedIn(step);
  const fresh = stated.filter((value) => !before.has(value));
  const later = run.steps.slice(step.index + 1);
  if (fresh.length > 0) return later.filter((each) => statedIn(each).some((value) => fresh.includes(value)));
  if (stated.length > 0) return [];
  return later.filter(({ text }) => mentions(text.slice(0, REACH), step.text.slice(0, REACH)));
}

const statedIn = ({ text }: Step) => numbersIn(text.slice(labelLength(text.slice(0, REACH))));

function numbersIn(text: string): number[] {
  return statedNumbers(text.slice(0, REACH)).flatMap((stated) => decimalValue(stated.text) ?? []);
}
