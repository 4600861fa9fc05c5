import { chineseWhole } from "./chineseValue.js";
import { wholeNumber } from "./englishValue.js";
import { type Facts, type Finding, found, loosely, whole } from "./fact.js";
import { ordinalFrom } from "./ordinals.js";

/** Which letter stands where in a word, how it reads backwards, and how many vowels it has. */

const spelled = "[a-z]{2,30}";
/** A word in quotation marks, in code, or behind what it is called. */
const quoted = (name: string) => `(?:the )?(?:(?:english )?word |string )?["“‘'\`](?<${name}>${spelled})["”’'\`]`;
/** Without quotation marks, where the sentence can speak of letters only. */
const bare = (name: string) => `(?:(?:the )?(?:english )?word )?(?<${name}>${spelled})`;
const letter = `(?:the )?(?:letter )?(?:["“‘'\`](?<letter>[a-z])["”’'\`]|(?<plain>[a-z]))`;
const place = "(?<place>[a-z-]{3,14}|\\d{1,2}(?:st|nd|rd|th))";

/** From its start, or from its end where it is the last one. */
function letterAt(word: string, where: string): string | null {
  const text = where.toLowerCase();
  if (text === "last" || text === "final") return word.at(-1) ?? null;
  const fromEnd = /^(?:second|second-to|next-to|third-to)-?(?:to-)?last$/.test(text);
  if (fromEnd) return word.at(text.startsWith("third") ? -3 : -2) ?? null;
  const number = text === "middle" ? (word.length % 2 === 1 ? (word.length + 1) / 2 : null) : ordinalFrom(text);
  return number === null ? null : (word[number - 1] ?? null);
}

function stands(word: string, where: string, stated: string): Finding | null {
  const is = letterAt(word, where);
  return is === null ? null : found(is.toLowerCase() === stated.toLowerCase(), `"${is}"`);
}

const backwards = (text: string): string => [...text].reverse().join("");

/** Unquoted words may be no words: "time reversed is strange". Those of the same letters are. */
function reversed(word: string, stated: string, isQuoted: boolean): Finding | null {
  const [x, y] = [word.toLowerCase(), stated.toLowerCase()];
  const sameLetters = [...x].sort().join("") === [...y].sort().join("");
  return isQuoted || sameLetters ? found(backwards(x) === y, `"${backwards(word)}"`) : null;
}

/** Y and W are vowels to some, and in some words. */
function sounds(word: string, kind: string, stated: number | null): Finding | null {
  if (stated === null || /[yw]/i.test(word)) return null;
  const vowels = word.match(/[aeiou]/gi)?.length ?? 0;
  const count = /vowel|元音/i.test(kind) ? vowels : word.length - vowels;
  // Different vowels may be counted.
  const different = new Set(word.toLowerCase().match(/vowel|元音/i.test(kind) ? /[aeiou]/g : /[^aeiou]/g)).size;
  if (stated === count) return loosely(true, String(count));
  return stated === different ? null : loosely(false, String(count));
}

function occurs(word: string, which: string, stated: number | null): Finding | null {
  if (stated === null) return null;
  const count = [...word.toLowerCase()].filter((one) => one === which.toLowerCase()).length;
  return found(count === stated, String(count));
}

/** What may stand behind "in" without being the word that is spelled: "there are two r's in total". */
const places =
  /^(?:total|there|these|those|words?|order|string|english|sentence|middle|between|combined|question|answer|phrase|result|output|input|names?|either|neither|others?|second|first|third|title|reverse|common|french|german|spanish|front|capitals?)$/i;
const isWord = (text: string): boolean => text.length >= 5 && !places.test(text);

const count = "(?<count>no|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})";
const counted = (text: string): number | null => (/^no$/i.test(text) ? 0 : wholeNumber(text));
const becomes = "(?:is|gives|yields|becomes|makes|results in|produces|returns|equals|=|spells)";
const back =
  "(?:backwards?|reversed|in reverse|spelled backwards?|spelt backwards?|written backwards?|read backwards?|spelled in reverse)";

