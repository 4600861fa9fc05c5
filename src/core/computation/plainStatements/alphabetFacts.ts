import { wholeNumber } from "./englishValue.js";
import { chineseWhole } from "./chineseValue.js";
import { type Facts, type Finding, found, open, whole } from "./fact.js";
import { ordinalFrom } from "./ordinals.js";

/** Letters of the English alphabet, and of words. */

const placeOf = (letter: string): number => letter.toUpperCase().charCodeAt(0) - 64;
const letterAt = (place: number): string => String.fromCharCode(64 + place);

/** "A" alone may be an article, and "I" a pronoun: a letter stands in capitals, in quotation marks, or behind its word. */
const letter = (name: string) => `(?:the )?(?:letter )?["'“”‘’]?(?<${name}>[a-z])["'“”‘’]?`;
const alphabet = "(?: in| of) (?:the )?(?:english |latin |roman )?alphabet";

function comes(a: string, b: string, direction: string): Finding {
  const [x, y] = [placeOf(a), placeOf(b)];
  return found(
    /before|preced|earlier/i.test(direction) ? x < y : x > y,
    x === y ? "the same letter" : `${letterAt(Math.min(x, y))} comes before ${letterAt(Math.max(x, y))}`,
  );
}

function next(a: string, b: string, direction: string): Finding {
  const expected = placeOf(b) + (/before|preced/i.test(direction) ? -1 : 1);
  return found(placeOf(a) === expected, expected >= 1 && expected <= 26 ? letterAt(expected) : "none");
}

function at(place: string, stated: string): Finding | null {
  const number = /^last$/i.test(place) ? 26 : ordinalFrom(place);
  return number === null || number < 1 || number > 26 ? null : found(placeOf(stated) === number, letterAt(number));
}

const spelled = /^[a-z]{2,30}$/i;
const word = `(?:the )?(?:english )?word ["'“‘]?(?<word>[a-z]{2,30})["'”’]?`;
const quoted = `["“‘'](?<word2>[a-z]{2,30})["”’']`;

function lettersOf(text: string, stated: number | null): Finding | null {
  // "Banana" has three letters, and six.
  if (stated === new Set(text.toLowerCase()).size && stated !== text.length) return open;
  return spelled.test(text) && stated !== null ? found(text.length === stated, `${text.length} letters`) : null;
}

/** How often a letter stands in a word: "strawberry has two r's". */
function letterCount(text: string, which: string, stated: number | null): Finding | null {
  if (!spelled.test(text) || stated === null) return null;
  const count = [...text.toLowerCase()].filter((one) => one === which.toLowerCase()).length;
  return found(count === stated, `${count}`);
}

const counted = (text: string): number | null => (/^no$/i.test(text) ? 0 : /^an?$/i.test(text) ? 1 : wholeNumber(text));

