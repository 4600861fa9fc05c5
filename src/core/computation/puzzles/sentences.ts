/** A sentence, clause or line of a text, without the spaces around it. UTF-16 code units within the text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const sentenceEnd = /[.!?]+["”*`)\]]{0,4}(?=\s|$)|[。！？]|\n/g;
const clauseEnd = /[.!?;]+["”*`)\]]{0,4}(?=\s|$)|[。！？；]|\n/g;
/** "1. Alice and Bob swap", "e.g. a list": such a point ends nothing. */
const beforeNoEnd = /^[\s>*•#|-]*\(?(?:step )?\d{1,3}$|\b(?:e\.g|i\.e|vs)$/i;

/** The sentences and lines of a text that hold anything. */
export const sentencesOf = (text: string): Sentence[] => partsOf(text, sentenceEnd);

/** The sentences and lines of a text, cut at semicolons too. */
export const clausesOf = (text: string): Sentence[] => partsOf(text, clauseEnd);

function partsOf(text: string, ends: RegExp): Sentence[] {
  const parts: Sentence[] = [];
  let from = 0;
  for (const end of [...text.matchAll(ends), undefined]) {
    const before = text.slice(from, end?.index);
    if (end?.[0].startsWith(".") && beforeNoEnd.test(before.slice(-40))) continue;
    const part = before + (end?.[0] ?? "");
    const start = from + part.length - part.trimStart().length;
    const held = part.trim();
    if (held !== "") parts.push({ text: held, start, end: start + held.length });
    from += part.length;
  }
  return parts;
}

/** What stands in front of a step or an item of a list: "- ", "(1)", "Step 2:", "Thought 3:", "2. **". */
const marker =
  /^(?:\s|[-*•#|+]|\(\d{1,2}\)|\d{1,2}[.):：、]|[（(]\d{1,2}[）)]|(?:step|thought|observation|state) ?\d{1,2} ?[:：.)-]|第[一二三四五六七八九十\d]{1,2}步[:：,，]?|步[骤驟] ?\d{1,2}[:：.])+/iu;

/** The text with spaces for what stands in front of it and for signs of Markdown, each letter in its place. */
export function withoutMarkers(text: string): string {
  const bare = text.replace(/\*\*|__|[*`]/g, (sign) => " ".repeat(sign.length));
  return bare.replace(marker, (lead) => " ".repeat(lead.length));
}
