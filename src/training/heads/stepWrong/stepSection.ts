import type { PlottedHead } from "../../report/probePlots.js";
import { interval, percent, reliabilityTable, table, twoDecimals as f } from "../../report/reportTable.js";
import type { Chapter } from "../headTraining.js";
import { harmlessTexts, shippedThresholdsTable } from "./harmlessSection.js";
import type { Split } from "./stepFit.js";
import type { AtRate, Scored, StepReport } from "./stepReport.js";

const scoredWords: Readonly<Record<Scored, string>> = {
  head: "**step-wrong head**",
  residuals: "residual stream alone",
  likelihood: "likelihood alone (that of the tokens below and of the text so far, weighed): best baseline",
  least: "baseline: least likely token",
  answer: "baseline: least likely token of the last number or name",
  mean: "baseline: mean log-probability",
  text: "control: mean log-probability of the text so far",
  tokens: "baseline: number of tokens",
  words: "baseline: bag of words, domain left out",
  place: "control: the step's place",
};
const splitWords: Readonly<Record<Split, string>> = {
  domain: "kind of reasoning left out",
  problem: "new problems of known kinds",
};

/** What the plots show of it. */
export function plottedStepWrong({ splits, calibration, layers, rates }: StepReport): PlottedHead {
  const found = (figures: readonly AtRate[]) =>
    figures.map(({ reachedFalsePositiveRate, recall }) => ({ falsePositives: reachedFalsePositiveRate, recall }));
  return {
    name: "Step-wrong head",
    reliability: { of: "the step is wrong", bins: calibration.bins, error: calibration.error },
    layers: {
      curves: (["domain", "problem"] as const).map((split) => ({
        name: `residual stream alone, ${splitWords[split]}`,
        byLayer: layers.map((row) => ({ layer: row.layer, auroc: row[split] })),
      })),
      head: splits.domain.mean.head,
      baseline: { name: "likelihood alone", auroc: splits.domain.mean.likelihood },
    },
    recall: [
      { name: "head", rates: found(rates.head) },
      { name: "likelihood alone", rates: found(rates.likelihood) },
    ],
  };
}

export function stepChapter({ counts, sources }: StepReport): Chapter {
  return {
    title: "Step-wrong head",
    opening: [
      `${counts.pairs} wrong steps and the right steps in the same places, of ${counts.problems} problems in ${counts.domains} kinds of reasoning: ${sources.join("; ")}.`,
      ...(counts.own.wrong > 0 ? [ownSteps(counts.own)] : []),
      ...(counts.others.wrong > 0 ? [otherSteps(counts.others)] : []),
      "AUROC within a kind, averaged over kinds. What is left out with a kind: all texts of its problems.",
    ].join("\n"),
  };
}

const ownSteps = ({ wrong, right }: StepReport["counts"]["own"]) =>
  `Beside them, as a kind of its own, the first wrong steps of ${wrong} of the model's own solutions and ${right} right steps, all of them computing something: a program
compared their numbers with the right solution's. In these, right and wrong do not share their places.`;

const otherSteps = ({ wrong, right }: StepReport["counts"]["others"]) =>
  `So are ${wrong} wrong and ${right} right steps of solutions that other models wrote, which this one only read.`;

/** Markdown: the figures in all, then by what they depend on. */
export function stepSection(report: StepReport): string {
  const parts = [summary, byKind, byMistake, byPlace, byStyle, atThresholds, clean, byLayer, calibration];
  return parts.map((part) => part(report)).join("\n\n");
}

function summary({ splits, controls, chosen }: StepReport): string {
  const figure = (name: Scored, split: Split) => {
    const { mean, interval: around } = splits[split];
    return name === "head" ? `**${f(mean.head)}** (${interval(around)})` : f(mean[name]);
  };
  const rows = (Object.keys(scoredWords) as Scored[]).map((name) => [
    scoredWords[name],
    figure(name, "domain"),
    figure(name, "problem"),
  ]);
  const { mean, largest } = controls.randomDirections;
  return `${table(["", splitWords.domain, splitWords.problem], rows)}

Controls: shuffled labels ${f(controls.shuffledLabels)}; random directions, mean and largest of 20, ${f(mean)} and ${f(largest)}.
Chosen on kinds left out: L2 ${chosen.l2} (${chosen.l2Tried.map((t) => `${t.l2}: ${t.auroc.toFixed(3)}`).join(", ")}); weights ${chosen.stack.map(({ name, weight }) => `${name} × ${weight.toFixed(2)}`).join(", ")}.`;
}

