import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { truthBeside } from "../../core/verdict/facts.js";
import { standingOf } from "../../core/verdict/standing.js";
import { evidenceText } from "../../report/words/evidence.js";
import type { Say } from "../../report/words/language.js";
import { truthFigures } from "../../report/words/readings.js";
import { standingSentence, standingWords } from "../../report/words/verdicts.js";

/** A step with its verdict and reading, as plain text for the clipboard. */
export function stepText(step: Step, run: Run, say: Say): string {
  const label = `${step.index + 1}. ${say(standingWords[standingOf(step, run)].label)}`;
  const head = truthBeside(step) ? `${label} · ${truthFigures(step, say)}` : label;
  const evidence = step.verdict.evidence.map((item) => `- ${evidenceText(item, step, run, say)}`);
  return [head, step.text, standingSentence(step, run, say), ...evidence].join("\n");
}