export const wordFacts: Facts = {
  about:
    /\b(?:letters?|vowels?|consonants?|backwards?|revers\w{2,4}|spel\w{2,4}|length|characters)\b|\blen\(|^\W*there (?:are|is)\b.{3,40} in \S+\W*$|字母|元音|音|[「『“"][a-z]/iu,
  english: [
    {
      form: whole(`the ${place} letter (?:of|in) ${quoted("word")} is (?:a |an )?${letter}`),
      decide: ({ word, place: where, letter: a, plain }) => stands(word, where, a ?? plain),
    },
    {
      form: whole(`the ${place} letter (?:of|in) the word (?<word>${spelled}) is (?:a |an )?${letter}`),
      decide: ({ word, place: where, letter: a, plain }) => stands(word, where, a ?? plain),
    },
    {
      form: whole(`${letter} is the ${place} letter (?:of|in) ${quoted("word")}`),
      decide: ({ word, place: where, letter: a, plain }) => stands(word, where, a ?? plain),
    },
    {
      form: whole(`${quoted("word")} ${back} ${becomes} ${quoted("stated")}`),
      decide: ({ word, stated }) => reversed(word, stated, true),
    },
    {
      form: whole(`${bare("word")} (?<back>${back}) ${becomes} ["“‘'\`]?(?<stated>${spelled})["”’'\`]?`),
      decide: ({ word, back: how, stated }) => reversed(word, stated, /spel/i.test(how)),
    },
    {
      form: whole(
        `(?:reversing|(?:the )?(?:reverse|reversal) of) (?:the letters of |the letters in )?${quoted("word")} ${becomes} ${quoted("stated")}`,
      ),
      decide: ({ word, stated }) => reversed(word, stated, true),
    },
    {
      form: whole(
        `(?:reversing|(?:the )?(?:reverse|reversal) of) (?:the letters of |the letters in )?${bare("word")} ${becomes} ["“‘'\`]?(?<stated>${spelled})["”’'\`]?`,
      ),
      decide: ({ word, stated }) => reversed(word, stated, false),
    },
    {
      form: whole(
        `(?:${quoted("word")}|(?:the )?word (?<other>${spelled})) (?:has|contains) (?:exactly )?${count} (?<kind>vowels?|consonants?)`,
      ),
      decide: ({ word, other, count: n, kind }) => sounds(word ?? other, kind, counted(n)),
    },
    {
      form: whole(
        `there (?:are|is) (?:exactly )?${count} (?<kind>vowels?|consonants?) in (?:${quoted("word")}|(?:the )?word (?<other>${spelled}))`,
      ),
      decide: ({ word, other, count: n, kind }) => sounds(word ?? other, kind, counted(n)),
    },
    {
      form: whole(`the number of (?<kind>vowels|consonants|letters) in ${quoted("word")} is ${count}`),
      decide: ({ word, count: n, kind }) => {
        const stated = counted(n);
        if (!/letters/i.test(kind)) return sounds(word, kind, stated);
        return stated === null || stated === new Set(word.toLowerCase()).size
          ? null
          : found(stated === word.length, `${word.length}`);
      },
    },
    {
      form: whole(
        `(?:the )?letter ["“‘'\`]?(?<which>[a-z])["”’'\`]? (?:appears|occurs) (?:exactly )?(?<n>once|twice|[a-z]{3,5} times|\\d{1,2} times) in (?:${quoted("word")}|${bare("other")})`,
      ),
      decide: ({ which, n, word, other }) =>
        word === undefined && !isWord(other)
          ? null
          : occurs(
              word ?? other,
              which,
              counted(
                n
                  .replace(/^once$/i, "one")
                  .replace(/^twice$/i, "two")
                  .replace(/ times$/i, ""),
              ),
            ),
    },
    {
      form: whole(
        `there (?:are|is) (?:exactly )?${count} (?:letter ["“‘'\`]?(?<a>[a-z])["”’'\`]?(?:['’]?s)?|["“‘'\`](?<b>[a-z])["”’'\`](?:['’]?s)?|(?<c>[a-z])['’]s) in (?:(?:the )?word )?(?<word>${spelled})`,
      ),
      decide: ({ a, b, c, count: n, word }) => {
        const which = a ?? b ?? c;
        // "There are two A's in maths" may speak of marks.
        return /[A-Z]/.test(which) || !isWord(word) ? null : occurs(word, which, counted(n));
      },
    },
    {
      form: whole(
        `(?:the )?(?:length of|number of (?:letters|characters) in) ${quoted("word")} ${becomes} (?<n>[a-z]{3,9}|\\d{1,2})(?: letters| characters)?|${quoted("text")} (?:has (?:a )?length(?: of)?|has|contains|is) (?<l>[a-z]{3,9}|\\d{1,2})(?: characters?(?: long)?| letters? long)?|len\\(["'](?<code>${spelled})["']\\) (?:is|=|==|equals|returns|gives) (?<m>\\d{1,2})`,
      ),
      decide: ({ word, code, text: other, n, m, l }) => {
        const [text, stated] = [word ?? code ?? other, wholeNumber(n ?? m ?? l)];
        return stated === null ? null : found(stated === text.length, String(text.length));
      },
    },
  ],
  chinese: [
    {
      form: whole(
        `(?:英[文语])?(?:单词|单字|字)?[「『“"'\`](?<word>${spelled})[」』”"'\`](?:这个?(?:单词|字)|一词)?(?:中|里)?的?(?<place>第[一二三四五六七八九十\\d]{1,3}|最后一)个?字母(?:是|为)[「『“"'\`]?(?<letter>[a-z])[」』”"'\`]?`,
      ),
      decide: ({ word, place: where, letter: a }) => {
        const number = where === "最后一" ? word.length : chineseWhole(where.slice(1));
        const is = number === null ? undefined : word[number - 1];
        return is === undefined ? null : found(is.toLowerCase() === a.toLowerCase(), `"${is}"`);
      },
    },
    {
      form: whole(
        `(?:把|将)?(?:字符?串|单词|单字)?[「『“"'\`](?<word>${spelled})[」』”"'\`](?:反转|倒转|倒过来|颠倒|反过来|倒着写|倒写|倒着念|倒序)(?:后|之后|写|念)?(?:是|为|得到?|成为|变成|会得到|就是)[「『“"'\`](?<stated>${spelled})[」』”"'\`]`,
      ),
      decide: ({ word, stated }) => reversed(word, stated, true),
    },
    {
      form: whole(
        `(?:英[文语])?(?:单词|单字)?[「『“"'\`](?<word>${spelled})[」』”"'\`](?:这个?(?:单词|字)|一词)?(?:中|里)?(?:一?共)?有(?<count>[零一二两三四五六七八九十]{1,3}|\\d{1,2})个(?:不同的)??(?<kind>元音字?母?|辅音字?母?|字母|[「『“"'\`]?(?<which>[a-z])[」』”"'\`]?)`,
      ),
      decide: ({ word, count: n, kind, which }) => {
        const stated = chineseWhole(n);
        if (which !== undefined) return occurs(word, which, stated);
        if (/音/.test(kind)) return sounds(word, /元音/.test(kind) ? "vowel" : "consonant", stated);
        return stated === null || stated === new Set(word.toLowerCase()).size
          ? null
          : found(stated === word.length, String(word.length));
      },
    },
  ],
};
