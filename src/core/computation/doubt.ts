import { chineseDoubt } from "./chineseDoubt.js";
import type { DoubtWords } from "./doubtWords.js";
import { englishDoubt } from "./englishDoubt.js";
import { inversion, isStated } from "./frames.js";
import type { Language } from "./languages.js";
import { anyOf } from "./vocabulary.js";

/** Of the words of other languages nothing is known: there, a claim is checked only where it stands alone. */
const doubtWords: Readonly<Record<Language, DoubtWords>> = {
  english: englishDoubt,
  none: englishDoubt,
  other: englishDoubt,
  chinese: chineseDoubt,
};

/** How far around a claim its sentence is searched. */
const REACH = 200;

/** Announces statements that are to be judged, further off than in the same sentence. */
const exercise = new RegExp(
  anyOf(
    String.raw`\btrue or false\b|\bwhich of (?:the|these)\b`,
    String.raw`\b(?:find|spot|identify|fix) the (?:errors?|mistakes?)\b|\bwhich is (?:wrong|right)|是非題|判斷題`,
    "判断题",
  ),
  "i",
);
/** Behind a claim in which nothing is counted: its end, or where, when and why. */
const circumstance =
  /^\s*(?:$|[^\s\p{L}]|(?:on|in|at|and|but|because|as|for|so|since|from|to|by|with|which|that|when|while|if|then|or|of|instead|without|per|leads?|works?|is|was|has|have|had|holds?|has|appears?|implies|violates|conflicts)\b)/iu;
/** A point or mark that ends a sentence; a factorial's does not. */
const mark = String.raw`(?:[.?;]|!(?!\s*[-+*/×·÷=^)≈&]))`;
const fullStops = String.raw`[。！？；।؟]|\n`;
const betweenSentences = new RegExp(String.raw`(?<![A-Za-z]\.[A-Za-z])${mark}\s|${fullStops}`);
const sentenceEnd = new RegExp(String.raw`${mark}(?=\s|$|["”'’*)])|${fullStops}`);
/** Commands of LaTeX that say nothing. */
const formatting = /\\boxed\s?\{|\\(?:begin|end)\{[a-z]{1,20}\*?\}/g;
const counts = /[\p{L}%]$|[$€£¥₹]\s?[\d.,]+$/u;
/** `= 6000\ \text{N}` counts newtons. */
const wordsInFormula = /\\(?:text|mathrm|textrm)\{([^{}]{1,40})\}$/;
const struck = /(?:~~|<s>|<del>|<strike>|\\(?:cancel|st|sout|xcancel)\{)[^~<}]*$/;

/**
 * Whether the text around a claim supposes, asks, quotes or denies it: "if 2 + 2 = 5", "is 12 * 3 = 37?", "the student
 * wrote 12 * 3 = 37", "12 * 3 = 37 is wrong". Only the sentence that holds the claim counts, and the beginning of the
 * next. Where the claim counts something, as in "he has 12 * 3 = 37 apples", less can be meant by it.
 */
export function doubted(given: string, start: number, end: number, language: Language): boolean {
  const text = given.replace(formatting, (command) => " ".repeat(command.length));
  const words = doubtWords[language];
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(betweenSentences)
    .at(-1) as string;
  const clause = before.split(/[,，]|\b(?:then|because|since)\b|那麼|那么|因為|因为|—|:(?=\s)/i).at(-1) as string;
  const rest = text.slice(end, end + REACH);
  const stop = sentenceEnd.exec(rest);
  const behind = withoutProperties(stop ? rest.slice(0, stop.index + 1) : rest);
  const counted = counts.test(text.slice(start, end).replace(wordsInFormula, "$1")) || !circumstance.test(behind);
  return (
    words.supposing.test(clause) ||
    words.condition.test(before) ||
    words.denying.test(before) ||
    words.denying.test(behind) ||
    words.before.test(before) ||
    exercise.test(text.slice(Math.max(0, start - REACH), start)) ||
    words.behind.test(behind) ||
    words.retracting.test(rest.slice(stop ? stop.index + 1 : rest.length)) ||
    /[?？؟]$/.test(behind) ||
    isQuoted(text, start, before, behind) ||
    inversion.test(before) ||
    isOffered(before, behind) ||
    (!counted &&
      (words.telling.test(before) ||
        words.musing.test(frame(before)) ||
        words.musingFurther.test(before.split(/\b(?:because|since)\b/i).at(-1) as string) ||
        ((language === "english" || language === "none") &&
          !isStated(before, behind, rest.slice(behind.length), words))))
  );
}

const property = new RegExp(
  anyOf(
    String.raw`\bnot(?=\s+(?:evenly |exactly |itself |even )?${anyOf(
      "divisible|prime|composite",
      String.raw`(?:even|odd)(?=\s*(?:[.,;:!$)]|$|so\b|and\b|but\b|numbers?\b|integers?\b))`,
      "an? (?:perfect |prime )?(?:multiple|factor|divisor|prime|composite|square|cube|power|palindrome|perfect|even|odd)",
    )}\b)`,
    "不(?=能被)",
    "不是(?=\\d{0,9}的?(?:倍[数數]|[质質素偶奇整][数數]|完全平方[数數]))",
  ),
  "gi",
);

