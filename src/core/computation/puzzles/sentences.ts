/** A sentence or line of a text. Characters within the text, without the spaces around it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The sentences and lines of a text that hold anything. A point ends one where a space or a quotation mark follows. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  const add = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    const start = from + raw.length - raw.trimStart().length;
    if (trimmed !== "") found.push({ text: trimmed, start, end: start + trimmed.length });
    from = to;
  };
  for (const end of text.matchAll(/[.!?](?=[\s"”*)]|$)|[。！？]|\n/gu)) {
    // "1. Alice and Bob swap": the point belongs to the number in front of the line.
    if (end[0] === "." && /^\s*[-*•#|]*\s*\(?(?:step )?\d{1,2}$/i.test(text.slice(from, end.index).slice(-40)))
      continue;
    add(end.index + 1);
  }
  add(text.length);
  return found;
}

/** What stands in front of a step or an item of a list: "- ", "(1)", "Step 2:", "Thought 3:", "2. **". */
const marker =
  /^(?:\s|[-*•#|+]|\(\d{1,2}\)|\d{1,2}[.):：、]|[（(]\d{1,2}[）)]|(?:step|thought|observation|state) ?\d{1,2} ?[:.：)-]|第[一二三四五六七八九十\d]{1,2}步[:：,，]?|步[骤驟] ?\d{1,2}[:：.])+/iu;

/** The text with spaces for what stands in front of it and for signs of Markdown, each letter in its place. */
export function withoutMarks(text: string): string {
  const bare = text.replace(/\*\*|__|[*`]/g, (mark) => " ".repeat(mark.length));
  return bare.replace(marker, (mark) => " ".repeat(mark.length));
}

/** A step with such words takes something back. */
export const retracting =
  /\b(?:wait|wrong|incorrect|mistake[sn]?|mistaken|oops|correction|corrected|scratch|redo|re-?check|sorry|instead|actually|misread|error|no,|hmm|rather)\b|不对|不對|错了|錯了|错误|錯誤|等等|等一下|更正|抱歉|其实|其實/iu;
