import { statedNumbers } from "../../../core/answer/numbers.js";
import type { WorkedProblem } from "../problems/workedProblem.js";
import type { StepPass } from "../../heads/stepWrong/stepSamples.js";

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

export interface OwnSolutionReading {
  /** [kept layers, hidden]: at the prompt's last token, before anything is written. */
  readonly prompt: Float32Array;
  /** One a step; the layers are those of the prompt. */
  readonly steps: readonly StepPass[];
}

export interface ReadOwnSolution {
  readonly solution: OwnSolution;
  readonly reading: OwnSolutionReading;
}

/** Lets the model solve some problems and reads what it wrote. Solutions that were cut off are left out. */
export type ReadOwnSolutions = (
  problems: readonly WorkedProblem[],
  signal?: AbortSignal,
) => Promise<readonly ReadOwnSolution[]>;

/**
 * The number that a problem's right solution ends with; null where it ends with none, or with one that stands in the
 * question already, which may not be the answer ("144 days ago it was Sunday").
 */
export function numericAnswer({ question, steps }: WorkedProblem): string | null {
  const last = statedNumbers(steps.at(-1)?.text ?? "").at(-1);
  if (!last || statedNumbers(question).some(({ text }) => text === last.text)) return null;
  return last.text;
}
