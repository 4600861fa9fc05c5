/** What a line of a chain of thought is. All patterns are linear and look at bounded text. */

/** Characters a decoration line is made of: rules, table borders, empty bullets. */
const decoration = new Set("-*_=~#|:+•·—–.> \t\r\u00a0─━│┃┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╞╪╡═║╔╗╚╝╠╣╦╩╬╭╮╰╯");

export function isDecoration(character: string): boolean {
  return decoration.has(character);
}

/** `## Title`, `\section{Title}` */
export function isHeading(line: string): boolean {
  return /^(?:#{1,6}[ \t]|\\(?:sub){0,2}section\*?\{)/.test(line);
}

/** What states nothing: no verdict, no equation, no full stop. */
const states = /[=≈<>≤≥]|\banswer\b|\btherefore\b|\bis\b|[.!?。！？]\W*$/i;

/** A whole line in bold that states nothing: a title. `**Answer: C**` and `**5 + 3 = 8**` state something. */
export function isBoldTitle(line: string): boolean {
  return /^(?:\*\*|__)[^*_\n]{1,100}(?:\*\*|__):?$/.test(line) && !states.test(line);
}

export const MAX_TITLE = 120;

/**
 * Whether `underline` makes a title of the line above it: `===`, or dashes about as long as the line. A shorter rule of
 * dashes only separates.
 */
export function isUnderlined(line: string, underline: string): boolean {
  const rule = /^(=+|-+)\s*$/.exec(underline);
  if (!rule || line.length > MAX_TITLE || states.test(line) || /[:,;：]\W*$/.test(line)) return false;
  return rule[1][0] === "=" ? rule[1].length > 1 : rule[1].length >= Math.max(3, line.length - 3);
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

/** The marks of a quoted line, `> ` or `> > `. */
export function quoteMarks(line: string): string {
  return /^(?:>[ \t]?){1,8}/.exec(line)?.[0] ?? "";
}

export const MAX_ROW = 400;

/** The line between a table's heading and its rows: `--- | :-: | ---`. */
export function isTableRule(line: string): boolean {
  return /^[\s|:-]{3,}$/.test(line) && line.includes("|") && line.includes("-");
}
