import { readFileSync } from "node:fs";
import { type Puzzle, type PuzzleKind, puzzleIn } from "../../../../../src/core/computation/puzzles/puzzle.js";
import type { Computation } from "../../../../../src/core/run/computation.js";

/** A row of a table: a solution, and what is said of it. */
export interface Row {
  /** As the table has it. */
  readonly line: string;
  readonly prompt: string;
  readonly steps: readonly string[];
  /** Steps that are refuted, from 1. */
  readonly refuted: readonly number[];
  /** Something in the last step has to hold. */
  readonly holds: boolean;
}

/** Rows "step | step => 2", under a line "@ prompt"; "-" for nothing refuted, "+" where the last step also holds something. */
export function tableOf(url: URL): Row[] {
  let prompt = "";
  return readFileSync(url, "utf8")
    .split("\n")
    .flatMap((line): Row[] => {
      if (line.startsWith("@ ")) prompt = broken(line.slice(2));
      if (line.startsWith("#") || line.startsWith("@") || !line.includes(" => ")) return [];
      const at = line.lastIndexOf(" => ");
      const expected = line.slice(at + 4).trim();
      return [
        {
          line,
          prompt,
          steps: line.slice(0, at).split(" | ").map(broken),
          refuted: /^\d/.test(expected) ? expected.split(",").map(Number) : [],
          holds: expected === "+",
        },
      ];
    });
}

const broken = (text: string) => text.replaceAll("\\n", "\n");

/** What is found in each step of a solution; null for a prompt without a puzzle. */
export function foundIn<State>(
  kind: PuzzleKind<State>,
  prompt: string,
  steps: readonly string[],
): (readonly Computation[])[] | null {
  let puzzle: Puzzle | null = puzzleIn(kind, prompt);
  if (!puzzle) return null;
  const found: (readonly Computation[])[] = [];
  for (const step of steps) {
    const followed: ReturnType<Puzzle["follow"]> = puzzle.follow(step);
    found.push(followed.computations);
    puzzle = followed.puzzle;
  }
  return found;
}

/** The steps, from 1, in which something does not hold. */
export function refutedSteps<State>(kind: PuzzleKind<State>, prompt: string, steps: readonly string[]): number[] {
  return (foundIn(kind, prompt, steps) ?? []).flatMap((found, at) =>
    found.some(({ holds }) => !holds) ? [at + 1] : [],
  );
}
