import * as l10n from "@vscode/l10n";
import type { ComponentChildren } from "preact";
import { plainText } from "../../report/plainText.js";
import { standingWords } from "../../report/words/verdicts.js";
import type { Step } from "../../core/run/step.js";
import type { Standing } from "../../core/verdict/standing.js";

interface StepHeadingProps {
  readonly step: Step;
  readonly standing: Standing;
  readonly children: ComponentChildren;
}

/** A step's number, its text as it is written and its verdict; `children` stand behind the verdict. */
export function StepHeading({ step, standing, children }: StepHeadingProps) {
  const { icon, label, meaning } = standingWords[standing];
  return (
    <>
      <span class="gutter">
        <span class="unseen">{l10n.t("Step")} </span>
        {step.index + 1}
      </span>
      <span class="row">
        <span class={`said ${step.kind}`} dir="auto">
          {plainText(step.text).trim()}
        </span>{" "}
        <span class="reading-line">
          <span class="verdict" title={l10n.t(meaning)}>
            <span class="icon" aria-hidden="true">
              {icon}
            </span>{" "}
            {l10n.t(label)}
            {/* Agreement is easily taken for truth: who hears the row has no title to point at. */}
            {standing === "consistent" && <span class="unseen">, {l10n.t("which nobody looked up")}</span>}
          </span>{" "}
          {children}
        </span>
      </span>
    </>
  );
}
