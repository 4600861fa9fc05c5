import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import type { VerdictCode } from "../../core/verdict/codes.js";
import { standingOf } from "../../core/verdict/standing.js";
import { truthBeside } from "../../core/verdict/facts.js";
import { decimals, outOfDomainBy, truthFigures } from "../../report/words/readings.js";
import { standingWords, verdictWords } from "../../report/words/verdicts.js";
import { language } from "../language.js";

/** What a verdict is called, in the editor's language. */
export function verdictLabel(code: VerdictCode): string {
  return language.say(verdictWords[code].label);
}

/** How a step stands, as icon and words. */
export function standingLine(step: Step, run: Run): string {
  const { icon, label } = standingWords[standingOf(step, run)];
  return `${icon} ${language.say(label)}`;
}

/** The truth reading with its interval; undefined where there is none that counts beside the verdict. */
export function truthWords(step: Step): string | undefined {
  const reading = truthBeside(step);
  if (reading === null) return undefined;
  const far = outOfDomainBy(reading);
  const truth = truthFigures(step, language.say);
  return far === undefined ? truth : `${truth} · ${language.say("out of domain ({0})", decimals(far))}`;
}
