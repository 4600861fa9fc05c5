import type { Span } from "../run/span.js";
import { segment } from "../steps/segment.js";

/*
 * Parts of a prompt that mean little alone and are left out together: worked examples, and metadata in tags.
 */

/** A block of metadata is no longer. UTF-16 code units. */
const LONGEST = 2000;

/** `<info>…</info>`. One that asks something is no such block. */
export function metadata(prompt: string): Span[] {
  const found: Span[] = [];
  const closings = new Map<string, number>();
  const open = /<([a-z][\w-]{0,40})(?:\s[^<>\n]{0,200})?>/gi;
  for (let match = open.exec(prompt); match; match = open.exec(prompt)) {
    const close = `</${match[1]}>`;
    const from = match.index + match[0].length;
    let at = closings.get(close) ?? -1;
    if (at < from) at = prompt.indexOf(close, from);
    // Where none follows, none will.
    closings.set(close, at < 0 ? Number.POSITIVE_INFINITY : at);
    if (at < 0 || at - from > LONGEST) continue;
    const end = at + close.length;
    if (!/[?？]/.test(prompt.slice(match.index, end))) found.push({ start: match.index, end });
    open.lastIndex = end;
  }
  return found;
}

const statesAnswer =
  /^\W*(?:A|Ans(?:wer)?)\W*[:=]|\banswer(?: here)?(?: is\b|\s*[:=])|(?:^|\s)(?:答案|答)\s*(?:是|为|為|[:：])/i;
export const asks = /[?？]["'”’)\]*_]*$/;

/**
 * Questions with their answers that come before what is asked. Their answers work together ("all are A"), so they are left
 * out together. `optionsStart` is where the options of what is asked begin.
 */
export function examples(prompt: string, optionsStart = prompt.length): Span[] {
  const sentences = segment(prompt.slice(0, optionsStart));
  const asked = sentences.findLastIndex(({ text }) => asks.test(text));
  const first = sentences.findIndex(({ text }) => asks.test(text));
  const last = sentences.slice(0, Math.max(0, asked)).findLastIndex(({ text }) => statesAnswer.test(text));
  if (first < 0 || last <= first) return [];
  return [{ start: sentences[first].chars.start, end: sentences[last].chars.end }];
}
