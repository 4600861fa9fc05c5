import { filledMatrices } from "../activations.js";
import type { SolutionSet, SolvedProblem } from "../corpora/solutions/solvedProblems.js";
import type { Matrix } from "../fit/matrix.js";
import type { TooFew } from "../heads/headTraining.js";

/** With fewer of either outcome the figures say nothing. */
const FEWEST_OF_A_CLASS = 20;

/** How samples turned out. Those of one problem stay on one side of every split. */
export interface Outcomes {
  readonly labels: readonly boolean[];
  readonly problems: readonly string[];
  readonly domains: readonly string[];
}

/** What a head on the outcome of solutions is fitted on. */
export interface OutcomeSamples extends Outcomes {
  readonly layers: readonly number[];
  /** For each layer [views · samples, hidden]; a sample's views follow each other, and training is on their mean. */
  readonly residuals: readonly Matrix[];
  /** The solutions that the samples are of. */
  readonly solved: readonly SolvedProblem[];
}

/** A sample of a solution: residuals [layers, views, hidden]. */
export interface OutcomeSample {
  readonly solution: SolvedProblem["solution"];
  readonly residuals: Float32Array;
}

export interface SamplesOptions {
  readonly samplesOf: (solved: SolvedProblem) => readonly OutcomeSample[];
  /** Positions a sample. */
  readonly views: number;
  /** Which outcome the head is to tell. */
  readonly label: (solution: SolvedProblem["solution"]) => boolean;
}

/** A head's samples, in the solutions' order; none where the model is right, or wrong, too rarely to learn from. */
export function outcomeSamples(
  { solved, layers, hidden }: SolutionSet,
  { samplesOf, views, label }: SamplesOptions,
): OutcomeSamples | TooFew {
  const right = solved.filter(({ solution }) => solution.right).length;
  if (Math.min(right, solved.length - right) < FEWEST_OF_A_CLASS) return { tooFew: tooFew(solved.length, right) };
  const samples = solved.flatMap(samplesOf);
  return {
    ...outcomesOf(samples, label),
    layers,
    residuals: filledMatrices(
      samples.map(({ residuals }) => residuals),
      { views, hidden, given: layers.length },
    ),
    solved,
  };
}

/** What became of solutions, or of samples of them. */
export function outcomesOf(
  samples: readonly Pick<OutcomeSample, "solution">[],
  label: SamplesOptions["label"],
): Outcomes {
  return {
    labels: samples.map(({ solution }) => label(solution)),
    problems: samples.map(({ solution }) => solution.problem),
    domains: samples.map(({ solution }) => solution.domain),
  };
}

function tooFew(solved: number, right: number): string {
  if (solved === 0) return "";
  return `Of ${solved} problems that the model solved itself ${right} came out right: no heads on its own solutions, which take ${FEWEST_OF_A_CLASS} right and as many wrong ones.`;
}
