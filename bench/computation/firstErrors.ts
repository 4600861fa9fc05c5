import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { checkComputations } from "../../src/core/computation/check.js";
import { computationContext, withStep } from "../../src/core/computation/establish.js";
import { table } from "../../src/training/report/reportTable.js";

/** A chain of BIG-Bench-Mistake. `mistake_index` counts from 0; null where there is none. */
interface Chain {
  readonly input: string;
  readonly steps: readonly string[];
  readonly mistake_index: number | null;
  readonly answer: string;
  readonly target: string;
}

interface Found {
  readonly of: number;
  readonly refuted: number;
}

const count = (refuted: readonly boolean[]): Found => ({ of: refuted.length, refuted: refuted.filter(Boolean).length });

/** What the program alone refutes of chains whose first wrong step is labelled: no model is read. */
export async function firstErrorTable(files: readonly string[]): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const file of files) {
    const chains = (await readFile(file, "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Chain);
    const judged = chains.map((chain) => ({ ...chain, refuted: refutedSteps(chain) }));
    const wrong = judged.flatMap(({ mistake_index: at, refuted }) => (at === null ? [] : [refuted[at] ?? false]));
    const right = judged.flatMap(({ mistake_index: at, refuted }) => refuted.slice(0, at ?? refuted.length));
    const ends = judged.map(({ answer, target, refuted }) => ({
      right: answer === target,
      refuted: refuted.at(-1) ?? false,
    }));
    const answers = (are: boolean) => count(ends.filter((end) => end.right === are).map(({ refuted }) => refuted));
    rows.push([basename(file, ".jsonl"), ...[count(wrong), count(right), answers(false), answers(true)].map(share)]);
  }
  return table(
    [
      "chains",
      "first wrong steps refuted",
      "right steps before refuted",
      "last steps of wrong answers",
      "last steps of right answers",
    ],
    rows,
  );
}

function refutedSteps({ input, steps }: Chain): boolean[] {
  let context = computationContext([input]);
  return steps.map((step) => {
    const refuted = checkComputations(step, context).some(({ holds }) => !holds);
    context = withStep(context, step);
    return refuted;
  });
}

const share = ({ of, refuted }: Found): string =>
  `${refuted}/${of}${of > 0 ? `, ${((100 * refuted) / of).toFixed(1)} %` : ""}`;
