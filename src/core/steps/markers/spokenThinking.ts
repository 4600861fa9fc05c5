import type { Span } from "../../run/span.js";

/** How a program, or a model by its own words, shows its thinking before the answer: as it begins, and how that ends. */
export interface SpokenForm {
  readonly opens: RegExp;
  readonly closes: RegExp;
  /** What stands behind the answer in this form. */
  readonly ends?: RegExp;
}

/** Forms that nothing but thinking begins and ends with. */
export const spokenForms: readonly SpokenForm[] = [
  // Ollama's and llama.cpp's terminals
  { opens: /^\s{0,100}Thinking\.\.\.[ \t]{0,9}\r?\n/u, closes: /^\.\.\.done thinking\.[ \t]*$/gmu },
  { opens: /^\s{0,100}\[Start thinking\][ \t]{0,9}\r?\n/u, closes: /^\[End thinking\][ \t]*$/gmu },
  // Granite 3.2
  {
    opens: /^\s{0,100}Here(?: is|['’]s) my thought process:\s/u,
    closes: /^Here(?: is|['’]s) my response:(?=\s)/gmu,
  },
  // Apriel
  {
    opens: /^\s{0,100}Here are my reasoning steps:\s/u,
    closes: /^\[BEGIN FINAL RESPONSE\]/gmu,
    ends: /\s{0,20}\[END FINAL RESPONSE\]\s{0,20}(?:<\|end\|>)?\s{0,20}$/u,
  },
];

/** Characters in which a form's beginning is looked for. */
export const longestHead = 600;

export interface Spoken {
  readonly thought: Span;
  readonly said: Span;
}

/** The first form that an answer begins with, and whose end it holds. */
export function spokenThinking(answer: string, forms: readonly SpokenForm[] = spokenForms): Spoken | undefined {
  const head = answer.slice(0, longestHead);
  for (const { opens, closes, ends } of forms) {
    const opened = opens.exec(head);
    if (!opened) continue;
    const search = new RegExp(closes);
    search.lastIndex = opened[0].length;
    const closed = search.exec(answer);
    if (!closed) continue;
    const start = closed.index + closed[0].length;
    const end = ends ? start + answer.slice(start).replace(ends, "").length : answer.length;
    return { thought: { start: opened[0].length, end: closed.index }, said: { start, end } };
  }
  return undefined;
}
