import { decimals, plusMinus, truthReading } from "../../report/stepReading.js";
import { verdictWords } from "../../report/verdictWords.js";
import type { Step } from "../../core/run/run.js";

/** A step with its verdict and reading, as plain text for the clipboard. */
export function stepText(step: Step): string {
  const { label } = verdictWords[step.verdict.code];
  const reading = truthReading(step);
  const around = reading && plusMinus(reading);
  const truth =
    step.scores.truth === null
      ? []
      : [`truth ${decimals(step.scores.truth)}${around === undefined ? "" : ` ±${decimals(around)}`}`];
  const head = [`${step.index + 1}. ${label}`, ...truth].join(" · ");
  const evidence = step.verdict.evidence.map(({ text }) => `- ${text}`);
  return [head, step.text, step.verdict.sentence, ...evidence].join("\n");
}
