/** A text without what wrapping, indenting and commenting it change, and for each character kept where it stood. */
export interface FoldedText {
  readonly text: string;
  /** [text.length]: offsets in the original, in UTF-16 code units. */
  readonly offsets: Int32Array;
}

/** What line comments and quotations of common languages begin a line with. */
const linePrefix = /^(?:\/\/[/!]?|\/\*+|\*\/|\*(?=\s|$)|#+|--(?=\s|$)|;+|%+|'|>+|<!--|REM\s|"{3})/u;

/** Drops white space, invisible joiners and the comment markers at the start of lines; `lineStart` is false for text from the middle of one. */
export function foldText(original: string, lineStart = true): FoldedText {
  const kept: string[] = [];
  const offsets = new Int32Array(original.length);
  let atStart = lineStart;
  for (let i = 0; i < original.length; ) {
    const character = original[i];
    if (character === "\n" || character === "\r") atStart = true;
    if (/[\s\u2060]/u.test(character)) {
      i++;
      continue;
    }
    if (atStart) {
      const prefix = linePrefix.exec(original.slice(i, i + 8))?.[0];
      if (prefix) {
        i += prefix.length;
        atStart = /^>/u.test(prefix);
        continue;
      }
      atStart = false;
    }
    offsets[kept.length] = i;
    kept.push(character);
    i++;
  }
  return { text: kept.join(""), offsets: offsets.subarray(0, kept.length) };
}