export const alphabetFacts: Facts = {
  english: [
    {
      form: whole(
        `(?<leading>in the (?:english )?alphabet,? )?${letter("a")} (?<direction>comes before|comes after|precedes|follows|is before|is after|stands before|stands after|appears before|appears after|comes earlier than|comes later than) ${letter("b")}(?<where>${alphabet})?`,
      ),
      decide: ({ a, b, direction, leading, where }) => {
        // A, B and C are also persons in a queue.
        if ((leading ?? where) === undefined) return null;
        if (/follows/i.test(direction))
          return placeOf(a) < placeOf(b)
            ? comes(a, b, "after")
            : placeOf(a) === placeOf(b) + 1
              ? comes(a, b, "after")
              : null;
        return comes(a, b, direction);
      },
    },
    {
      form: whole(
        `${letter("a")} (?:comes|is|stands) (?:right|immediately|directly|just) (?<direction>before|after) ${letter("b")}${alphabet}`,
      ),
      decide: ({ a, b, direction }) => next(a, b, direction),
    },
    {
      form: whole(
        `the letter (?:right |immediately |directly |that comes )?(?<direction>before|after) ${letter("b")}${alphabet} is ${letter("a")}`,
      ),
      decide: ({ a, b, direction }) => next(a, b, direction),
    },
    {
      form: whole(`${letter("a")} is the (?<place>[a-z-]+|\\d{1,2}(?:st|nd|rd|th)) letter${alphabet}`),
      decide: ({ a, place }) => at(place, a),
    },
    {
      form: whole(`the (?<place>[a-z-]+|\\d{1,2}(?:st|nd|rd|th)) letter${alphabet} is ${letter("a")}`),
      decide: ({ a, place }) => at(place, a),
    },
    {
      form: whole(`(?:the letter |["“'‘])(?<a>[a-z])["”'’]? is a (?<kind>vowel|consonant)`),
      decide: ({ a, kind }) => {
        // Y and W are either.
        if (/[yw]/i.test(a)) return null;
        const vowel = /[aeiou]/i.test(a);
        return found(vowel === /vowel/i.test(kind), `${a} is a ${vowel ? "vowel" : "consonant"}`);
      },
    },
    {
      form: whole(
        "(?:there are (?<a>.+?) letters in the (?:modern )?english alphabet|the (?:modern )?english alphabet (?:has|contains|consists of) (?:exactly )?(?<b>.+?) letters)",
      ),
      decide: ({ a, b }) => {
        const stated = wholeNumber(a ?? b);
        return stated === null ? null : found(stated === 26, "26 letters");
      },
    },
    {
      form: whole(
        `(?:${word}|${quoted}) (?:has|contains|consists of|is made up of) (?:exactly )?(?<count>[a-z\\d-]+) letters?`,
      ),
      decide: ({ word: text, word2, count }) => lettersOf(text ?? word2, wholeNumber(count)),
    },
    {
      form: whole(`there (?:are|is) (?:exactly )?(?<count>[a-z\\d-]+) letters? in (?:${word}|${quoted})`),
      decide: ({ word: text, word2, count }) => lettersOf(text ?? word2, wholeNumber(count)),
    },
    {
      form: whole(
        `(?:${word}|${quoted}) (?:has|contains) (?:exactly )?(?<count>[a-z\\d]+) (?:letters? )?["'“‘]?(?<which>[a-z])["”]?(?:['’]?s)?["'”’]?`,
      ),
      decide: ({ word: text, word2, which, count }) => letterCount(text ?? word2, which, counted(count)),
    },
    {
      form: whole(
        `there (?:are|is) (?:exactly )?(?<count>[a-z\\d]+) (?:letters? )?["'“‘]?(?<which>[a-z])["”]?(?:['’]?s)?["'”’]? in (?:${word}|${quoted})`,
      ),
      decide: ({ word: text, word2, which, count }) => letterCount(text ?? word2, which, counted(count)),
    },
    {
      form: whole(`(?:${word}|${quoted}) (?<side>starts|begins|ends) (?:with|in) ${letter("a")}`),
      decide: ({ word: text, word2, side, a }) => {
        const given = text ?? word2;
        const is = side.toLowerCase().startsWith("e") ? given.at(-1) : given[0];
        return found(is?.toLowerCase() === a.toLowerCase(), `${is}`);
      },
    },
    {
      form: whole(`(?:${word}|${quoted}) contains (?:the letter |a letter )["'“‘]?(?<a>[a-z])["'”’]?`),
      decide: ({ word: text, word2, a }) =>
        found((text ?? word2).toLowerCase().includes(a.toLowerCase()), text ?? word2),
    },
    {
      form: whole(`(?:${word}|${quoted}) is a palindrome`),
      decide: ({ word: text, word2 }) => {
        const given = (text ?? word2).toLowerCase();
        const back = [...given].reverse().join("");
        return found(given === back, back);
      },
    },
  ],
  chinese: [
    {
      form: whole(
        "(?:在?(?:英文|英语)?字母表(?:中|里)[,，]?)(?:字母)?(?<a>[a-z])在(?:字母)?(?<b>[a-z])(?:的)?(?:之)?(?<direction>前|后)面?",
      ),
      decide: ({ a, b, direction }) => comes(a, b, direction === "前" ? "before" : "after"),
    },
    {
      form: whole("(?:字母)?(?<a>[a-z])是(?:英文|英语)?字母表?(?:中|里)?的?第(?<place>.+?)个字母"),
      decide: ({ a, place }) => {
        const number = chineseWhole(place);
        return number === null || number > 26 || number < 1 ? null : found(placeOf(a) === number, letterAt(number));
      },
    },
    {
      form: whole("英[文语]字母表?(?:一?共)?有(?<a>.+?)个(?:字母)?"),
      decide: ({ a }) => {
        const stated = chineseWhole(a);
        return stated === null ? null : found(stated === 26, "26");
      },
    },
  ],
};
