import { CancelledError } from "../../../core/errors.js";
import type { WorkedProblem } from "../problems/workedProblem.js";
import type { ReadOwnSolution, ReadOwnSolutions } from "./ownSolutions.js";

/** Problems that the model solves at once. */
const BATCH = 16;

export interface SolveOptions {
  /** All with a numeric answer. */
  readonly problems: readonly WorkedProblem[];
  readonly read: ReadOwnSolutions;
  readonly onProgress?: (activity: string, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Lets the model solve the problems and reads its solutions. Rejects with CancelledError when the signal aborts. */
export async function solveInBatches({ problems, read, onProgress, signal }: SolveOptions): Promise<ReadOwnSolution[]> {
  const solved: ReadOwnSolution[] = [];
  for (let first = 0; first < problems.length; first += BATCH) {
    if (signal?.aborted) throw new CancelledError();
    solved.push(...(await read(problems.slice(first, first + BATCH), signal)));
    onProgress?.("letting the model solve problems", Math.min(first + BATCH, problems.length), problems.length);
  }
  return solved;
}
