import * as l10n from "@vscode/l10n";
import { plainLine } from "../../report/plainText.js";
import { TextList } from "../../report/components/TextList.js";
import { useSay } from "../../report/components/useSay.js";
import { interventionOutcome } from "../../report/words/evidence.js";
import type { Say } from "../../report/words/language.js";
import { percent } from "../../report/words/readings.js";
import type { CommitmentPoint } from "../../core/run/commitment.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { type WithoutStep, withoutStep } from "../model/withoutStep.js";
import { Section } from "./Section.js";

/** What would change without this step, as far as the run measured it. */
export function WithoutStepSection({ run, step }: { run: Run; step: Step }) {
  const facts = withoutStep(run, step);
  const sentences = sentencesOf(facts, useSay());
  if (facts.forced === null && sentences.length === 0) return null;
  return (
    <Section title={l10n.t("What would change without this step")}>
      {facts.forced && <Shift {...facts.forced} final={run.answer?.text} />}
      {sentences.length > 0 && <TextList items={sentences} />}
    </Section>
  );
}

/** The forced answer before and after the step, side by side. */
interface ShiftProps {
  readonly before: CommitmentPoint;
  readonly after: CommitmentPoint;
  /** The answer that the run ended with. */
  readonly final: string | undefined;
}

function Shift({ before, after, final }: ShiftProps) {
  const turns = before.answer !== after.answer;
  return (
    <dl class={turns ? "shift turns" : "shift"}>
      <Forced label={l10n.t("made to answer before it")} point={before} final={final} />
      <span class="arrow" aria-hidden="true">
        →
      </span>
      <Forced label={l10n.t("made to answer after it")} point={after} final={final} />
    </dl>
  );
}

function Forced({ label, point, final }: { label: string; point: CommitmentPoint } & Pick<ShiftProps, "final">) {
  const share = percent(point.finalAnswerProbability);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span class="forced" dir="auto">
          {plainLine(point.answer)}
        </span>{" "}
        <span class="muted">{point.answer === final ? share : l10n.t("final answer at {0}", share)}</span>
      </dd>
    </div>
  );
}

function sentencesOf({ settled, interventions, mentions }: WithoutStep, say: Say): string[] {
  return [
    ...(settled === "here" ? [l10n.t("From here on the answer that it is made to give stays the same.")] : []),
    ...(settled === "before"
      ? [l10n.t("The answer that it is made to give stays the same from an earlier step on.")]
      : []),
    ...interventions.map((each) => interventionOutcome(each, say)),
    ...mentions.map(({ sentence, answerWith, answerWithout }) =>
      l10n.t(
        "It mentions “{0}”; without that sentence of the prompt the answer is {1} rather than {2}.",
        plainLine(sentence),
        plainLine(answerWithout),
        plainLine(answerWith),
      ),
    ),
  ];
}
