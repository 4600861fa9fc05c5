import type { Around } from "./words.js";
import { wordsOf } from "./languages/all.js";

const beforeNumber = wordsOf("beforeNumber");
const numbered = wordsOf("numbered");
const values = wordsOf("values");
const conclusions = wordsOf("conclusions");
const beforeOrdinal = wordsOf("beforeOrdinal");
const months = wordsOf("months");

/** Whether the full stop behind a number ends a sentence; null where the word before it is no number. */
export function endsBehindNumber(stop: Around, opens: boolean): boolean | null {
  // "Theorem 2.1. It holds."
  if (/^\d{1,3}(?:\.\d{1,3}){1,3}$/.test(stop.word) && stop.whole && numbered.has(stop.precedingWord))
    return !/^[^\p{L}\p{N}]*\p{L}+\s*$/u.test(stop.preceding);
  if (!/^\d{1,4}$/.test(stop.word)) return null;
  if (isInDate(stop) || isOrdinal(stop, opens)) return false;
  return stop.word.length > 3 || !isEnumerator(stop);
}

/** `12. 3. 2020`, `2024. 1. 5.` */
function isInDate({ before, next }: Around): boolean {
  return (
    /^\d{1,2}\. ?\d{2,4}\b/.test(next) ||
    (/\d\. ?\d{1,2}$/.test(before) && /^\d{4}\b/.test(next)) ||
    (/\d{4}$/.test(before) && /^\d{1,2}\. ?\d{1,2}\./.test(next)) ||
    /\d{4}\. ?(?:\d{1,2}\. ?)?\d{1,2}$/.test(before)
  );
}

/** `mein 1. Versuch`, `5. Januar`, `3. und 4. Jahr`, as German and its neighbours write ordinals. */
function isOrdinal({ word, preceding, precedingWord, next, nextWord }: Around, opens: boolean): boolean {
  if (word.length > 2) return false;
  if (months.has(nextWord)) return !/(?:\b(?:is|was|are|ist|war|sind|gleich)|=)\s*$/i.test(preceding);
  if (!/^\p{Lu}/u.test(next) || opens) return false;
  if (/\d\.\s(?:und|oder|bis|sowie)\s$/.test(preceding)) return true;
  return beforeOrdinal.has(precedingWord) && /\p{L}\s$/u.test(preceding) && !/\bI am\s$/.test(preceding);
}

/** A number that counts what follows it: at a sentence's start, after a colon, or in "Step 1." */
function isEnumerator({ word, preceding, precedingWord, whole, nextWord }: Around): boolean {
  if (/^[\s*_#>|(-]*$/.test(preceding)) return whole;
  if (/\p{L}\s*$/u.test(preceding))
    return whole && numbered.has(precedingWord) && /^[^\p{L}\p{N}]*\p{L}+\s*$/u.test(preceding);
  if (/[^\d\s][:：][\s*_]*$/.test(preceding))
    return word === "1" && !values.has(precedingWord) && !conclusions.has(nextWord);
  // Behind a full stop that ended no sentence the number belongs to an abbreviation: "Jan. 5. He left."
  if (/\p{L}\.\s*$/u.test(preceding)) return false;
  return /[;.]\s*$/.test(preceding) && !/&#?\w{1,7};\s*$/.test(preceding);
}

/** Units of length, weight, time, volume, power and so on, as they are abbreviated behind a number. */
const units = new Set(
  (
    "ft in yd mi lb lbs oz st gal qt pt pts tsp tbsp hr hrs h min mins sec secs s ms m cm mm km kg g mg t l ml cl dl w kw mw kwh wh hz khz " +
    "mhz ghz v kv a ma n kn j kj cal kcal pa kpa bar k c f mol mph kph rpm kb mb gb tb руб коп км кг см мм мин сек ч std sek"
  ).split(" "),
);
/** Units that a smaller one follows: "5 ft. 6 in.", "2 hr. 5 min." */
const smaller: Readonly<Record<string, RegExp>> = {
  ft: /^[\d.]+\s?in/,
  yd: /^[\d.]+\s?(?:ft|in)/,
  mi: /^[\d.]+\s?(?:yd|ft)/,
  lb: /^[\d.]+\s?oz/,
  lbs: /^[\d.]+\s?oz/,
  st: /^[\d.]+\s?lb/,
  gal: /^[\d.]+\s?(?:qt|pt)/,
  hr: /^[\d.]+\s?m/,
  hrs: /^[\d.]+\s?m/,
  h: /^[\d.]+\s?m/,
  std: /^[\d.]+\s?m/,
  min: /^[\d.]+\s?s/,
  mins: /^[\d.]+\s?s/,
  км: /^[\d.]+\s?м/,
  ч: /^[\d.]+\s?мин/,
  руб: /^[\d.]+\s?коп/,
};

export function isUnit(word: string): boolean {
  return units.has(word.toLowerCase());
}

/** Whether the full stop of an abbreviated unit ends a sentence; null where no number and unit stand before it. */
export function endsBehindUnit({ word, preceding, next }: Around): boolean | null {
  const unit = word.toLowerCase();
  if (!units.has(unit) || !/(?:\p{N}\s?[°º]?\s?|\/)$/u.test(preceding)) return null;
  return !smaller[unit]?.test(next);
}

/** Whether a number follows an abbreviation that names one: "No. 5", "Thm. 2.1", "Sec. IV". */
export function namesNumber(stop: Around, numberFollows: boolean): boolean {
  if (!numberFollows) return false;
  // "N°. 5", and the streets of German: "Hauptstr. 5".
  return stop.spellings.some((spelling) => beforeNumber.has(spelling)) || /(?:n[°º]|\p{L}str)$/iu.test(stop.before);
}
