import { booleans } from "./booleans.js";
import { boxedAnswer } from "./boxedAnswer.js";
import { brackets } from "./brackets.js";
import { askedValue } from "./askedValue.js";
import { letters } from "./letters.js";
import { listedCounts } from "./listedCounts.js";
import { orders } from "./orders.js";
import { type Puzzle, puzzleIn } from "./puzzle.js";
import { relativeDates } from "./relativeDates.js";
import { rows } from "./rows.js";
import { schedules } from "./schedules.js";
import { swaps } from "./swaps.js";
import { tables } from "./tables.js";
import { truthTellers } from "./truthTellers.js";
import { walks } from "./walks.js";
import { wordOrder } from "./wordOrder.js";

/** Longer prompts hold more than a puzzle. UTF-16 code units. */
const LONGEST = 20_000;

/** The kinds of puzzles whose states a program follows: a file each. */
const finders: readonly ((prompt: string) => Puzzle | null)[] = [
  (prompt) => puzzleIn(orders, prompt),
  (prompt) => puzzleIn(swaps, prompt),
  (prompt) => puzzleIn(brackets, prompt),
  (prompt) => puzzleIn(wordOrder, prompt),
  (prompt) => puzzleIn(letters, prompt),
  (prompt) => puzzleIn(booleans, prompt),
  (prompt) => puzzleIn(askedValue, prompt),
  (prompt) => puzzleIn(boxedAnswer, prompt),
  (prompt) => puzzleIn(relativeDates, prompt),
  (prompt) => puzzleIn(walks, prompt),
  (prompt) => puzzleIn(truthTellers, prompt),
  (prompt) => puzzleIn(tables, prompt),
  (prompt) => puzzleIn(listedCounts, prompt),
  (prompt) => puzzleIn(schedules, prompt),
  (prompt) => puzzleIn(rows, prompt),
];

/** The puzzles that a prompt states. */
export function puzzlesIn(prompt: string): Puzzle[] {
  if (prompt.length > LONGEST) return [];
  return finders.map((find) => find(prompt)).filter((puzzle) => puzzle !== null);
}
