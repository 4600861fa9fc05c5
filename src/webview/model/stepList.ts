import { isSuspect, type VerdictCode } from "../../core/verdict/codes.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { standingOf } from "../../core/verdict/standing.js";
import type { StepFilter } from "../../protocol/panelFromView.js";
import type { Choice } from "./choice.js";
import { movedIn } from "./listKeys.js";

/** The steps that pass the filter and are of no hidden kind, in the order chosen. */
export function listedSteps(
  run: Run,
  { filter, order, find }: Pick<Choice, "filter" | "order" | "find">,
  hidden: readonly VerdictCode[] = [],
): readonly Step[] {
  const words = plain(find).split(" ").filter(Boolean);
  const passing = run.steps.filter((step) => passes(step, run, filter, hidden) && holds(step, words));
  if (order === "as-written") return passing;
  return passing.toSorted((a, b) => b.verdict.suspicion - a.verdict.suspicion || a.index - b.index);
}

/** Every word, wherever it stands in the step. */
function holds({ text }: Step, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const searched = plain(text);
  return words.every((word) => searched.includes(word));
}

/** In one case and one form of its characters, with single spaces. */
const plain = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** A kind that the person hides is listed only where it is asked for by its name. */
function passes(step: Step, run: Run, filter: StepFilter, hidden: readonly VerdictCode[]): boolean {
  const shown = !hidden.includes(step.verdict.code);
  if (filter === "all") return shown;
  return filter === "suspect" ? shown && isSuspect(step.verdict.code) : standingOf(step, run) === filter;
}

/**
 * The step that is explained: the one chosen if it is listed; else, while the run goes on, the last one; else the first
 * suspect one listed, or the first.
 */
export function selectedStep(run: Run, listed: readonly Step[], selected: number | null): Step | undefined {
  const chosen = listed.find(({ index }) => index === selected);
  if (chosen) return chosen;
  if (run.status === "running") return listed.at(-1);
  return listed.find(({ verdict }) => isSuspect(verdict.code)) ?? listed[0];
}

/** Where a key moves the selection in the list, or undefined for a key that does not move it; n and p go to suspect steps. */
export function movedSelection(
  key: string,
  listed: readonly Step[],
  selected: number | undefined,
  hidden: readonly VerdictCode[],
): Step | undefined {
  const at = listed.findIndex(({ index }) => index === selected);
  return movedIn(key, listed, at, ({ verdict }) => isSuspect(verdict.code) && !hidden.includes(verdict.code));
}
