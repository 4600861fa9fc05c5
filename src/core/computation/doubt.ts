import { doubtWords } from "./doubtWords.js";
import type { Language } from "./languages.js";

/** How far around a claim its sentence is searched. */
const REACH = 200;

const openingQuotes = /["“”„«「『‘]\s*[$`(]*\s*$/;
const closingQuotes = /^\s*[$`)]*\s*[.,!]?\s*["“”»」』’]/;
/** Announces statements that are to be judged, further off than in the same sentence. */
const exercise =
  /\btrue or false\b|\bwhich of (?:the|these)\b|\b(?:find|spot|identify) the (?:errors?|mistakes?)\b|是非題|判斷題|判断题/i;
/** Behind a claim that somebody wrote: where, when and why, but not of what. */
const circumstance = /^\s*(?:$|[^\s\p{L}]|(?:on|in|at|and|but|because|as|for|instead|without|when|while)\b)/iu;

/**
 * Whether the text around a claim supposes, asks, quotes or denies it: "if 2 + 2 = 5", "is 12 * 3 = 37?", "the student
 * wrote 12 * 3 = 37", "12 * 3 = 37 is wrong". Only the sentence that holds the claim counts, and the beginning of the next.
 */
export function doubted(text: string, start: number, end: number, language: Language): boolean {
  const words = language === "other" ? doubtWords.english : doubtWords[language];
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(/(?<![A-Za-z]\.[A-Za-z])[.!?;]\s|[。！？；]|\n/)
    .at(-1) as string;
  const clause = before.split(/[,，]|\bthen\b|那麼|那么|\bdann\b|\balors\b|\bentonces\b|—|:(?=\s)/i).at(-1) as string;
  const rest = text.slice(end, end + REACH);
  const stop = /[.!?;](?=\s|$|["”'’*)])|[。！？；]|\n/.exec(rest);
  const behind = stop ? rest.slice(0, stop.index + 1) : rest;
  return (
    words.supposing.test(clause) ||
    words.condition.test(before) ||
    words.denying.test(before) ||
    words.denying.test(behind) ||
    words.before.test(before) ||
    (words.telling.test(before) && !/\p{L}$/u.test(text.slice(start, end)) && circumstance.test(behind)) ||
    exercise.test(text.slice(Math.max(0, start - REACH), start)) ||
    words.behind.test(behind) ||
    words.retracting.test(rest.slice(stop ? stop.index + 1 : rest.length)) ||
    /[?？]$/.test(behind) ||
    isQuoted(before, behind)
  );
}

/** In quotation marks, or struck out. */
function isQuoted(before: string, behind: string): boolean {
  const doubly = openingQuotes.test(before) && closingQuotes.test(behind);
  const singly = /(?<!\p{L})'\s*$/u.test(before) && /^\s*[.,!]?'/.test(behind);
  return doubly || singly || (/~~[^~]*$/.test(before) && behind.includes("~~"));
}
