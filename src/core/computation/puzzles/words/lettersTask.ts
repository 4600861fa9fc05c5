import { taskOf } from "../task.js";
import { isEnglish, mark, unmarked } from "./mentions.js";
import { letterAt, ordinal, placeOf } from "../ordinals.js";

/** What is asked of the letters of words. */
export interface LettersTask {
  readonly kind: "joined" | "counted" | "reversed" | "at place" | "spelled";
  /** In lower case, in their order. */
  readonly words: readonly string[];
  /** Which letter is asked for; null where it is none in particular. */
  readonly place: number | null;
  readonly answer: string;
}

const theWord = String.raw`(?:(?:the|this) (?:(?:english )?word|name|string|phrase)?:?\s*)?(?<word>${mark}{1,4}\p{L}{1,40}${mark}{1,4}|\p{L}{2,40})`;
const end = String.raw`\s*[.?!]?\s*$`;
const joined = new RegExp(
  String.raw`^(?:take|concatenate|join|combine|get|find|extract)\s+the\s+(?<how>${ordinal})\s+letters?\s+of\s+(?:the words|each word|each of the words|every word)\s+(?:in|of)\s*:?\s*(?:the (?:name|phrase|words|sentence) )?["“'‘](?<phrase>\p{L}{1,40}(?:[\s,]{1,3}\p{L}{1,40}){0,20})["”'’][,.]?\s*(?:and (?:then )?(?:concatenate|join|combine|put) (?:them|these|the letters)(?: together)?)?(?:\s(?:into|to form) (?:a|one) (?:single )?(?:word|string))?${end}`,
  "iu",
);
const joinedFirst = new RegExp(String.raw`^(?:take|get|find|extract)\s+the\s+(?<how>${ordinal})`, "iu");
const counted = [
  new RegExp(
    String.raw`^(?:count )?how many\s+(?:letters?\s+|times does (?:the letter )?)?(?<letter>${mark}{0,4}\p{L}(?!\p{L})${mark}{0,4})(?:['’]?s)?${mark}{0,2}\s+(?:letters )?(?:are(?: there)? in|appears? in|occurs? in|(?:are )?(?:in|contained in))\s+${theWord}${end}`,
    "iu",
  ),
  new RegExp(
    String.raw`^count the (?:number of )?(?:letters? )?(?<letter>${mark}{0,4}\p{L}(?!\p{L})${mark}{0,4})(?:['’]?s)?${mark}{0,2}\s+in\s+${theWord}${end}`,
    "iu",
  ),
];
const length = new RegExp(
  String.raw`^(?:how many letters (?:are(?: there)? in|does|has)|what is the number of letters in|count the (?:number of )?letters (?:in|of))\s+${theWord}(?:\s+have)?${end}`,
  "iu",
);
const reversed = [
  new RegExp(String.raw`^(?:what is the )?(?:reverse|reversal)(?: of)?\s+${theWord}${end}`, "iu"),
  new RegExp(
    String.raw`^(?:spell|write|what is|print)\s+${theWord}\s+(?:backwards?|in reverse|reversed|spelled backwards?)${end}`,
    "iu",
  ),
];
const atPlace = new RegExp(
  String.raw`^(?:what is|what's|find|give|tell me|name) the (?<how>${ordinal}) letter (?:of|in)\s+${theWord}${end}`,
  "iu",
);
const spelled = new RegExp(String.raw`^(?:spell|spell out)\s+${theWord}(?:\s+(?:out|letter by letter))*${end}`, "iu");

/** The question of a prompt about letters of words; null where it asks anything else, or several. */
export function lettersTask(prompt: string): LettersTask | null {
  const task = taskOf(prompt);
  if (task === null || task.length > 600) return null;
  const phrase = joined.exec(task)?.groups;
  if (phrase)
    return joinedTask(
      phrase.phrase ?? "",
      phrase.how ?? "",
      /concatenate|join|combine|put/i.test(task) || !joinedFirst.test(task),
    );
  for (const pattern of counted) {
    const { word, letter } = pattern.exec(task)?.groups ?? {};
    const one = plain(word);
    if (one !== null && letter !== undefined)
      return {
        kind: "counted",
        words: [one],
        place: null,
        answer: String(one.split(unmarked(letter).toLowerCase()).length - 1),
      };
  }
  const whole = plain(length.exec(task)?.groups?.word);
  if (whole !== null) return { kind: "counted", words: [whole], place: null, answer: String(whole.length) };
  const at = atPlace.exec(task)?.groups;
  const word = plain(at?.word);
  if (at && word !== null) {
    const place = placeOf(at.how ?? "");
    const answer = place === undefined ? undefined : letterAt(word, place);
    return answer === undefined || place === undefined ? null : { kind: "at place", words: [word], place, answer };
  }
  for (const pattern of reversed) {
    const back = plain(pattern.exec(task)?.groups?.word);
    if (back !== null) return { kind: "reversed", words: [back], place: null, answer: [...back].reverse().join("") };
  }
  const spell = plain(spelled.exec(task)?.groups?.word);
  return spell === null ? null : { kind: "spelled", words: [spell], place: null, answer: spell };
}

function plain(text: string | undefined): string | null {
  if (text === undefined) return null;
  const word = unmarked(text).toLowerCase();
  return isEnglish(word) &&
    word.length > 1 &&
    !/^(?:the|this|it|word|words|list|string|name|sentence|following)$/.test(word)
    ? word
    : null;
}

function joinedTask(phrase: string, how: string, joins: boolean): LettersTask | null {
  const words = phrase.toLowerCase().split(/[\s,]+/);
  const place = placeOf(how);
  if (place === undefined || !joins || !words.every(isEnglish) || new Set(words).size < words.length) return null;
  const letters = words.map((word) => letterAt(word, place));
  return letters.includes(undefined) ? null : { kind: "joined", words, place, answer: letters.join("") };
}
