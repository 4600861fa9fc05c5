import { markdownText } from "../../report/markdownText.js";
import type { Step } from "../../core/run/run.js";
import { type FoldedText, foldText } from "./foldText.js";

/** Where a document holds a step's text. Offsets are UTF-16 code units, half-open. */
export interface Mark {
  /** Index of the step in its run. */
  readonly step: number;
  readonly start: number;
  readonly end: number;
}

/** Shorter texts are found anywhere by chance. Characters other than white space. */
const shortest = 4;
/** Longer documents are left alone. UTF-16 code units. */
const longestDocument = 2_000_000;
/** Places tried for the first step that is found; a prompt may hold the same words as the answer. */
const mostBeginnings = 12;

/**
 * Finds the steps of a run in a document, in their order. A step counts only where the document holds its whole text, be it
 * wrapped anew, commented out, escaped as Markdown or as a JSON string; one that was edited is not found.
 */
export function locateSteps(document: string, steps: readonly Pick<Step, "index" | "text">[]): Mark[] {
  if (document.length > longestDocument) return [];
  const folded = foldText(document);
  const wanted = steps.map(({ index, text }) => ({ index, forms: formsOf(text) }));
  const first = wanted.findIndex(({ forms }) => find(folded.text, forms, 0) !== undefined);
  if (first < 0) return [];
  let best: Mark[] = [];
  let from = 0;
  for (let i = 0; i < mostBeginnings; i++) {
    const beginning = find(folded.text, wanted[first].forms, from);
    if (!beginning) break;
    const marks = inOrder(folded, wanted.slice(first), beginning.start);
    if (marks.length > best.length) best = marks;
    if (best.length === wanted.length - first) break;
    from = beginning.start + 1;
  }
  return best;
}

/** Whether the text of a mark is still that step's, in any of the spellings that {@link locateSteps} finds. */
export function holdsStep(text: string, step: string): boolean {
  // A mark begins behind the markers of its line.
  return formsOf(step).includes(foldText(text, false).text);
}

interface Wanted {
  readonly index: number;
  readonly forms: readonly string[];
}

function inOrder({ text, offsets }: FoldedText, wanted: readonly Wanted[], from: number): Mark[] {
  const marks: Mark[] = [];
  let at = from;
  for (const { index, forms } of wanted) {
    const found = find(text, forms, at);
    if (!found) continue;
    marks.push({ step: index, start: offsets[found.start], end: offsets[found.end - 1] + 1 });
    at = found.end;
  }
  return marks;
}

function formsOf(step: string): string[] {
  const spellings = [step, markdownText(step), JSON.stringify(step).slice(1, -1)];
  return [...new Set(spellings.map((text) => foldText(text).text))].filter((text) => text.length >= shortest);
}

function find(text: string, forms: readonly string[], from: number): { start: number; end: number } | undefined {
  const found = forms
    .map((form) => ({ start: text.indexOf(form, from), length: form.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start)[0];
  return found && { start: found.start, end: found.start + found.length };
}
