import type { ProbeHead } from "../../probes/probeSet.js";
import type { JudgedSolution } from "../corpora/solutions/judgedSolution.js";
import { falsePositiveRates } from "../fit/thresholds.js";
import { interval as range, table, twoDecimals as f } from "../report/reportTable.js";
import type { Agreement } from "./agreement.js";
import type { OwnAnswerStudy } from "./ownAnswerStudy.js";
import type { OwnAnswers } from "./ownAnswers.js";
import { byGroup, calibrationError, type OwnFigure, ownFigure, type Scored } from "./ownFigures.js";
import type { OwnSteps } from "./ownSamples.js";
import type { OwnStepHead } from "./ownStepHead.js";
import type { OwnStepStudy } from "./ownStepStudy.js";
import { type SolutionCounts, solutionCounts } from "./solutionCounts.js";

/** Figures of one way of telling, on kept problems left out and on kinds left out. */
export interface OnBoth {
  readonly problems: OwnFigure;
  readonly kinds: OwnFigure;
}

/** All that was measured on the model's own solutions. Goes into a file as JSON. */
export interface OwnReport {
  readonly command: string;
  readonly model: string;
  readonly written: SolutionCounts;
  readonly read: number;
  readonly steps: {
    readonly ways: readonly OnBoth[];
    readonly byDomain: readonly OwnFigure[];
    readonly byGroup: readonly OwnFigure[];
    readonly gains: OwnStepStudy["gains"];
    readonly taken: readonly string[];
    readonly calibrationError: number;
    /** What goes into the probe file. */
    readonly head: Omit<OwnStepHead, "head"> & Pick<ProbeHead, "quality"> & { readonly layers: readonly number[] };
  };
  readonly answers: {
    readonly ways: readonly OnBoth[];
    readonly byDomain: readonly OwnFigure[];
    readonly gains: OwnAnswerStudy["gains"];
    readonly taken: readonly string[];
    readonly calibrationError: number;
    /** On problems that were asked again, and read. */
    readonly again: readonly OwnFigure[];
  };
  /** On all problems that were asked again, read or not: agreement needs no probe. */
  readonly agreement: OwnFigure;
}

export interface OwnReportInput {
  readonly command: string;
  readonly model: string;
  readonly all: readonly JudgedSolution[];
  readonly planned: number;
  readonly cutOff: number;
  readonly agreed: readonly Agreement[];
  readonly steps: OwnSteps;
  readonly stepStudy: OwnStepStudy;
  readonly own: OwnStepHead;
  readonly answers: OwnAnswers;
  readonly answerStudy: OwnAnswerStudy;
  readonly seed: number;
}

