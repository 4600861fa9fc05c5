import { chineseNumerals } from "../numerals/chineseNumerals.js";

const small =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** Behind a number, such a word is a share: "two thirds", "one fifth". */
const ordinal = new RegExp(
  String.raw`(?<![\p{L}\p{N}] ?-?|\b(?:an?|one|two|three|four|five|six|seven|eight|nine) )(?:(${tens.join("|")})[- ])?(${small.join("|")})(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}-])(${tens.map((word) => word.replace(/y$/, "ieth")).join("|")})(?![\p{L}\p{N}-])`,
  "giu",
);

/** "third" as "3rd", "twenty-first" as "21st", 第三 as 第3. */
export function withOrdinals(text: string): string {
  return text
    .replace(ordinal, (_, ten: string | undefined, unit: string | undefined, full: string | undefined) => {
      if (full !== undefined) return `${10 * (tens.indexOf(full.toLowerCase().replace(/ieth$/, "y")) + 2)}th`;
      const place = small.indexOf((unit ?? "").toLowerCase()) + 1;
      const value = ten === undefined ? place : 10 * (tens.indexOf(ten.toLowerCase()) + 2) + place;
      return ten !== undefined && place > 9 ? `${ten} ${unit}` : `${value}${["st", "nd", "rd"][place - 1] ?? "th"}`;
    })
    .replace(/第(\p{Script=Han}{1,6})/gu, (said, following: string) => {
      const [number] = chineseNumerals(following);
      return number?.start === 0 ? `第${number.text}${following.slice(number.end)}` : said;
    });
}
