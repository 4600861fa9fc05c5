import { l10n } from "vscode";
import { modeMeaning } from "../../report/limits.js";
import { provenanceRows } from "../../report/provenanceRows.js";
import { decimals, outOfDomainBy, plusMinus, positionWords } from "../../report/stepReading.js";
import { sparkline } from "../../report/sparkline.js";
import { verdictWords } from "../../report/verdictWords.js";
import type { Check, Reading, Run, Step } from "../../core/run/run.js";
import { verdictLabel, verdictMeaning } from "../verdictLabel.js";

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
  const { code, sentence, suspicion, evidence } = step.verdict;
  return [
    {
      label: `${verdictWords[code].icon} ${verdictLabel(code)}`,
      value: l10n.t("step {0} · suspicion {1}", step.index + 1, decimals(suspicion)),
      tooltip: `${sentence}\n${verdictMeaning(code)}`,
    },
    { label: step.text.replace(/\s+/gu, " ").slice(0, 200), tooltip: step.text, icon: "quote" },
    group(
      l10n.t("Evidence"),
      "law",
      evidence.map(({ source, points, text }) => ({
        label: text,
        value: source,
        icon: points === "for" ? "arrow-up" : points === "against" ? "arrow-down" : "dash",
      })),
    ),
    group(l10n.t("Heads"), "pulse", step.readings.map(readingRow)),
    group(l10n.t("Checks"), "beaker", step.checks.map(checkRow)),
    group(l10n.t("Likelihood"), "graph", [
      { label: l10n.t("mean log-probability"), value: decimals(step.scores.logProbMean) },
      { label: l10n.t("smallest log-probability"), value: decimals(step.scores.logProbMin) },
    ]),
    group(l10n.t("Provenance"), "info", [
      { label: l10n.t(modeMeaning[run.mode]) },
      ...provenanceRows(run).map(([label, value]) => ({ label: l10n.t(label), value, tooltip: value })),
    ]),
  ].filter((row) => row.children === undefined || row.children.length > 0);
}

function group(label: string, icon: string, children: readonly ReadoutRow[]): ReadoutRow {
  return { label, icon, children };
}

function readingRow(reading: Reading): ReadoutRow {
  const around = plusMinus(reading);
  const far = outOfDomainBy(reading);
  const value = `${decimals(reading.probability)}${around === undefined ? "" : ` ±${decimals(around)}`}`;
  const details: ReadoutRow[] = [
    {
      label: l10n.t("read at"),
      value: l10n.t("{0} (token {1})", l10n.t(positionWords[reading.position]), reading.token),
    },
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
  return { label: reading.head, value, children: details };
}

function checkRow(check: Check): ReadoutRow {
  if (check.kind === "computation")
    return {
      label: check.claim,
      value: check.holds ? l10n.t("holds") : l10n.t("a program computed {0}", check.expected),
      icon: check.holds ? "pass" : "error",
    };
  return {
    label: l10n.t(check.kind),
    value: l10n.t("effect {0}; answer {1} → {2}", decimals(check.effect), check.answerBefore, check.answerAfter),
  };
}
