import { checkComputations } from "../../src/core/computation/check.js";
import { noContext } from "../../src/core/computation/context.js";
import { computationContext, withStep } from "../../src/core/computation/establish.js";
import { handWritten } from "./corpus.js";
import { chance } from "./generated/chance.js";
import { misleading } from "./generated/misleading.js";
import { kinds } from "./generated/statements.js";
import { unjudged } from "./generated/unjudged.js";
import { knownMistake } from "./gsm8kMistakes.js";

export interface StepFigures {
  readonly steps: number;
  /** Steps with a failed check that state what is wrong as it is written: read one by one. */
  readonly mistakes: number;
  /** Other steps with a failed check. */
  readonly falseAlarms: readonly string[];
  /** Results that were changed in a step, one at a time. */
  readonly changed: number;
  readonly caught: number;
  readonly confirmed: readonly string[];
}

/** GSM8K's own steps, as they are and with one result changed; with the question and the steps before, or each alone. */
export function gsm8kFigures(jsonl: string, inContext: boolean): StepFigures {
  const count = { steps: 0, mistakes: 0, changed: 0, caught: 0 };
  const falseAlarms: string[] = [];
  const confirmed: string[] = [];
  for (const line of jsonl.trim().split("\n")) {
    const { question, answer } = JSON.parse(line) as { question: string; answer: string };
    let context = inContext ? computationContext([question]) : noContext;
    for (const annotated of answer.split("\n").filter((step) => !step.startsWith("####"))) {
      const { text, results } = withoutAnnotations(annotated);
      count.steps++;
      if (checkComputations(text, context).some(({ holds }) => !holds)) {
        if (knownMistake(text)) count.mistakes++;
        else falseAlarms.push(text);
      }
      for (const at of results) {
        const changed = withOtherResult(text, at, 1 + (count.changed % 9));
        if (changed === null) continue;
        count.changed++;
        const there = checkComputations(changed, context).filter(({ span }) => span.start <= at && at <= span.end);
        if (there.some(({ holds }) => !holds)) count.caught++;
        else if (there.length > 0) confirmed.push(changed);
      }
      if (inContext) context = withStep(context, text);
    }
  }
  return { ...count, falseAlarms, confirmed };
}

/** A step without its `<<a*b=c>>`, and where the results stood that they annotate. */
function withoutAnnotations(step: string): { readonly text: string; readonly results: readonly number[] } {
  const results: number[] = [];
  let removed = 0;
  for (const match of step.matchAll(/<<([^<>]*)>>/g)) {
    if (/^.+[-+*/].*=/.test(match[1])) results.push(match.index - removed);
    removed += match[0].length;
  }
  return { text: step.replace(/<<[^<>]*>>/g, ""), results };
}

function withOtherResult(text: string, at: number, change: number): string | null {
  const stated = /^[\d,]*\.?\d+/.exec(text.slice(at))?.[0];
  if (!stated) return null;
  const other = Number((Number(stated.replaceAll(",", "")) + change).toFixed(2));
  return text.slice(0, at) + other + text.slice(at + stated.length);
}

export interface CorpusFigures {
  readonly written: number;
  readonly generated: number;
  readonly falseAlarms: readonly string[];
  readonly wrong: number;
  readonly caught: number;
  readonly misleading: number;
  readonly confirmed: readonly string[];
  /** Of each kind of generated statement, how many wrong ones are caught of how many. */
  readonly kinds: readonly (readonly [kind: string, caught: number, count: number])[];
}

/** Sentences of other kinds, by hand and generated: right ones, wrong ones, and those that are not to be judged. */
export function corpusFigures(perKind: number, seed: number): CorpusFigures {
  const { whole, one } = chance(seed);
  const falseAlarms: string[] = [];
  const confirmed: string[] = [];
  const hold = (text: string, prompt?: string) => {
    const context = prompt === undefined ? noContext : computationContext([prompt]);
    if (checkComputations(text, context).some(({ holds }) => !holds)) falseAlarms.push(text);
  };
  const hand = handWritten();
  for (const { text } of hand) hold(text);
  const byKind = Object.entries(kinds).map(([kind, make]) => {
    let caught = 0;
    for (let i = 0; i < perKind; i++) {
      const { right, wrong } = make({ whole, one });
      hold(right);
      const checks = checkComputations(wrong);
      if (checks.some(({ holds }) => !holds)) caught++;
      else if (checks.length > 0) confirmed.push(wrong);
    }
    return [kind, caught, perKind] as const;
  });
  for (const make of Object.values(unjudged)) {
    for (let i = 0; i < perKind; i++) {
      const { text, prompt } = make({ whole, one });
      hold(text, prompt);
    }
  }
  for (const make of Object.values(misleading)) {
    for (let i = 0; i < perKind; i++) {
      const text = make({ whole, one });
      const checks = checkComputations(text);
      if (checks.length > 0 && checks.every(({ holds }) => holds)) confirmed.push(text);
    }
  }
  return {
    written: hand.length,
    generated: perKind * (byKind.length + Object.keys(unjudged).length),
    falseAlarms,
    wrong: perKind * byKind.length,
    caught: byKind.reduce((sum, [, caught]) => sum + caught, 0),
    misleading: perKind * Object.keys(misleading).length,
    confirmed,
    kinds: byKind,
  };
}
