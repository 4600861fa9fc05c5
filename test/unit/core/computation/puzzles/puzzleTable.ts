import { readFileSync } from "node:fs";
import type { Computation } from "../../../../../src/core/run/computation.js";
import type { PuzzleKind } from "../../../../../src/core/computation/puzzles/puzzle.js";

export interface PuzzleRow {
  readonly prompt: string;
  readonly steps: readonly string[];
  /** What the last step's failing check expects; null where none may fail. */
  readonly expected: string | null;
}

/** The rows of a table: prompts by "prompt NAME: …", under each its "step | step => expected". */
export function puzzleRows(file: string): PuzzleRow[] {
  const lined = (text: string) => text.replaceAll("⏎", "\n");
  let prompt = "";
  const rows: PuzzleRow[] = [];
  for (const line of readFileSync(new URL(file, import.meta.url), "utf8").split("\n")) {
    const named = /^prompt \w+: (.*)$/.exec(line);
    if (named) prompt = lined(named[1]);
    if (named || line.startsWith("#") || !line.includes(" => ")) continue;
    const at = line.lastIndexOf(" => ");
    const [steps, expected] = [line.slice(0, at), line.slice(at + 4)];
    // Tables of Markdown have bars of their own: those that divide steps stand between two spaces and no line break.
    const divided = steps.split(steps.includes("⏎|") ? " ¦ " : " | ");
    rows.push({ prompt, steps: divided.map(lined), expected: expected === "-" ? null : expected });
  }
  return rows;
}

/** All checks of each step of a solution. */
export function checksOf<State>(
  kind: PuzzleKind<State>,
  prompt: string,
  steps: readonly string[],
): (readonly Computation[])[] {
  let state = kind.read(prompt);
  if (state === null) throw new Error(`No puzzle was read in: ${prompt}`);
  const all: (readonly Computation[])[] = [];
  for (const step of steps) {
    const followed = kind.follow(step, state);
    all.push(followed.computations);
    state = followed.state;
  }
  return all;
}

/** What the failing checks of each step expect. */
export function failing<State>(kind: PuzzleKind<State>, prompt: string, steps: readonly string[]): string[][] {
  return checksOf(kind, prompt, steps).map((checks) =>
    checks.filter(({ holds }) => !holds).map(({ expected }) => expected),
  );
}
