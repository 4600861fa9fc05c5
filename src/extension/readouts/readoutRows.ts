import { l10n } from "vscode";
import { modeMeaning } from "../../report/words/limits.js";
import { provenanceRows } from "../../report/words/provenance.js";
import { evidenceSource, evidenceText, interventionText, interventionWords } from "../../report/words/evidence.js";
import { headLabel } from "../../report/words/heads.js";
import { decimals, figures, outOfDomainBy, placesOf } from "../../report/words/readings.js";
import { sparkline } from "../../report/sparkline.js";
import { standingSentence, standingWords } from "../../report/words/verdicts.js";
import { speakingWords } from "../../report/words/traits.js";
import { traitTemplates } from "../../report/words/traitCourses.js";
import type { Computation } from "../../core/run/computation.js";
import type { Intervention } from "../../core/run/intervention.js";
import type { Reading } from "../../core/run/reading.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { standingOf } from "../../core/verdict/standing.js";
import { language } from "../language.js";

const { say } = language;

/** A line of the Readouts view. Text from models and files is among it: it is never Markdown. */
export interface ReadoutRow {
  readonly label: string;
  readonly value?: string;
  readonly tooltip?: string;
  readonly icon?: string;
  readonly children?: readonly ReadoutRow[];
}

/** Everything that was read of one step: heads, layers, checks, evidence, calibration, provenance. */
export function readoutRows(run: Run, step: Step): ReadoutRow[] {
  const { suspicion, evidence } = step.verdict;
  const { icon, label, meaning } = standingWords[standingOf(step, run)];
  const speaking = speakingWords(step, say);
  return [
    {
      label: `${icon} ${say(label)}`,
      value: l10n.t("step {0} · suspicion {1}", step.index + 1, decimals(suspicion)),
      tooltip: `${standingSentence(step, run, say)}\n${say(meaning)}`,
    },
    { label: step.text.replace(/\s+/gu, " ").slice(0, 200), tooltip: step.text, icon: "quote" },
    ...(speaking === undefined
      ? []
      : [{ label: say("Speaking"), value: speaking, tooltip: say(traitTemplates.reading), icon: "person" }]),
    group(
      l10n.t("Evidence"),
      "law",
      evidence.map((item) => ({
        label: evidenceText(item, step, run, say),
        value: evidenceSource(item, step),
        icon: item.points === "for" ? "arrow-up" : item.points === "against" ? "arrow-down" : "dash",
      })),
    ),
    group(l10n.t("Heads"), "pulse", step.readings.map(readingRow)),
    group(l10n.t("Checks"), "beaker", [
      ...step.computations.map(computationRow),
      ...step.interventions.map(interventionRow),
    ]),
    group(l10n.t("Likelihood"), "graph", [
      { label: l10n.t("mean log-probability"), value: decimals(step.likelihood.mean) },
      { label: l10n.t("smallest log-probability"), value: decimals(step.likelihood.least) },
    ]),
    group(l10n.t("Provenance"), "info", [
      { label: say(modeMeaning[run.mode]) },
      ...provenanceRows(run, say).map(([label, value]) => ({ label, value, tooltip: value })),
    ]),
  ].filter((row) => row.children === undefined || row.children.length > 0);
}

function group(label: string, icon: string, children: readonly ReadoutRow[]): ReadoutRow {
  return { label, icon, children };
}

function readingRow(reading: Reading): ReadoutRow {
  const far = outOfDomainBy(reading);
  const details: ReadoutRow[] = [
    { label: l10n.t("read at"), value: placesOf(reading, say) },
    { label: l10n.t("log-odds before calibration"), value: decimals(reading.logit) },
    ...(reading.outOfDomain === undefined
      ? []
      : [
          {
            label: l10n.t("distance from the training data"),
            value: far === undefined ? decimals(reading.outOfDomain) : l10n.t("{0}, out of domain", decimals(far)),
          },
        ]),
    ...(reading.byLayer
      ? [
          {
            label: l10n.t("layers"),
            value: sparkline(reading.byLayer, 28),
            children: reading.byLayer.map((probability, layer) => ({
              label: l10n.t("layer {0}", layer + 1),
              value: decimals(probability),
            })),
          },
        ]
      : []),
  ];
  return { label: headLabel(reading.head, say), value: figures(reading), children: details };
}

function computationRow({ claim, expected, holds, contradicts }: Computation): ReadoutRow {
  return {
    label: claim,
    value: holds
      ? l10n.t("holds")
      : contradicts === undefined
        ? l10n.t("a program computed {0}", expected)
        : l10n.t("contradicts step {0}: {1}", contradicts + 1, expected),
    icon: holds ? "pass" : "error",
  };
}

function interventionRow(intervention: Intervention): ReadoutRow {
  return { label: say(interventionWords[intervention.kind].name), value: interventionText(intervention, say) };
}