/** The weak kinds first. */
function byKind({ splits: { domain, problem } }: StepReport): string {
  const three = ["likelihood", "residuals"];
  const figures = (row: Record<Scored, number> | undefined) =>
    row ? [f(row.head), f(row.likelihood), f(row.residuals)] : ["", "", ""];
  const rows = domain.domains
    .toSorted((a, b) => a.head - b.head)
    .map((row) => [
      row.domain,
      row.pairs,
      ...figures(row),
      ...figures(problem.domains.find((other) => other.domain === row.domain)),
    ]);
  return `### By kind of reasoning

${table(["kind", "wrong steps", "head, kind left out", ...three, "head, kind known", ...three], rows)}`;
}

/** The weak ones first. */
function byMistake({ mistakes }: StepReport): string {
  return `### By mistake, kind of reasoning left out

${table(
  ["mistake", "wrong steps", "head", "likelihood"],
  mistakes.toSorted((a, b) => a.head - b.head).map((m) => [m.mistake, m.steps, f(m.head), f(m.likelihood)]),
)}`;
}

function byPlace({ places, controls: { positions } }: StepReport): string {
  return `### By place and position

${table(
  ["steps in the", "wrong steps", "head, kind left out", "likelihood"],
  places.map((p) => [p.part, p.wrong, f(p.head), f(p.likelihood)]),
)}

The best layer alone, kinds left out: at the last content token ${f(positions.lastContent)}, at the closing token ${f(positions.closing)}, mean of both ${f(positions.both)}.`;
}

function byStyle({ controls: { styles } }: StepReport): string {
  return `### By style of steps

The best layer alone, pooled over kinds of generated problems, on problems left out.

${table(
  ["style", "steps", "style in training", "style left out"],
  styles.map((s) => [s.style, s.steps, f(s.seen), f(s.unseen)]),
)}`;
}

function atThresholds({ thresholds, shipped, benign }: StepReport): string {
  return `### At fixed thresholds

Set on the right steps of the other kinds, read on the kind left out.

${table(
  ["false positives aimed at", "reached", "wrong steps found"],
  thresholds.map((t) => [percent(t.falsePositiveRate), percent(t.reachedFalsePositiveRate), percent(t.recall)]),
)}

${[shippedThresholdsTable(shipped), ...(benign.length > 0 ? [harmlessTexts(benign, shipped)] : [])].join("\n\n")}`;
}

function clean({ clean: bounds }: StepReport): string {
  const rows = bounds.map(({ alpha, reached, rightKept, domains }) => {
    const worst = domains.reduce((a, b) => (b.reached > a.reached ? b : a));
    return [percent(alpha), percent(reached), `${percent(worst.reached)} (${worst.domain})`, percent(rightKept)];
  });
  const kept = bounds.flatMap(({ alpha, ownKept }) =>
    ownKept === null ? [] : [`at α = ${percent(alpha)} ${percent(ownKept)}`],
  );
  const own = `The bound in the probe file holds for all kinds together and for the model's own solutions alone. Of the steps of its own right solutions it leaves clean, problems left out: ${kept.join(", ")}.`;
  return `### Clean up to a step

The largest bound at which at most a share α of the texts with a mistake have it before the first step above the bound
(conformal risk control over problems, 2208.02814 and 2605.30085). Set on the other kinds, read on the kind left out.

${table(["α", "texts whose mistake is in the clean part", "in the worst kind", "steps of right solutions in the clean part"], rows)}${kept.length > 0 ? `\n\n${own}` : ""}`;
}

function byLayer({ layers }: StepReport): string {
  return `### By layer, residual stream at steps alone

${table(
  ["layer", splitWords.domain, splitWords.problem],
  layers.map((l) => [l.layer, f(l.domain), f(l.problem)]),
)}`;
}

function calibration({ calibration: { error, brier, bins } }: StepReport): string {
  return `### Calibration of the step-wrong head

Calibrated on the other kinds: expected error ${error.toFixed(3)}, Brier score ${brier.toFixed(3)}.

${reliabilityTable(bins, "wrong in truth")}`;
}
