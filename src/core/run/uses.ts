import { decimalValue, statedNumbers } from "../answer/numbers.js";
import { mentions } from "../prompt/mentions.js";
import { labelLength } from "../steps/label.js";
import type { Run } from "./run.js";
import type { Step } from "./step.js";
import type { VerdictCode } from "../verdict/codes.js";

/** A step is compared up to here. UTF-16 code units. */
const REACH = 2_000;

/**
 * The later steps that go on from a step: those that repeat a number which it is the first to state, or, where it states none, those
 * that share its words. A sign and no proof: another number can stand for the same thing.
 */
export function usesOf(run: Run, step: Step): Step[] {
  const stated = statedIn(step);
  const fresh = freshIn(run, step);
  const later = run.steps.slice(step.index + 1);
  if (fresh.length > 0) return later.filter((each) => statedIn(each).some((value) => fresh.includes(value)));
  if (stated.length > 0) return [];
  return later.filter(({ text }) => mentions(text.slice(0, REACH), step.text.slice(0, REACH)));
}

/** What marks a step for what it states, so that whatever takes over its number is in doubt with it. */
const doubted: readonly VerdictCode[] = ["wrong-by-computation", "state-disagrees"];

/**
 * The earlier, marked step that this one has a number from, be it by way of steps between them; undefined where there is none.
 */
export function restsOnMark({ messages, steps }: Pick<Run, "messages" | "steps">, step: Step): Step | undefined {
  const before = steps.slice(0, step.index);
  const isDoubted = ({ verdict }: Step) => doubted.includes(verdict.code);
  if (!before.some(isDoubted)) return undefined;
  const seen = new Set(messages.flatMap(({ content }) => numbersIn(content)));
  const doubtful = new Map<number, Step>();
  for (const each of before) {
    const stated = statedIn(each);
    const root = isDoubted(each) ? each : rootOf(stated, doubtful);
    for (const value of stated) {
      if (root && !seen.has(value)) doubtful.set(value, root);
      seen.add(value);
    }
  }
  return rootOf(statedIn(step), doubtful);
}

function rootOf(stated: readonly number[], doubtful: ReadonlyMap<number, Step>): Step | undefined {
  const value = stated.find((each) => doubtful.has(each));
  return value === undefined ? undefined : doubtful.get(value);
}

/** The numbers that the step is the first to state. */
function freshIn({ messages, steps }: Pick<Run, "messages" | "steps">, step: Step): number[] {
  const before = new Set([
    ...messages.flatMap(({ content }) => numbersIn(content)),
    ...steps.slice(0, step.index).flatMap(statedIn),
  ]);
  return statedIn(step).filter((value) => !before.has(value));
}

// Every step of a run asks about the same ones.
const known = new WeakMap<Step, readonly number[]>();

function statedIn(step: Step): readonly number[] {
  const found = known.get(step) ?? numbersIn(step.text.slice(labelLength(step.text.slice(0, REACH))));
  known.set(step, found);
  return found;
}

function numbersIn(text: string): number[] {
  // "90 / 2" is one number to those who read an answer, and two to those who look for 90.
  const parts = statedNumbers(text.slice(0, REACH)).flatMap(({ text: stated }) => [stated, ...stated.split(/[/⁄÷]/u)]);
  return [...new Set(parts.flatMap((part) => decimalValue(part.trim()) ?? []))];
}
