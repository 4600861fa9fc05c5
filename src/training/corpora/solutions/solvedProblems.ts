import { statedNumbers } from "../../../core/answer/numbers.js";
import { type Collecting, inBatches } from "../inBatches.js";
import type { WorkedProblem } from "../problems/workedProblem.js";
import type { KeptShape, StepPass } from "../steps/stepPass.js";

/** One solution that the model wrote itself, greedily, its answer compared with the right one by program. */
export interface OwnSolution {
  readonly problem: string;
  readonly domain: string;
  readonly right: boolean;
  readonly steps: readonly string[];
  /** Of the question in its template, and of the solution. */
  readonly promptTokens: number;
  readonly tokens: number;
  /** Probability of the answer that it gives when made to answer before any reasoning. */
  readonly forced: number;
}

/** What is kept of the pass over a solution behind its question. */
export interface SolutionPass {
  /** [kept layers, hidden]: at the prompt's last token, before anything is written. */
  readonly prompt: Float32Array;
  /** One a step; the layers are those of the prompt. */
  readonly steps: readonly StepPass[];
}

export interface SolvedProblem {
  readonly solution: OwnSolution;
  readonly pass: SolutionPass;
}

/** Lets the model solve some problems, and passes over what it wrote. Solutions that were cut off are left out. */
export type ProblemSolver = (
  problems: readonly WorkedProblem[],
  signal?: AbortSignal,
) => Promise<readonly SolvedProblem[]>;

/** What the heads on the model's own solutions are trained on. */
export interface SolutionSet extends KeptShape {
  /** That the model was asked; it may have solved fewer. */
  readonly problems: readonly WorkedProblem[];
  readonly solved: readonly SolvedProblem[];
}

/** Problems that the model is given at once, and kept together: more than it writes side by side, since it begins the next where one ends. */
const BATCH = 64;

/** @param problems all with a numeric answer. Rejects with CancelledError when the signal aborts. */
export function solvedProblems(
  problems: readonly WorkedProblem[],
  solver: ProblemSolver,
  collecting: Collecting = {},
): Promise<SolvedProblem[]> {
  return inBatches(
    { items: problems, size: BATCH, activity: "letting the model solve problems" },
    collecting,
    (batch) => solver(batch, collecting.signal),
  );
}

/**
 * The number that a problem's right solution ends with; null where it ends with none, or with one that stands in the
 * question already, which may not be the answer ("144 days ago it was Sunday").
 */
export function numericAnswer({ question, steps }: WorkedProblem): string | null {
  const last = statedNumbers(steps.at(-1)?.text ?? "").at(-1);
  if (!last || statedNumbers(question).some(({ text }) => text === last.text)) return null;
  return last.text;
}
