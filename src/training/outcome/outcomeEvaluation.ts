import { bootstrapInterval, groupIndices } from "../../core/statistics/bootstrap.js";
import { seededRandom, shuffled } from "../../core/statistics/random.js";
import type { HeadQuality } from "../../probes/probeSet.js";
import type { SolvedProblem } from "../corpora/solutions/solvedProblems.js";
import { reliabilityOf } from "../evaluation/reliability.js";
import { crossFit } from "../fit/crossFit.js";
import { groupFolds } from "../fit/folds.js";
import { type BothAurocs, bothAurocs } from "./bothAurocs.js";
import { type OutcomeStudy, PROBLEM_FOLDS } from "./outcomeFit.js";
import type { OutcomeReport } from "./outcomeReport.js";
import type { Outcomes } from "./outcomeSamples.js";

/** How good a head must be, and how much better than all that reads no activations, before anything is concluded from it. */
const TRUSTED_FROM = 0.7;
const MARGIN = 0.05;

/** What is judged: a score a solution, and what became of it. */
export interface Judged {
  readonly scores: Float64Array;
  readonly outcomes: Outcomes;
  /** What the head is asked, for the sentence on its quality. */
  readonly question: string;
  readonly baselines: readonly { readonly name: string; readonly scores: Float64Array }[];
}

/** The figures of a head on outcomes. The same inputs give the same numbers. */
export function outcomeReport(study: OutcomeStudy, { scores, outcomes, question, baselines }: Judged): OutcomeReport {
  const { samples, fit, seed } = study;
  const { labels, problems, domains } = outcomes;
  const head = bothAurocs(scores, outcomes);
  const told = baselines.map(({ name, scores: other }) => ({ name, ...bothAurocs(other, outcomes) }));
  const trusted = head.within >= TRUSTED_FROM && head.within >= best(told) + MARGIN;
  return {
    quality: `On the model's own solutions of problems left out, AUROC within kinds of problem: ${question}, ${head.within.toFixed(2)} (${trusted ? "used" : "switched off"}).`,
    trusted,
    ...countsOf(samples.solved),
    head,
    interval: bootstrapInterval(
      groupIndices(labels.map((_, i) => String(i))),
      (drawn) =>
        bothAurocs(
          drawn.map((i) => scores[i]),
          { labels: drawn.map((i) => labels[i]), domains: drawn.map((i) => domains[i]) },
        ).within,
      { seed, draws: 500 },
    ),
    baselines: told,
    shuffledLabels: shuffledLabels(study),
    layers: fit.layerFits.map(({ layer, auroc: all }) => ({ layer, all })),
    calibration: reliabilityOf(scores, labels, groupFolds(problems, PROBLEM_FOLDS, seed)),
  };
}

/** As the probe file keeps it. */
export function outcomeQuality({ head, baselines, calibration, trusted }: OutcomeReport): HeadQuality {
  return {
    aurocMean: head.within,
    aurocMin: Math.min(head.within, head.all),
    baselineAuroc: best(baselines),
    calibrationError: calibration.error,
    trusted,
  };
}

/** [solutions] */
export function column(solved: readonly SolvedProblem[], value: (one: SolvedProblem) => number): Float64Array {
  return Float64Array.from(solved, value);
}

const best = (baselines: readonly BothAurocs[]) => Math.max(...baselines.map(({ within }) => within));

/** Labels are dealt anew over whole problems: samples of one problem keep one label. */
function shuffledLabels({ samples, fit, seed }: OutcomeStudy): BothAurocs {
  const { labels, problems, domains, residuals, layers } = samples;
  const middle = residuals[Math.floor(layers.length / 2)];
  const names = [...new Set(problems)];
  const dealt = shuffled(
    seededRandom(seed),
    names.map((name) => labels[problems.indexOf(name)]),
  );
  const labelOf = new Map(names.map((name, i) => [name, dealt[i]]));
  const permuted = problems.map((problem) => labelOf.get(problem) === true);
  const views = middle.rows / labels.length;
  const { outOfFold } = crossFit(middle, permuted, fit.folds, { l2: fit.l2, foldsOnly: true });
  return bothAurocs(
    Float64Array.from(permuted, (_, i) => outOfFold[i * views]),
    { labels: permuted, domains },
  );
}

function countsOf(solved: readonly SolvedProblem[]): Pick<OutcomeReport, "counts" | "domains"> {
  const solutions = solved.map(({ solution }) => solution);
  const right = (of: typeof solutions) => of.filter((solution) => solution.right).length;
  return {
    counts: {
      solutions: solutions.length,
      right: right(solutions),
      steps: solutions.reduce((sum, { steps }) => sum + steps.length, 0),
    },
    domains: [...new Set(solutions.map(({ domain }) => domain))].map((domain) => {
      const mine = solutions.filter((solution) => solution.domain === domain);
      return { domain, solutions: mine.length, right: right(mine) };
    }),
  };
}
