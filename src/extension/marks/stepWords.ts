import type { Step, VerdictCode } from "../../core/run/run.js";
import { readingOf } from "../../core/verdict/facts.js";
import { decimals, outOfDomainBy, truthFigures } from "../../report/words/readings.js";
import { verdictWords } from "../../report/words/verdicts.js";
import { language } from "../language.js";

/** What a verdict is called, in the editor's language. */
export function verdictLabel(code: VerdictCode): string {
  return language.say(verdictWords[code].label);
}

export function verdictLine(step: Step): string {
  return `${verdictWords[step.verdict.code].icon} ${verdictLabel(step.verdict.code)}`;
}

/** The truth reading with its interval, or that there is none. */
export function truthWords(step: Step): string {
  const reading = readingOf(step, "truth");
  const far = reading ? outOfDomainBy(reading) : undefined;
  const truth = truthFigures(step, language.say);
  return far === undefined ? truth : `${truth} · ${language.say("out of domain ({0})", decimals(far))}`;
}