export function ownReport(input: OwnReportInput): OwnReport {
  const { steps, stepStudy, answers, answerStudy, seed } = input;
  const onBoth = (of: OwnSteps | OwnAnswers, folds: OwnStepStudy["folds"]) => (scored: Scored) => ({
    problems: ownFigure(scored, of.wrong, of.facts, folds.kept, seed),
    kinds: ownFigure(scored, of.wrong, of.facts, folds.leftOut, seed),
  });
  const grouped = (of: OwnSteps | OwnAnswers, scores: Float64Array, rows: Int32Array, name: (row: number) => string) =>
    [...byGroup(rows, name)].map(([group, mine]) => ownFigure({ name: group, scores }, of.wrong, of.facts, mine, seed));
  const all = Int32Array.from(steps.wrong.keys());
  const { again } = answerStudy;
  return {
    command: input.command,
    model: input.model,
    written: solutionCounts(input.all, input.planned, input.cutOff),
    read: answers.readings.length,
    steps: {
      ways: [
        { name: "probes in use, before this", scores: steps.shipped.values },
        { name: "likelihood alone", scores: stepStudy.likelihood },
        { name: "fitted on own steps: two tokens, with likelihood", scores: stepStudy.twoTokens },
        { name: "and the probes in use", scores: stepStudy.withShipped },
        { name: "and readings of several tokens", scores: stepStudy.pooled },
      ].map(onBoth(steps, stepStudy.folds)),
      byDomain: grouped(steps, stepStudy.pooled, all, (i) => steps.facts[i].domain),
      byGroup: [
        ...grouped(steps, stepStudy.pooled, all, (i) =>
          steps.facts[i].rightAnswer ? "right answers" : "wrong answers",
        ),
        ...grouped(steps, stepStudy.pooled, all, (i) => steps.facts[i].language),
        ...grouped(steps, stepStudy.pooled, all, (i) => steps.facts[i].wording),
        ...grouped(steps, stepStudy.pooled, all, (i) =>
          steps.facts[i].temperature === 0 ? "greedy" : "at temperature",
        ),
      ],
      gains: stepStudy.gains,
      taken: stepStudy.taken,
      calibrationError: calibrationError(stepStudy.pooled, steps.wrong, stepStudy.folds),
      head: ownHeadFigures(input.own),
    },
    answers: {
      ways: [
        { name: "probes in use, before this", scores: answers.shipped.values },
        { name: "likelihood alone", scores: answerStudy.likelihood },
        { name: "fitted on prompts, before the reasoning", scores: answerStudy.before },
        { name: "fitted on own answers, over the steps", scores: answerStudy.overSteps },
        { name: "all together", scores: answerStudy.together },
      ].map(onBoth(answers, answerStudy.folds)),
      byDomain: grouped(
        answers,
        answerStudy.together,
        Int32Array.from(answers.wrong.keys()),
        (i) => answers.facts[i].domain,
      ),
      gains: answerStudy.gains,
      taken: answerStudy.taken,
      calibrationError: calibrationError(answerStudy.together, answers.wrong, answerStudy.folds),
      again: again === null ? [] : againFigures(answers, again, seed),
    },
    agreement: agreementFigure(input.agreed, seed),
  };
}

function ownHeadFigures({ head, ...figures }: OwnStepHead): OwnReport["steps"]["head"] {
  return { ...figures, quality: head.quality, layers: head.stack.map(({ layer }) => layer) };
}

function againFigures(answers: OwnAnswers, again: NonNullable<OwnAnswerStudy["again"]>, seed: number): OwnFigure[] {
  const wrong = Array.from(again.rows, (i) => answers.wrong[i]);
  const facts = Array.from(again.rows, (i) => answers.facts[i]);
  const rows = Int32Array.from(wrong.keys());
  return [
    { name: "agreement alone", scores: again.agreement },
    { name: "heads and likelihood", scores: again.heads },
    { name: "both", scores: again.both },
  ].map((scored) => ownFigure(scored, wrong, facts, rows, seed));
}

/** How well agreement alone tells wrong answers, over all problems that were asked again. */
export function agreementFigure(agreed: readonly Agreement[], seed: number): OwnFigure {
  const facts = agreed.map(({ judged: { asked, temperature, right } }) => ({
    problem: asked.problem.id,
    domain: asked.problem.domain,
    language: asked.language,
    wording: asked.wording,
    leftOut: false,
    temperature,
    rightAnswer: right,
  }));
  return ownFigure(
    {
      name: "agreement alone, all that were asked again",
      scores: Float64Array.from(agreed, ({ same, of }) => 1 - same / of),
    },
    agreed.map(({ judged }) => !judged.right),
    facts,
    Int32Array.from(agreed.keys()),
    seed,
  );
}

const rates = falsePositiveRates.map((rate) => `found at ${100 * rate} %`);

const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

