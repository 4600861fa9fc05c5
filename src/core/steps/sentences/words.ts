import { withoutOpeningEntities } from "../inline/entities.js";

/** Longest word looked at behind a full stop; twice as much is looked at before it. UTF-16 code units. */
export const WORD = 24;

/** A full stop, or a run of such marks, between two pieces of text. */
export interface Stop {
  /** "." where the run is one full stop, the run with the quotes and brackets that close behind it for any other. */
  readonly mark: string;
  /** The sentence so far, its last 2 * {@link WORD} characters. */
  readonly before: string;
  /** Whether `before` reaches back to where the sentence begins. */
  readonly whole: boolean;
  /** What follows the spaces behind it, up to {@link WORD} characters of the line. */
  readonly after: string;
}

/** The words around a full stop. */
export interface Around extends Stop {
  /** The word before it with the stops inside it, such as `p.m`; "" after other characters. */
  readonly word: string;
  /** The same, with the abbreviated words that it may belong to, longest first and in lower case: `z.b`, `b`. */
  readonly spellings: readonly string[];
  /** `before` without the word. */
  readonly preceding: string;
  /** The word before that, in lower case. */
  readonly precedingWord: string;
  /** `after` without opening quotes and brackets. */
  readonly next: string;
  /** The word it begins with, in lower case. */
  readonly nextWord: string;
}

const openers = new Set([
  '"',
  "'",
  "“",
  "‘",
  "«",
  "„",
  "(",
  "[",
  "{",
  "*",
  "_",
  "`",
  "「",
  "『",
  "（",
  "【",
  "〈",
  "《",
  "¿",
  "¡",
]);

function withoutOpeners(text: string): string {
  let at = 0;
  while (at < text.length && (openers.has(text[at]) || (at > 0 && /[ \u00a0\u202f]/.test(text[at])))) at++;
  return text.slice(at);
}

const abbreviated = /(?:\p{L}{1,5}\.[ \u00a0\u202f-]?){0,3}[\p{L}\p{M}]{1,9}$/u;

export function around(stop: Stop): Around {
  const { before } = stop;
  const word = /(?:['’]s|[\p{L}\p{M}\p{N}.]*)$/u.exec(before)?.[0] ?? "";
  const preceding = before.slice(0, before.length - word.length);
  const next = withoutOpeners(withoutOpeningEntities(stop.after));
  const parts = (/^['’]/.test(word) ? "" : (abbreviated.exec(before)?.[0] ?? ""))
    .replace(/[ \u00a0\u202f]/g, "")
    .split(".");
  const spellings = parts.map((_, i) => parts.slice(i).join("."));
  return {
    ...stop,
    word,
    // "S." alone is a page in German, "s." alone is not.
    spellings: [...spellings.map((spelling) => spelling.toLowerCase()), word.toLowerCase(), word],
    preceding,
    precedingWord: /(\p{L}+)[^\p{L}\p{N}]*$/u.exec(preceding)?.[1].toLowerCase() ?? "",
    next,
    nextWord: /^[\p{L}’']*/u.exec(next)?.[0].toLowerCase() ?? "",
  };
}

/** A capital, a letter without case, a digit, money, a formula or a symbol such as an emoji; or `x = 5`, or `b) `. */
export function beginsSentence(next: string): boolean {
  return (
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{So}\p{Sc}\p{Cs}√∫∑∏∴∵±∀∃\\<−-]/u.test(next) ||
    /^\p{Ll}(?:_\w{1,3}|['′²³!]{1,2})?(?:\(\w{1,4}\))?\s?(?:[=<>≤≥≈≠∈+*^·×−](?!>)|-\s)/u.test(next) ||
    /^(?:\|\p{Ll}(?:\s?[-−+*·]\s?\w{1,3})?\||\p{Ll}\s?\/\s?\w{1,3}|\p{Ll} mod \w{1,3}|[a-z]{2,3}|[α-ω]\p{Ll}[²³]?) [=<>≤≥≈≠](?!>)/u.test(
      next,
    ) ||
    /^(?:sin|cos|tan|log|ln|exp|lim|gcd|lcm)[ (]/.test(next) ||
    /^(?!i\b)\p{Ll}\s(?:is|are|has|equals|must|can|divides)\b/u.test(next) ||
    /^(?:\p{Ll}|[ivx]{1,4})\)[ \t]/u.test(next)
  );
}

/** `8 ft. * 20 ft.`, `11 a.m. - 2 hours` */
export function continuesFormula(after: string): boolean {
  return /^[*×·÷/+=<>≤≥≈−–-]\s/.test(after);
}

export function isNumberLike(next: string): boolean {
  return /^(?:\p{N}|[IVXLC]{2,6}\b|[IVXLC](?=[.,;:)])|(?!I)\p{Lu}(?!\p{L}))/u.test(next);
}
