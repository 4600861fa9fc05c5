import { l10n } from "vscode";
import { decimals, outOfDomainBy, plusMinus, truthReading } from "../../report/stepReading.js";
import { verdictWords } from "../../report/verdictWords.js";
import type { Step } from "../../core/run/run.js";
import { verdictLabel } from "../verdictLabel.js";

export function verdictLine(step: Step): string {
  return `${verdictWords[step.verdict.code].icon} ${verdictLabel(step.verdict.code)}`;
}

/** The truth reading with its uncertainty, or that there is none. */
export function truthWords(step: Step): string {
  if (step.scores.truth === null) return l10n.t("truth not read");
  const reading = truthReading(step);
  const around = reading && plusMinus(reading);
  const far = reading && outOfDomainBy(reading);
  const truth = l10n.t(
    "truth {0}",
    `${decimals(step.scores.truth)}${around === undefined ? "" : ` ±${decimals(around)}`}`,
  );
  return far === undefined ? truth : `${truth} · ${l10n.t("out of domain ({0})", decimals(far))}`;
}
