import * as l10n from "@vscode/l10n";
import { memo } from "preact/compat";
import { TruthMeter } from "../../report/components/TruthMeter.js";
import { plainLine } from "../../report/plainText.js";
import { standingWords } from "../../report/words/verdicts.js";
import type { Step } from "../../core/run/step.js";
import { truthBeside } from "../../core/verdict/facts.js";
import type { Standing } from "../../core/verdict/standing.js";
import type { Choice } from "../model/choice.js";
import { StepHeading } from "./StepHeading.js";

export const stepRowId = (index: number) => `step-${index + 1}`;

interface StepRowProps {
  readonly step: Step;
  readonly standing: Standing;
  readonly selected: boolean;
  readonly reviewed: boolean;
  /** The person hides this kind of verdict: it is named, and not coloured. */
  readonly hidden: boolean;
  readonly onSelect: (change: Partial<Choice>) => void;
}

/**
 * One step as it is written, with its verdict, the truth reading and what a program computed. A reading that tells nothing stands among the measurements
 * of the step alone. Drawn anew only when it changed.
 */
export const StepRow = memo(function StepRow({ step, standing, selected, reviewed, hidden, onSelect }: StepRowProps) {
  const { role } = standingWords[standing];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys
    <div
      id={stepRowId(step.index)}
      class={`step ${hidden ? "quiet" : role} ${reviewed ? "reviewed" : ""}`}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      data-step={step.index}
      onClick={() => onSelect({ selected: step.index })}
    >
      <StepHeading step={step} standing={standing}>
        {standing !== "cannot-tell" && truthBeside(step) && <TruthMeter step={step} />}{" "}
        {standing !== "calculation-holds" && <Computed step={step} />}
        {reviewed && <span class="reviewed-mark">{l10n.t("reviewed")}</span>}
      </StepHeading>
    </div>
  );
});

function Computed({ step: { computations } }: { step: Step }) {
  const wrong = computations.find(({ holds }) => !holds);
  if (wrong?.contradicts !== undefined)
    return (
      <span class="computed wrong">
        {l10n.t("contradicts step {0}: {1}", wrong.contradicts + 1, plainLine(wrong.expected))}
      </span>
    );
  if (wrong) return <span class="computed wrong">{l10n.t("a program computes {0}", plainLine(wrong.expected))}</span>;
  if (computations.length === 0) return null;
  return <span class="computed">{l10n.t("a program computes the same")}</span>;
}
