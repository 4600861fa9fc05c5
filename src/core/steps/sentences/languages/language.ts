/**
 * What a language abbreviates and how its sentences begin. All words are in lower case, without the last full stop, and
 * separated by spaces; an abbreviation of several words is written without its spaces (`z.b` for "z. B.").
 */
export interface Language {
  /** They never end a sentence: titles before a name, "for example" before what it gives. */
  readonly before: string;
  /** They end none before a number, a Roman numeral or a single capital: "No. 5", "Sec. IV", "Fig. A". */
  readonly beforeNumber: string;
  /** They end one only before a word that begins sentences: "Inc.", "approx.". */
  readonly within: string;
  /** Words that begin sentences, and seldom names. */
  readonly openers: string;
  /** Openers that draw a conclusion, with which no item of a list begins: "Answer: 1. Then stop." */
  readonly conclusions: string;
  /** At a sentence's start they number what follows: "Step 1. Add the two." */
  readonly numbered: string;
  /** Before a colon they announce one value and no list: "Total: 1. Double it." */
  readonly values: string;
  /** Words before an ordinal that is written with a full stop: "mein 1. Versuch". */
  readonly beforeOrdinal?: string;
  /** Months that follow such an ordinal. */
  readonly months?: string;
}
