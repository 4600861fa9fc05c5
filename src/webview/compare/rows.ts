import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { standingOf } from "../../core/verdict/standing.js";
import { movedIn } from "../model/listKeys.js";
import { alignSteps } from "./alignSteps.js";

/** One row of the comparison: steps that say the same, or one that has no counterpart. */
export interface ComparedRow {
  readonly number: number;
  readonly left: Step | null;
  readonly right: Step | null;
  /** The steps do not stand alike, or one run has no such step. */
  readonly differs: boolean;
}

export function comparedRows(left: Run, right: Run): ComparedRow[] {
  const texts = ({ steps }: Run) => steps.map(({ text }) => text);
  return alignSteps(texts(left), texts(right)).map((pair, number) => {
    const a = pair.left === null ? null : left.steps[pair.left];
    const b = pair.right === null ? null : right.steps[pair.right];
    const differs = a === null || b === null || standingOf(a, left) !== standingOf(b, right);
    return { number, left: a, right: b, differs };
  });
}

/** Where a key moves the selection; n and p go from difference to difference. */
export function movedRow(
  key: string,
  rows: readonly ComparedRow[],
  selected: number | undefined,
): ComparedRow | undefined {
  const at = rows.findIndex(({ number }) => number === selected);
  return movedIn(key, rows, at, ({ differs }) => differs);
}
