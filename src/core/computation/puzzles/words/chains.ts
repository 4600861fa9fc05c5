import { isMarked, mention, unmarked } from "./mentions.js";

/** Words between two signs of a chain: one, or several whose order is still open. */
export interface Link {
  /** The number in front of it. */
  readonly number: number | null;
  readonly words: readonly string[];
}

/** (3) ["costume" ? "counterpart"] < (15) "oven" */
export interface Chain {
  readonly links: readonly Link[];
  /** Some word stands bare. */
  readonly bare: boolean;
  readonly text: string;
  /** Within the sentence. */
  readonly start: number;
  readonly before: string;
  readonly behind: string;
}

const link = String.raw`(?:\(\d{1,3}\)\s{0,2})?(?:\[[^[\]\n<]{1,3000}\]|${mention})`;
const chain = new RegExp(String.raw`${link}(?:\s{0,3}<\s{0,3}${link})*`, "gu");
/** Between words whose order is open; question marks are blotted out by assertedIn. */
const open = /\s*(?:¿|,|=|\/)\s*/;

/** What leads to a chain stands so near before it. UTF-16 code units. */
const REACH = 40;

/** The chains of a sentence, and words that stand alone. */
export function chainsIn(sentence: string): Chain[] {
  return [...sentence.matchAll(chain)].flatMap((match): Chain[] => {
    const [text] = match;
    const behind = sentence.slice(match.index + text.length);
    // The chain goes on with something that is not read.
    if (/^\s*[<>=≤¿?]/.test(behind) || /[<>=≤]\s*$/.test(sentence.slice(Math.max(0, match.index - 3), match.index)))
      return [];
    const parts = text.split(/\s{0,3}<\s{0,3}/).map((part) => /^(?:\((\d{1,3})\)\s{0,2})?(.*)$/s.exec(part));
    const links = parts.map(
      (part): Link => ({
        number: part?.[1] === undefined ? null : Number(part[1]),
        words: (part?.[2] ?? "")
          .replace(/^\[|\]$/g, "")
          .split(open)
          .map((word) => unmarked(word.trim()).toLowerCase()),
      }),
    );
    const bare = parts.some((part) => part?.[2] !== undefined && !part[2].startsWith("[") && !isMarked(part[2]));
    if (links.some(({ words }) => words.some((word) => !/^\p{L}+(?:['’-]\p{L}+)*$/u.test(word)))) return [];
    return [
      {
        links,
        bare,
        text,
        start: match.index,
        before: sentence.slice(Math.max(0, match.index - REACH), match.index),
        behind,
      },
    ];
  });
}