/** "= 8, which is not divisible by 3" says what the result is not, and nothing against the calculation. */
function withoutProperties(behind: string): string {
  return behind.replace(property, (not) => " ".repeat(not.length));
}

/** The same of a whole sentence: that is asked, quoted or an exercise, or the sentence behind it takes it back. */
export function doubtedAround(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + REACH).replace(/^[.。!！;；*_\s]+/u, "");
  const stop = sentenceEnd.exec(rest);
  const next = stop ? rest.slice(0, stop.index) : rest;
  const before = text.slice(Math.max(0, start - REACH), start);
  return (
    exercise.test(before) ||
    /^[?？؟]/.test(rest) ||
    [englishDoubt, chineseDoubt].some(
      (words) => words.retracting.test(rest) || (aboutItself.test(next) && words.denying.test(next)),
    ) ||
    struck.test(before.split("\n").at(-1) as string)
  );
}

/** A sentence that speaks of the one before it. */
const aboutItself =
  /^(?:this|that|the (?:statement|claim|sentence|above)|it|which|no|not|wrong|false|incorrect|wait|actually)\b|^(?:這|这|以上|上述|該|该|那)/i;

/** The clause that leads to a claim, or the one before it where that is only "so" or nothing: "in this game, 3 * 4 = 7". */
function frame(before: string): string {
  const clauses = before.split(/[,，]|\b(?:so|because|since|then|therefore|thus|hence)\b/i);
  const last = clauses.at(-1) as string;
  return /\p{L}/u.test(last) || clauses.length === 1 || !/[,，]\s*$/.test(before) ? last : (clauses.at(-2) as string);
}

/** In quotation marks, struck out, or in a block that quotes. */
function isQuoted(text: string, start: number, before: string, behind: string): boolean {
  const straight = (before.match(/"/g)?.length ?? 0) % 2 === 1 && behind.includes('"');
  const curly = /[“„«「『‘](?![^“„«「『‘]*[”»」』])[^“„«「『‘]*$/u.test(before) && /[“”»」』’]/u.test(behind);
  const singly = /(?<!\p{L})'\s*$/u.test(before) && /^\s*[.,!]?'/.test(behind);
  const line = text
    .slice(Math.max(0, start - REACH), start)
    .split("\n")
    .at(-1) as string;
  return straight || curly || singly || struck.test(before) || /^\s*>/.test(line);
}

/** "Maybe he has …", "B: …", "that would give …, but …". */
function isOffered(before: string, behind: string): boolean {
  return (
    /^\W*(?:maybe|perhaps|possibly|allegedly|supposedly|presumably|reportedly|apparently|hypothetically)\b/i.test(
      before,
    ) ||
    /^\W*(?:(?:option|choice|answer|statement|claim)\s+)?\(?[A-H]\)?\s*(?:[:.)]|is|says)\s*$/.test(before) ||
    /\b(?:option|choice|answer|statement|claim)\s+\(?[A-H]\)?\s+(?:is|says|gives)\b/i.test(before) ||
    (/\bwould\b/.test(before) && /\bbut\b/.test(behind))
  );
}
