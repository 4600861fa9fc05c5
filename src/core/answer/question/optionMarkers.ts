/** Where an option's letter or number stands in the plain text of a prompt (see plainText.ts). */
export interface Marker {
  /** "A" to "Z", or "1" to "9" of a numbered list. */
  readonly letter: string;
  readonly start: number;
  /** Where the option's own text begins. */
  readonly end: number;
}

export interface MarkerStyle {
  /** Global; group 1 is the letter. */
  readonly pattern: RegExp;
  /** Options may follow one another in a line: one ends at its sentence's end. */
  readonly inline: boolean;
  /** Speakers of a dialogue are written like this too. */
  readonly alsoSpeakers?: boolean;
  /** Words may end in such a letter ("than jar A. Jar C has"): the first one begins a line or follows a mark. */
  readonly afterMark?: boolean;
  /** Fewer are no list; 2 when absent. */
  readonly atLeast?: number;
  /** Numbers a list, whose items are options only where a choice is asked for. */
  readonly numbered?: boolean;
}

const lineStart = String.raw`(?<=^|\n)[ \t>]*(?:[-*•+·‣◦][ \t]+|[☐□○]\s*|\|[ \t]*)?`;
const word = String.raw`(?:(?:option|choice|answer|选项|選項)[ \t]*)?`;
const bold = String.raw`(?:\*\*|__|<b>|</b>|\x60)?`;
const letter = "([A-Za-z])";
const gap = String.raw`(?:[ \t]+|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}"“「]))`;
/** What an inline option begins with. */
const content = String.raw`(?=[^\s,.;)\]])`;
/** Of scripts that put spaces between words. */
const wordEnd = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]`;
const free = String.raw`(?<!${wordEnd}|[.\\])`;

const style = (pattern: string, rest: Omit<MarkerStyle, "pattern">): MarkerStyle => ({
  pattern: new RegExp(pattern, pattern.includes("Option") ? "gu" : "giu"),
  ...rest,
});
const atLineStart = (pattern: string, rest: Partial<MarkerStyle> = {}) => style(pattern, { inline: false, ...rest });
const inline = (pattern: string, rest: Partial<MarkerStyle> = {}) => style(pattern, { inline: true, ...rest });

/** Ways to write an option's letter, those at a line's start first: they are the surest. */
export const markerStyles: readonly MarkerStyle[] = [
  // (A) [A] 【A】, "Option (A):"
  atLineStart(String.raw`${lineStart}${bold}${word}[(\[【]${letter}[)\]】]${bold}[.:]?${bold}[ \t]*`),
  // A) A. A、 "Option A." **A.**
  atLineStart(String.raw`${lineStart}${bold}${word}${letter}(?:[).、]|\\\))${bold}${gap}`),
  atLineStart(`${lineStart}${bold}${word}${letter}${bold}:${bold}${gap}`, { alsoSpeakers: true }),
  // "A - red", "A = red", "| A | red |", "Option A red"
  atLineStart(String.raw`${lineStart}${bold}${letter}${bold}[ \t]*(?:[-–—=|]|[ \t]:)[ \t]+`),
  atLineStart(String.raw`${lineStart}${bold}(?:option|choice)[ \t]+${letter}${bold}[ \t]+(?!is\b)`),
  // {"A": "red", "B": "blue"}
  inline(String.raw`(?<=[{,\s])["']${letter}["'][ \t]*:[ \t]*["']?`),
  inline(String.raw`(?<!${wordEnd})[(\[【]${letter}[)\]】][.:]?[ \t]*${content}`),
  inline(String.raw`(?<!${wordEnd}|\()${letter}\)[ \t]*${content}`),
  // Option: capitals only from here on, where words begin alike.
  inline(
    String.raw`(?<!${wordEnd}|[(\[.])(?:Option |Choice )?([A-Z])(?:\.(?:[ \t]+|(?=\p{Script=Han}))|、)${content}`,
    { afterMark: true },
  ),
  inline(String.raw`(?<!${wordEnd}|[(\[.])(?:Option |Choice )?([A-Z]):(?:[ \t]+|(?=\p{Script=Han}))${content}`, {
    alsoSpeakers: true,
    afterMark: true,
  }),
  inline(String.raw`${free}(?:Option |Choice )?([A-Z])[ \t]?(?:=|[ \t][-–—])[ \t]*${content}`, {
    afterMark: true,
  }),
  // "A 水星 B 金星"; "A red" on lines of their own
  inline(String.raw`${free}([A-Z])[ \t]+(?=\p{Script=Han})`, { afterMark: true }),
  atLineStart(String.raw`(?<=^|\n)(?:Option )?([A-Z])[ \t]+(?=[^\s-])`, { atLeast: 3 }),
  // ① ② ③
  atLineStart(String.raw`${lineStart}${bold}([①-⑨])${bold}[.):]?[ \t]*`, { numbered: true }),
  inline(String.raw`([①-⑨])[ \t]*${content}`, { numbered: true }),
  // 1. 1) (1)
  atLineStart(String.raw`${lineStart}${bold}\(?([1-9])[.)、]\)?${bold}${gap}`, { numbered: true }),
  inline(String.raw`(?<![\p{L}\p{N}(])\(?([1-9])\)[ \t]*${content}`, { numbered: true }),
];

/** A, B, C… in order, each time anew from the first. A mention of one option, such as "I think it is (B)", is skipped. */
export function optionChains(found: readonly Marker[]): Marker[][] {
  const chains: Marker[][] = [];
  for (const marker of found) {
    const chain = chains.at(-1);
    const next = chain && String.fromCharCode(chain[0].letter.charCodeAt(0) + chain.length);
    if (marker.letter === "A" || marker.letter === "1") chains.push([marker]);
    else if (chain && marker.letter === next) chain.push(marker);
  }
  return chains;
}
