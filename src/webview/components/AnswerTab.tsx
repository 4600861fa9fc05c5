import * as l10n from "@vscode/l10n";
import { AnswerCard } from "../../report/components/AnswerCard.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { CommitmentCurve } from "./CommitmentCurve.js";
import { Section } from "./Section.js";

/** The answer, what it would have been otherwise, and when it settled. */
export function AnswerTab({ run, selected }: { run: Run; selected: Step | undefined }) {
  return (
    <>
      <Section title={l10n.t("Answer")}>
        <AnswerCard run={run} />
      </Section>
      {run.commitment.length > 0 && (
        <Section title={l10n.t("Where the answer settles")}>
          <CommitmentCurve points={run.commitment} selected={selected?.index} />
        </Section>
      )}
    </>
  );
}
