import type { Run } from "../../core/run/run.js";
import { truthBeside } from "../../core/verdict/facts.js";
import { standingOf } from "../../core/verdict/standing.js";
import { plainLine, plainText } from "../../report/plainText.js";
import { findingWords } from "../../report/words/finding.js";
import type { Say } from "../../report/words/language.js";
import { truthFigures } from "../../report/words/readings.js";
import { standingWords } from "../../report/words/verdicts.js";

/** A run as lines to be commented out: each step whole on lines of its own, so that it is found again in the document. */
export function insertionText(run: Run, say: Say): string {
  const head = `cotcheck: ${findingWords(run, say).finding} (${plainLine(run.provenance.model.name)})`;
  const steps = run.steps.flatMap((step) => {
    const { icon, label } = standingWords[standingOf(step, run)];
    const truth = truthBeside(step) ? `, ${truthFigures(step, say)}` : "";
    return [`${step.index + 1}. ${icon} ${say(label)}${truth}`, plainText(step.text)];
  });
  return [head, ...steps].join("\n");
}
