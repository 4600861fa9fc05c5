import { patternOf } from "../../patternOf.js";
import { simplified } from "./chineseValue.js";

/** One form for what is written in several. */
export function tidyEnglish(given: string): string {
  let text = given
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\*\*|__/g, "")
    .replace(/\$(-?[\d,.]{1,20})\$/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  for (const [short, long] of contractions) text = text.replace(short, long);
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(lead, "");
  }
  return text.replace(/[\s.!,]+$/, "").replace(trailing, "");
}

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\b(is|are|was|were|does|do|did|has|have|had)n't\b/gi, "$1 not"],
  [/\bcan't\b|\bcannot\b/gi, "can not"],
  [/\bwon't\b/gi, "will not"],
  [/\b(it|that|there)'s\b/gi, "$1 is"],
];
/** What may stand before a statement and changes nothing. */
const lead = patternOf("i", [
  "^(?:so|therefore|thus|hence|then|also|and|but|now|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|",
  "next|clearly|obviously|indeed|in fact|of course|naturally|certainly|actually|fact|note that|",
  "we know that|we know|recall that|remember that|notice that|i know that|as we know|for example|",
  "furthermore|moreover|in addition|additionally|however|surely|well|yes|",
  "in (?:mathematics|math|arithmetic|geometry|the decimal system)|mathematically|numerically|",
  "by definition|in the gregorian calendar|as a matter of fact|everyone knows that|it turns out that|",
  String.raw`the fact is that|in other words|to be precise|strictly speaking)(?:\s*[,:]\s*|\s+)(?=\S)`,
]);
const trailing = /,? (?:of course|indeed|obviously|clearly|by definition|for sure|in fact|respectively)$/i;

/** In simplified characters, without spaces and words that lead to a statement. */
export function tidyChinese(given: string): string {
  let text = simplified(given)
    .replace(/\*\*|__/g, "")
    .replace(/[\s。.!！]+$/u, "")
    .replace(/\s*(\p{Script=Han}|[，。、])\s*/gu, "$1")
    .trim();
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(chineseLead, "");
  }
  return text;
}
const chineseLead =
  /^(?:所以|因此|故此|那么|而且|但是|但|并且|其实|事实上|实际上|我们知道|众所周知|大家都知道|显然|很明显|当然|首先|其次|最后|另外|此外|注意到?|已知|可知|在数学[上中]|根据定义)[,，:：]?(?=.{4})/u;
