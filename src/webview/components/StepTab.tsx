import * as l10n from "@vscode/l10n";
import { EvidenceList } from "../../report/components/EvidenceList.js";
import { useSay } from "../../report/components/useSay.js";
import { VerdictBadge } from "../../report/components/VerdictBadge.js";
import { plainLine } from "../../report/plainText.js";
import { isTelling } from "../../report/words/evidence.js";
import { outOfDomainBy } from "../../report/words/readings.js";
import { changeSentence, standingSentence } from "../../report/words/verdicts.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { readingOf } from "../../core/verdict/facts.js";
import { isSuspect } from "../../core/verdict/codes.js";
import { standingOf } from "../../core/verdict/standing.js";
import type { PanelAbilities, PanelMarks } from "../../protocol/panel.js";
import { Button, Checkbox } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";
import { Section } from "./Section.js";
import { Measurements } from "./Measurements.js";
import { NextActions } from "./NextActions.js";
import { WithoutStepSection } from "./WithoutStepSection.js";

interface StepTabProps {
  readonly run: Run;
  readonly step: Step;
  readonly marks: PanelMarks;
  readonly can: PanelAbilities;
}

/** One step in plain words: its verdict, why, what can be done and what would change; every reading is behind Measurements. */
export function StepTab({ run, step, marks, can }: StepTabProps) {
  const say = useSay();
  const shown = step.verdict.evidence.filter(isTelling);
  const change = changeSentence(step.verdict, say);
  return (
    <div class="step-tab">
      <StepVerdict run={run} step={step} marks={marks} can={can} />
      <NextActions run={run} step={step} can={can} />
      {shown.length > 0 && (
        <Section title={l10n.t("Evidence")}>
          <EvidenceList run={run} step={step} evidence={shown} plain />
        </Section>
      )}
      {change !== undefined && (
        <Section title={l10n.t("What would change the verdict")}>
          <p dir="auto">{change}</p>
        </Section>
      )}
      <Computations step={step} />
      <WithoutStepSection run={run} step={step} />
      <Measurements run={run} step={step} />
    </div>
  );
}

function StepVerdict({ run, step, marks, can }: StepTabProps) {
  const say = useSay();
  const { act } = usePanel();
  const { code } = step.verdict;
  const suspect = isSuspect(code);
  const hidden = marks.hidden.includes(code);
  const reading = readingOf(step, "truth");
  const far = reading ? outOfDomainBy(reading) : undefined;
  return (
    <>
      <p class="verdict-line">
        <VerdictBadge standing={standingOf(step, run)} />
        {far !== undefined && step.verdict.rule !== "out-of-domain" && (
          <span class="far">{l10n.t("unlike the texts that the reading was learned from")}</span>
        )}
      </p>
      <p class="sentence" dir="auto">
        {plainLine(standingSentence(step, run, say))}
      </p>
      <div class="step-actions">
        {can.revealInEditor && (
          <Button onPress={() => act({ action: "revealStepInEditor", step: step.index })}>
            {l10n.t("Show in Editor")}
          </Button>
        )}
        <Button onPress={() => act({ action: "copyStep", step: step.index }, l10n.t("Copied."))}>
          {l10n.t("Copy")}
        </Button>
        <Checkbox
          checked={marks.reviewed.includes(step.index)}
          onChange={(reviewed) => act({ action: "markReviewed", step: step.index, reviewed })}
        >
          {l10n.t("Reviewed")}
        </Checkbox>
        {(suspect || hidden) && (
          <Checkbox
            checked={hidden}
            onChange={(hidden) =>
              act({ action: "hideVerdict", verdict: code, hidden }, hidden ? hiddenWords() : undefined)
            }
          >
            {l10n.t("Hide this kind")}
          </Checkbox>
        )}
      </div>
    </>
  );
}

function Computations({ step: { computations } }: { step: Step }) {
  if (computations.length === 0) return null;
  return (
    <Section title={l10n.t("Computed by a program")}>
      <ul class="computations">
        {computations.map(({ claim, holds, expected, contradicts }, i) => (
          <li key={i} class={holds ? "good" : "alarm"}>
            <code dir="auto">{plainLine(claim)}</code>{" "}
            <span class="outcome">
              <span class="icon" aria-hidden="true">
                {holds ? "✓" : "≠"}
              </span>{" "}
              {holds
                ? l10n.t("holds")
                : contradicts === undefined
                  ? l10n.t("computed: {0}", plainLine(expected))
                  : l10n.t("contradicts step {0}: {1}", contradicts + 1, plainLine(expected))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const hiddenWords = () =>
  l10n.t("Steps of this kind are hidden in this workspace: the setting cotcheck.hiddenVerdicts.");
