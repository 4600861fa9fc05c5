/** From "first" to "twentieth". */
export const ordinalNames =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const cardinals = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(
  " ",
);

const counted = String.raw`(?:${ordinalNames.join("|")}|\d{1,2}(?:st|nd|rd|th))`;
/** A place in a word: "third", "3rd", "last", "second to last". */
export const ordinal = `(?:${counted}[ -](?:(?:to|from)[ -](?:the[ -])?)?last|penultimate|${counted}|last|final)`;
/** "3", "three". */
export const cardinal = String.raw`(?:\d{1,3}|${cardinals.slice(1).join("|")})`;

/** The place that an ordinal names, counted from 1, or from the end as -1, -2, …; undefined for no ordinal. */
export function placeOf(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (lower === "last" || lower === "final") return -1;
  if (lower === "penultimate") return -2;
  const [head = ""] = lower.split(/[ -]/);
  const place = ordinalNames.includes(head) ? ordinalNames.indexOf(head) + 1 : Number.parseInt(head, 10);
  if (!(place > 0)) return undefined;
  return lower.endsWith("last") ? -place : place;
}

/** The number that a cardinal names; undefined for no cardinal. */
export function numberOf(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (cardinals.includes(lower)) return cardinals.indexOf(lower);
  return /^\d{1,3}$/.test(lower) ? Number(lower) : undefined;
}

/** The letter at a place of a word; undefined where the word is shorter. */
export function letterAt(word: string, place: number): string | undefined {
  return word.at(place > 0 ? place - 1 : place);
}

/** The place of a letter in the English alphabet, from 1; undefined for other characters. */
export function alphabetPlace(letter: string): number | undefined {
  return /^[a-z]$/i.test(letter) ? letter.toLowerCase().charCodeAt(0) - 96 : undefined;
}
