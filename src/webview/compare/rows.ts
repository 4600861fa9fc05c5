import type { Run, Step } from "../../core/run/run.js";
import { alignSteps } from "./alignSteps.js";

/** One row of the comparison: steps that say the same, or one that has no counterpart. */
export interface ComparedRow {
  readonly number: number;
  readonly left: Step | null;
  readonly right: Step | null;
  /** The verdicts are not the same, or one run has no such step. */
  readonly differs: boolean;
}

export function comparedRows(left: Run, right: Run): ComparedRow[] {
  const texts = ({ steps }: Run) => steps.map(({ text }) => text);
  return alignSteps(texts(left), texts(right)).map((pair, number) => {
    const a = pair.left === null ? null : left.steps[pair.left];
    const b = pair.right === null ? null : right.steps[pair.right];
    return { number, left: a, right: b, differs: a?.verdict.code !== b?.verdict.code };
  });
}

const page = 8;

/** Where a key moves the selection; n and p go from difference to difference, round the end. */
export function movedRow(
  key: string,
  rows: readonly ComparedRow[],
  selected: number | undefined,
): ComparedRow | undefined {
  const at = rows.findIndex(({ number }) => number === selected);
  const last = rows.length - 1;
  switch (key) {
    case "ArrowDown":
      return rows[Math.min(last, at + 1)];
    case "ArrowUp":
      return rows[Math.max(0, at - 1)];
    case "PageDown":
      return rows[Math.min(last, at + page)];
    case "PageUp":
      return rows[Math.max(0, at - page)];
    case "Home":
      return rows[0];
    case "End":
      return rows[last];
    case "n":
      return rows.slice(at + 1).find(({ differs }) => differs) ?? rows.find(({ differs }) => differs);
    case "p":
      return (
        rows.slice(0, Math.max(0, at)).findLast(({ differs }) => differs) ?? rows.findLast(({ differs }) => differs)
      );
    default:
      return undefined;
  }
}
