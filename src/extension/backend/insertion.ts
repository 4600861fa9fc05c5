import type { Run } from "../../core/run/run.js";
import { tally } from "../../core/run/tally.js";
import { plainLine, plainText } from "../../report/plainText.js";
import type { Say } from "../../report/words/language.js";
import { truthFigures } from "../../report/words/readings.js";
import { tallyWords } from "../../report/words/run.js";
import { verdictWords } from "../../report/words/verdicts.js";

/** A run as lines to be commented out: each step whole on lines of its own, so that it is found again in the document. */
export function insertionText(run: Run, say: Say): string {
  const head = `cotcheck: ${tallyWords(tally(run), say)} (${plainLine(run.provenance.model.name)})`;
  const steps = run.steps.flatMap((step) => {
    const { icon, label } = verdictWords[step.verdict.code];
    return [`${step.index + 1}. ${icon} ${say(label)}, ${truthFigures(step, say)}`, plainText(step.text)];
  });
  return [head, ...steps].join("\n");
}
