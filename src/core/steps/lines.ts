/** What a line of a chain of thought is, judged from how it begins. All patterns are linear and look at bounded text. */

/** Tags that reasoning models put around their thinking. They end a step and belong to none. */
export const tagPattern = /^<\/?(?:think|thinking|reasoning|answer)>/i;

/** The longest text that {@link tagPattern} can match. */
export const TAG_LENGTH = 12;

/** Characters a decoration line is made of: rules, table borders, empty bullets. */
const decoration = new Set("-*_=~#|:+•·—–.> \t\r\u00a0");

export function isDecoration(character: string): boolean {
  return decoration.has(character);
}

const listMarker = /^(?:[-*+•◦▪–]|\d{1,3}[.)、]|\(\d{1,3}\)|[A-Za-z][.)]|\([A-Za-z]\))[ \t]/;

/** `1. `, `2) `, `(3) `, `a) `, `- `, `• `: at most seven characters. */
export function isListItem(line: string): boolean {
  return listMarker.test(line);
}

export function isFence(line: string): boolean {
  return line.startsWith("```") || line.startsWith("~~~");
}

export function isMarkdownHeading(line: string): boolean {
  return /^#{1,6}[ \t]/.test(line);
}

/** A whole line in bold that states nothing: a title. `**Answer: C**` and `**5 + 3 = 8**` state something. */
export function isBoldTitle(line: string): boolean {
  if (!/^(?:\*\*|__)[^*_\n]{1,100}(?:\*\*|__):?$/.test(line)) return false;
  return !/[=≈<>]|\banswer\b|\btherefore\b|\bis\b|[.!?]\W*$/i.test(line);
}

/** A short line that only announces what follows, such as `Answer:` or `**Step 2:**`. */
export function isLabel(line: string): boolean {
  return (
    line.length <= MAX_LABEL && /[:：][*_\s]*$/.test(line) && !/[.!?。！？]\s/.test(line.replace(/^\W*\d+[.)]\s/, ""))
  );
}

export const MAX_LABEL = 40;

/** An equation or formula with at most one word in it. */
export function isEquation(text: string): boolean {
  if (!/[=≈<>≤≥]/.test(text) || !/[\d\\]/.test(text)) return false;
  const words = text.replace(/\\[A-Za-z]+/g, " ").match(/\p{L}{3,}/gu);
  return (words?.length ?? 0) <= 1;
}