/** What the head in the probe file does at its thresholds. */
function headMarkdown({ quality, layers, problems, kinds, reached, benign }: OwnReport["steps"]["head"]): string {
  const figures = [
    { ...problems, name: "problems left out" },
    { ...kinds, name: "kinds left out" },
  ];
  return `Layers ${layers.join(", ")}; ${quality.trusted ? "it counts as evidence" : "switched off: it is not enough better than the likelihood"}. Expected calibration
error ${quality.calibrationError.toFixed(3)}. The head without readings of several tokens:

${groups(figures)}

At its thresholds, which harmless texts have a part in as well:

${table(
  ["", ...reached.map(({ falsePositiveRate }) => `threshold for ${100 * falsePositiveRate} %`)],
  [
    ["own wrong steps, problems left out", ...reached.map(({ wrong }) => percent(wrong))],
    ["own right steps, problems left out", ...reached.map(({ right }) => percent(right))],
    ...benign.map(({ kind, steps, shares }) => [
      `${kind}, ${steps} steps`,
      ...shares.map((share) => percent(share.steps)),
    ]),
  ],
)}`;
}

const cells = ({ auroc, interval, found, right, wrong }: OwnFigure) => [
  `${wrong} / ${right}`,
  auroc === null ? "–" : f(auroc),
  interval ? range(interval) : "",
  ...found.map((share) => (auroc === null ? "–" : `${(100 * share).toFixed(0)} %`)),
];

const groups = (figures: readonly OwnFigure[]) =>
  table(
    ["", "wrong / right", "AUROC", "95 %", ...rates],
    figures.map((figure) => [figure.name, ...cells(figure)]),
  );

/** What was written, what a program says of it, and agreement: all that needs no reading. */
export function labelSummaryMarkdown(written: SolutionCounts, agreement: OwnFigure): string {
  return `${written.solutions} solutions are there of ${written.planned} planned, ${written.cutOff} of them cut off or without steps. Of the others
${written.right} came to the right answer and ${written.noAnswer} state none. A program labels ${written.wrongSteps} steps wrong (${written.byComputation} by their own arithmetic) and ${written.rightSteps}
right: ${written.rightStepsOfWrong} right steps stand in solutions that came out wrong, ${written.wrongStepsOfRight} wrong ones in solutions that came out right.

${table(
  ["kind", "solutions", "right answers", "labelled wrong steps", "labelled right steps"],
  written.domains.map((row) => [row.domain, row.solutions, row.right, row.wrongSteps, row.rightSteps]),
)}

${groups([agreement])}`;
}

export function ownReportMarkdown(report: OwnReport): string {
  const { written, steps, answers } = report;
  const waysTable = (ways: readonly OnBoth[]) =>
    table(
      ["", "left out", "wrong / right", "AUROC", "95 %", ...rates],
      ways.flatMap(({ problems, kinds }) => [
        [problems.name, "problems", ...cells(problems)],
        ["", "kinds", ...cells(kinds)],
      ]),
    );
  const gains = (all: OwnReport["steps"]["gains"], taken: readonly string[]) =>
    table(
      ["reading", "gain", "taken"],
      all.slice(0, 16).map(({ name, gain }) => [name, gain.toFixed(4), taken.includes(name) ? "yes" : ""]),
    );
  return `# The model's own solutions

Model: ${report.model}. Made by \`${report.command}\`.

${labelSummaryMarkdown(written, report.agreement)}

${report.read} solutions were read for what follows.

## A wrong step

${waysTable(steps.ways)}

Expected calibration error ${steps.calibrationError.toFixed(3)}. "Found" is the share of wrong steps above all but so many right ones. By kind and by group, the last way above:

${groups([...steps.byDomain, ...steps.byGroup])}

What each reading of several tokens adds to the head on problems left out (AUROC):

${gains(steps.gains, steps.taken)}

## The head

${headMarkdown(steps.head)}

## A wrong answer

${waysTable(answers.ways)}

Expected calibration error ${answers.calibrationError.toFixed(3)}. By kind, all together:

${groups(answers.byDomain)}

What each reading adds (AUROC):

${gains(answers.gains, answers.taken)}

## Answer asked again

${groups(answers.again)}
`;
}
