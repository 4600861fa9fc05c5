import { plainLine, plainText } from "../../report/plainText.js";
import { decimals } from "../../report/stepReading.js";
import { tally, tallyWords } from "../../core/run/tally.js";
import { verdictWords } from "../../report/verdictWords.js";
import type { Run } from "../../core/run/run.js";

/** A run as lines to be commented out: each step whole on lines of its own, so that it is found again in the document. */
export function insertionText(run: Run): string {
  const head = `cotcheck: ${tallyWords(tally(run))} (${plainLine(run.provenance.model.name)})`;
  const steps = run.steps.flatMap(({ index, text, verdict, scores }) => {
    const { icon, label } = verdictWords[verdict.code];
    const truth = scores.truth === null ? "" : `, truth ${decimals(scores.truth)}`;
    return [`${index + 1}. ${icon} ${label}${truth}`, plainText(text)];
  });
  return [head, ...steps].join("\n");
}
