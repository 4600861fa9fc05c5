import * as l10n from "@vscode/l10n";
import { LayerCurve } from "../../report/components/LayerCurve.js";
import { ReadingTable } from "../../report/components/StepDetails.js";
import { VerdictBadge } from "../../report/components/VerdictBadge.js";
import { plainLine } from "../../report/plainText.js";
import { decimals, outOfDomainBy, positionWords, truthReading } from "../../report/stepReading.js";
import type { Evidence, Run, Step } from "../../core/run/run.js";
import { isSuspect } from "../../core/verdict/codes.js";
import type { PanelAbilities, PanelMarks } from "../../protocol/panel.js";
import { Button, Checkbox } from "../controls/controls.js";
import { usePanel } from "../panelContext.js";
import { Section } from "./Section.js";
import { SteeringSection } from "./SteeringSection.js";
import { WithoutStepSection } from "./WithoutStepSection.js";

interface StepTabProps {
  readonly run: Run;
  readonly step: Step;
  readonly marks: PanelMarks;
  readonly can: PanelAbilities;
}

/** One step: its verdict with the evidence, what would change without it, and every reading behind that. */
export function StepTab({ run, step, marks, can }: StepTabProps) {
  const curves = step.readings.flatMap(({ head, position, byLayer }) =>
    byLayer === undefined ? [] : [{ name: `${plainLine(head)}, ${positionWords[position]}`, byLayer }],
  );
  return (
    <div class="step-tab">
      <StepVerdict step={step} marks={marks} can={can} />
      {step.verdict.evidence.length > 0 && (
        <Section title={l10n.t("Evidence")}>
          <EvidenceList evidence={step.verdict.evidence} />
        </Section>
      )}
      {step.verdict.change !== undefined && (
        <Section title={l10n.t("What would change the verdict")}>
          <p dir="auto">{plainLine(step.verdict.change)}</p>
        </Section>
      )}
      <Computations step={step} />
      <WithoutStepSection run={run} step={step} />
      <SteeringSection run={run} step={step} />
      {curves.length > 0 && (
        <Section title={l10n.t("Layer by layer")}>
          <LayerCurve series={curves} label={l10n.t("Step {0}, layer by layer", step.index + 1)} />
        </Section>
      )}
      <Section title={l10n.t("Readings")}>
        {step.readings.length > 0 && <ReadingTable readings={step.readings} />}
        <Figures step={step} />
      </Section>
    </div>
  );
}

function StepVerdict({ step, marks, can }: Omit<StepTabProps, "run">) {
  const { act } = usePanel();
  const { code, sentence } = step.verdict;
  const suspect = isSuspect(code);
  const hidden = marks.hidden.includes(code);
  const reading = truthReading(step);
  const far = reading && outOfDomainBy(reading);
  return (
    <>
      <p class="verdict-line">
        <VerdictBadge code={code} />
        {far !== undefined && <span class="far">{l10n.t("out of domain ({0})", decimals(far))}</span>}
      </p>
      <p class="sentence" dir="auto">
        {plainLine(sentence)}
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
          <Checkbox checked={hidden} onChange={(hidden) => act({ action: "hideVerdict", verdict: code, hidden })}>
            {l10n.t("Hide this kind")}
          </Checkbox>
        )}
      </div>
    </>
  );
}

const pointing: Readonly<Record<Evidence["points"], { readonly sign: string; readonly words: string }>> = {
  for: { sign: "+", words: "For suspecting the step" },
  against: { sign: "−", words: "Against suspecting the step" },
  neutral: { sign: "·", words: "Neither way" },
};

function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul class="evidence">
      {evidence.map(({ source, points, text }, i) => (
        <li key={i} class={`points-${points}`}>
          <span class="sign" aria-hidden="true" title={l10n.t(pointing[points].words)}>
            {pointing[points].sign}
          </span>
          <span class="unseen">{l10n.t(pointing[points].words)}: </span>
          <span dir="auto">{plainLine(text)}</span> <span class="source">{plainLine(source)}</span>
        </li>
      ))}
    </ul>
  );
}

function Computations({ step }: { step: Step }) {
  const checks = step.checks.filter((check) => check.kind === "computation");
  if (checks.length === 0) return null;
  return (
    <Section title={l10n.t("Computed by a program")}>
      <ul class="computations">
        {checks.map(({ claim, holds, expected }, i) => (
          <li key={i} class={holds ? "good" : "alarm"}>
            <code dir="auto">{plainLine(claim)}</code>{" "}
            <span class="outcome">
              <span class="icon" aria-hidden="true">
                {holds ? "✓" : "≠"}
              </span>{" "}
              {holds ? l10n.t("holds") : l10n.t("computed: {0}", plainLine(expected))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Figures({ step }: { step: Step }) {
  const { scores, verdict, tokens } = step;
  const rows: [string, string][] = [
    [
      l10n.t("Log-probability of the tokens"),
      l10n.t("mean {0}, lowest {1} nats", decimals(scores.logProbMean), decimals(scores.logProbMin)),
    ],
    ...(scores.stepWrong === null ? [] : [[l10n.t("Step-wrong head"), decimals(scores.stepWrong)] as [string, string]]),
    [l10n.t("Suspicion, for ranking"), decimals(verdict.suspicion)],
    [l10n.t("Rule"), plainLine(verdict.rule)],
    [l10n.t("Tokens of the response"), l10n.t("{0} to {1}", tokens.start, tokens.end)],
  ];
  return (
    <dl class="facts">
      {rows.map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}-value`}>{value}</dd>])}
    </dl>
  );
}
