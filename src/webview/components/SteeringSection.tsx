import * as l10n from "@vscode/l10n";
import { steeringTemplates, steeringWords } from "../../report/steeringWords.js";
import type { Run, Step } from "../../core/run/run.js";
import { Section } from "./Section.js";

/** What pushing the residual stream from this step on did, where that was tried. */
export function SteeringSection({ run: { steering }, step }: { run: Run; step: Step }) {
  if (steering?.step !== step.index) return null;
  return (
    <Section title={l10n.t(steeringTemplates.heading)}>
      <ul class="plain">
        {steeringWords(steering, (template, ...values) => l10n.t(template, ...values)).map((sentence, i) => (
          <li key={i} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}
