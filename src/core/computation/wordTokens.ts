import { readSubsets, readWorked } from "./countingPhrases.js";
import { patterns } from "./patterns.js";
import { isOperand, matchAt, readPhrase } from "./phrases.js";
import { isTimesSign, type Place } from "./signs.js";
import {
  operatorToken,
  plainToken,
  type Read,
  relationToken,
  rootToken,
  type Token,
  type WordToken,
} from "./tokens.js";
import { leadingUnit, unitOf } from "./units.js";
import { hanEquals, hanIs, hanOperators, hanValue, isMathematical, isValueWord } from "./wordKinds.js";

export function wordToken(word: string, start: number, end: number): WordToken {
  return { type: "word", text: word.toLowerCase(), unit: unitOf(word), start, end };
}

/** A run of Chinese characters: behind a number an operator, a relation or a unit, else a word. */
export function readHan({ text, at, last }: Place): Read {
  const run = matchAt(patterns.han, text, at)![0];
  const end = at + run.length;
  const read = (token: Token): Read => ({ tokens: [token], end });
  if (last?.type !== "number") return read(wordToken(run, at, end));
  const goesOn = /^\s*[-−+(（]?\s*\d/.test(text.slice(end, end + 6));
  if (goesOn && hanOperators[run]) return read(operatorToken(hanOperators[run], at, end));
  if (goesOn && hanEquals.has(run)) return read(relationToken("=", at, end));
  // 80 的 15% 是 12。
  if (run === "的" && /^\s*\d[\d.]{0,8}\s?%/.test(text.slice(end, end + 14))) return read(operatorToken("*", at, end));
  if (goesOn && hanIs.has(run)) return read(relationToken("=", at, end, true));
  if (hanValue.test(run)) return read(plainToken("opaque", at, end));
  return read({ type: "word", text: run, unit: leadingUnit(run)?.unit, start: at, end });
}

/**
 * A word, or the phrase that it begins, such as "half of" and "plus".
 *
 * @param letters known to be variables, whatever unit they may be elsewhere.
 * @param countsSubsets whether C(5, 2) is a number of subsets in this text.
 */
export function readWord(place: Place, letters: ReadonlySet<string>, countsSubsets: () => boolean): Read {
  const { text, at, last } = place;
  if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ")) {
    const namesFunction = letters.has(text[at]) && /^.\s?\(/.test(text.slice(at, at + 3));
    const phrase =
      readPhrase(text, at, last) ??
      (namesFunction ? null : readSubsets(text, at, countsSubsets)) ??
      readWorked(text, at);
    if (phrase) return { tokens: phrase, end: Math.max(...phrase.map(({ end }) => end)) };
  }
  const match = matchAt(patterns.word, text, at)?.[0] ?? "";
  const end = at + Math.max(1, match.length);
  const read = (token: Token): Read => ({ tokens: [token], end });
  if (match === "") return read(plainToken("opaque", at, end));
  const next = text[end] ?? "";
  if (/^(?:sqrt|cbrt)$/.test(match) && next === "(") return read(rootToken(match === "sqrt" ? 2 : 3, at, end));
  const times = /^[xX]$/.test(match) && isTimesSign(place);
  // "2x3": the letter joins two numbers.
  const joins = /^[xX]\d+$/.test(match) && isOperand(last);
  if (times || joins) return { tokens: [operatorToken("*", at, at + 1)], end: at + 1 };
  const isOpaque =
    /[([]/.test(next) ||
    /[\d_]/.test(match) ||
    letters.has(match) ||
    isMathematical(match) ||
    (match.length === 1 ? isVariable(match, place) : last?.type === "number" && isValueWord(match));
  return read(isOpaque ? plainToken("opaque", at, end) : wordToken(match, at, end));
}

/** One letter: an article, a pronoun or a unit behind a number, else a variable. */
function isVariable(letter: string, { text, at, last }: Place): boolean {
  const afterNumber = last?.type === "number" || last?.type === "close";
  if (letter === "a") return afterNumber && !/^\s+\p{L}/u.test(text.slice(at + 1, at + 5));
  const inUnit = afterNumber || last?.type === "word" || (last?.type === "operator" && last.end === at);
  if (/[AI]/.test(letter)) return afterNumber && !unitOf(letter);
  return !(inUnit && unitOf(letter));
}
