/**
 * Where a sentence ends inside a line. Rules rather than Intl.Segmenter: that one needs the whole text (steps are
 * closed while the model still writes), follows the ICU version of the Node it runs on, and splits 14 of the 26
 * lines of test/unit/core/steps.test.ts as these rules do (not "Dr. Smith", "approx. 5", "No. 5", "J. R. R. Tolkien").
 */

const terminators = new Set([".", "!", "?", "…"]);
const wideTerminators = new Set(["。", "！", "？", "｡"]);
const closers = new Set(['"', "'", "”", "’", "»", ")", "]", "}", "*", "_", "`", "」", "』", "）", "】", "〉", "》"]);
const openers = new Set([
  '"',
  "'",
  "“",
  "‘",
  "«",
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

export function isTerminator(character: string): boolean {
  return terminators.has(character);
}

/** A full stop of Chinese or Japanese, after which no space is needed. */
export function isWideTerminator(character: string): boolean {
  return wideTerminators.has(character);
}

export function isCloser(character: string): boolean {
  return closers.has(character);
}

/** Never the end of a sentence: a title or a Latin abbreviation stands before what it belongs to. */
const titles = new Set(
  "dr mr mrs ms prof st gen sen rep gov capt lt col sgt rev hon mt messrs vs eg ie cf viz ca e.g i.e".split(" "),
);
/** No end of a sentence before a number. */
const beforeNumbers = new Set(
  "no nos nr fig figs eq eqs eqn p pp vol ch chap sec art approx ca about est max min avg jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);
/** Mostly inside a sentence; they end one only before a word that begins sentences. */
const inner = new Set("approx inc ltd co corp jr sr dept est min max avg al resp incl excl temp vol".split(" "));
/** Words that number what follows: "Step 1. Add the two." */
const enumerated = new Set("step part case question problem q option choice figure table example".split(" "));

const sentenceOpeners = new Set(
  (
    "so therefore thus hence the this that then these those it its in if we i you he she they there next now because since " +
    "however but and or finally let answer step first second third also to for as a an at by on with when where what which " +
    "who why how not no yes given using my our his her their substitute simplify calculate add subtract multiply divide"
  ).split(" "),
);

/** Words that no item of an inline list begins with: "Answer: 5. Then stop." but "The steps: 1. Add." */
const conclusions = new Set("so therefore thus hence then this that these it which we".split(" "));

/** Longest word looked at before or after a full stop. */
export const WORD = 24;

/**
 * Whether the full stop between `before` and `after` ends a sentence.
 * `before` is up to {@link WORD} * 2 characters that precede it, `after` what follows its spaces, closing quotes skipped.
 */
export function endsSentence(stop: string, before: string, after: string): boolean {
  const next = skipOpeners(after);
  if (!beginsSentence(next)) return false;
  if (stop !== ".") return true;

  const word = /[\p{L}\p{N}.]*$/u.exec(before)?.[0] ?? "";
  const preceding = before.slice(0, before.length - word.length);
  const lower = word.toLowerCase();
  const nextWord = /^[\p{L}]*/u.exec(next)?.[0].toLowerCase() ?? "";
  const nextOpens = sentenceOpeners.has(nextWord);

  if (titles.has(lower)) return false;
  if (/^\d/.test(next) && beforeNumbers.has(lower)) return false;
  if (/^\d{1,2}$/.test(word))
    return !isEnumerator(preceding) || (conclusions.has(nextWord) && /[:：]\s*$/.test(preceding));
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || inner.has(lower)) return nextOpens;
  if (/^\p{Lu}$/u.test(word)) return nextOpens || !isInitial(word, preceding, next);
  return true;
}

/** "J." in "J. Smith" or "by J. Smith", but not "B." in "the answer is B. Paris lies in France". */
function isInitial(letter: string, preceding: string, next: string): boolean {
  if (!/^\p{Lu}/u.test(next)) return false;
  if (/(?:\b(?:is|be|was|are|option|choice|letter|answer|select|choose|and|or|of|for|to)|[:=(*,])\s*$/i.test(preceding))
    return false;
  return letter !== "I";
}

/** A number that counts what follows it: at a line's start, after a colon or full stop, or in "Step 1." */
function isEnumerator(preceding: string): boolean {
  const word = /(\p{L}+)\s*$/u.exec(preceding)?.[1];
  if (word) return enumerated.has(word.toLowerCase());
  return /(?:^|[:：;.!?])[\s*_#>]*$/.test(preceding);
}

function skipOpeners(text: string): string {
  let i = 0;
  while (i < text.length && openers.has(text[i])) i++;
  return text.slice(i);
}

/** A capital, a caseless letter, a digit, money, a formula or a symbol such as an emoji; not a lower-case letter. */
function beginsSentence(text: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{So}\p{Cs}$€£\\<-]/u.test(text);
}
