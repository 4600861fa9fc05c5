import { numberWords } from "../../claims/numberWords.js";

/** How many did not go well, as tools and programs say it: "4 skipped", "skipped: 4". */
const howMany =
  /(?<![\w.:-])[1-9]\d*(?= (?:\w+ ){0,2}(?:skipped|failed|rejected|invalid|missing|unmatched|errors?|failures?))|(?<=(?:skipped|failed|rejected|unmatched|errors?)"?: ?)[1-9]\d*/i;

/** The closing tells how many of them there were, in digits or in a word: "4 duplicates were left alone", "six stay single". */
export function tellsHowMany(said: string, quote: string): boolean {
  const count = howMany.exec(quote)?.[0];
  if (count === undefined) return false;
  const words = Object.keys(numberWords).filter((word) => word.length > 2 && numberWords[word] === Number(count));
  return (
    new RegExp(`(?<![\\w.,])${count}(?![\\d.,]*\\d)`).test(said) ||
    words.some((word) => new RegExp(`\\b${word}\\b`, "i").test(said))
  );
}
