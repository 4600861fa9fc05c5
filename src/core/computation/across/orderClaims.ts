import { comparisons, type Extreme, superlatives, wordsOf } from "./extremes.js";
import { sameAttribute, unsettled } from "./statedQuantities.js";

/** "Venus has the shortest year", "Venus is larger than Mars". */
export interface OrderClaim {
  readonly thing: string;
  /** The thing that it is compared with; null where it is said to be beyond all others. */
  readonly than: string | null;
  readonly extreme: Extreme;
  readonly attribute: string | null;
  /** A number in the sentence: which quantity of the thing is meant. */
  readonly number: string | null;
  /** The same of the thing that it is compared with. */
  readonly thanNumber: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer sentences say more than one thing. UTF-16 code units. */
const LONGEST = 220;

const name = String.raw`\p{Lu}[\p{L}\p{N}-]{1,30}(?: \p{Lu}[\p{L}-]{1,30}){0,2}`;
const chineseName = String.raw`\p{Script=Han}{2,3}`;
const lead = String.raw`^(?:[-*•·\s]|\(?\d{1,2}[.)] |Step \d{1,2}:)*(?:\*\*)?(?:(?:So|Therefore|Thus|Hence|This means(?: that)?|From this|Clearly|Comparing these|Among these|Of these|We see that|We can see that|The answer is that),? )?(?:[Tt]he (?:planet|mountain|river|city|country|animal|metal|lake|building|answer is) )?(?:\*\*)?`;
const noun = String.raw`(?: ((?:orbital |rotation |boiling |melting |top )?\p{Ll}{3,12}))?`;
const scope = String.raw`(?: (?:of (?:all|any|these|the (?:planets|options|listed|given))[\p{L} ]{0,25}|in the solar system|listed|given|(?:at|with|of|,) [^.;]{0,30}|period|time))?`;
const end = String.raw`(?:\*\*)?[,]?(?:[ (]*(?:at|with|of|only|just|about)?[ (]*\d[\d,.]* ?[\p{L}°]{1,10}(?: \p{L}{1,8})?\)?)?[\s.!*]*$`;

/** "Venus is also shorter than Mars." */
const degree = "(?: (?:also|even|still|much|far|slightly|a bit|a little|clearly|actually|thus|therefore|indeed))?";
/** "than Mercury's 88 days", "than Mercury's year of about 88 Earth days": a number of the other thing. */
const ofThan = String.raw`(?: (?:of |at )?(?:about |only |just )?(?<other>\d[\d,.]*) ?[\p{L}°]{1,10}(?: \p{L}{1,8})?)?`;

const isSuperlative = [
  // Venus has the shortest year. Venus is the shortest, 225 days.
  new RegExp(
    String.raw`${lead}(?<thing>${name})(?:['’]s? (?<own>\p{Ll}{3,12}(?: period)?))?(?:\*\*)? (?:has|is|takes) the (?<word>${wordsOf(superlatives, false)})${noun}(?:${scope})${end}`,
    "u",
  ),
  // The planet with the shortest year is Venus. The shortest year is that of Venus.
  new RegExp(
    String.raw`${lead}(?:[Tt]he \p{Ll}{3,12} (?:with|that has) )?[Tt]he (?<word>${wordsOf(superlatives, false)})${noun}(?:${scope}) is (?:that of |the one of |on )?(?:\*\*)?(?<thing>${name})${end}`,
    "u",
  ),
];
const isChineseSuperlative = [
  new RegExp(
    String.raw`^(?:所以|因此|可见|可見|由此可知|由此可見)?[，,]?(?<thing>${chineseName})(?:的(?<own>一年|一天|公转周期|公轉週期|自转周期|自轉週期|长度|長度|高度|重量|面积|面積|人口))?(?:是)?(?<word>${wordsOf(superlatives, true)})(?:的)?(?:[，,（( ]*(?:只有|是|为|為)?\d[\d,.]* ?\p{Script=Han}{1,3}[）)]?)?[。.！\s]*$`,
    "u",
  ),
  new RegExp(
    String.raw`^(?:所以|因此|可见|可見)?[，,]?(?:(?<own>一年|一天|公转周期|公轉週期|自转周期|自轉週期|长度|長度|高度|重量|面积|面積|人口))?(?<word>${wordsOf(superlatives, true)})的(?:行星|星球|城市|国家|國家|山|河|一个|一個)?是(?<thing>${chineseName})(?:[，,（( ]*(?:只有|是|为|為)?\d[\d,.]* ?\p{Script=Han}{1,3}[）)]?)?[。.！\s]*$`,
    "u",
  ),
];
const isComparison = [
  new RegExp(
    String.raw`${lead}(?<thing>${name})(?:['’]s? (?<own>\p{Ll}{3,12}(?: period)?))?(?:\*\*)? (?:is|has a|takes)${degree} (?<word>${wordsOf(comparisons, false)})${noun} than (?:that of )?(?<than>${name})(?:['’]s?(?: \p{Ll}{3,12}){0,2}${ofThan})?[\s.!*]*$`,
    "u",
  ),
];
const isChineseComparison = [
  new RegExp(
    String.raw`^(?:所以|因此)?[，,]?(?<thing>${chineseName})(?:的(?<own>一年|一天|公转周期|公轉週期|长度|長度|高度|重量|面积|面積|人口))?比(?<than>${chineseName}?)(?:的(?:一年|一天|公转周期|公轉週期|长度|長度|高度|重量|面积|面積|人口))?更?(?<word>${wordsOf(comparisons, true)})[。.！\s]*$`,
    "u",
  ),
];

/** Words that leave open among which things, or by what, something is the first. */
const partly =
  /\b(?:second|third|fourth|fifth|next|one of|among|except|besides|excluding|apart from|inner|outer|known|recorded|not|both|either|neither|relative|average|mean)\b|第二|第三|之一|除了|其中|不是/iu;

/** All that a step says about the order of things, sentence by sentence. */
export function orderClaimsIn(text: string): OrderClaim[] {
  if (text.length > 4000) return [];
  const found: OrderClaim[] = [];
  for (const match of text.matchAll(/[^\n.。;；!！]+(?:\.(?=\d)[^\n.。;；!！]+)*[.。!！]?/gu)) {
    const sentence = match[0];
    if (sentence.length > LONGEST || partly.test(sentence) || unsettled.test(sentence)) continue;
    const claim = claimOf(sentence.trim());
    if (!claim) continue;
    const start = match.index + sentence.indexOf(claim.text);
    found.push({ ...claim, start, end: start + claim.text.length });
  }
  return found;
}

function claimOf(sentence: string): Omit<OrderClaim, "start" | "end"> | null {
  for (const [patterns, words] of [
    [isSuperlative, superlatives],
    [isChineseSuperlative, superlatives],
    [isComparison, comparisons],
    [isChineseComparison, comparisons],
  ] as const) {
    for (const pattern of patterns) {
      const match = pattern.exec(sentence);
      const { thing, than, word, own, other } = match?.groups ?? {};
      const extreme = word === undefined ? undefined : words.get(word);
      if (!match || thing === undefined || !extreme) continue;
      const noun = own ?? match.slice(1).find((group) => group !== undefined && attributeNoun.test(group));
      return {
        thing: thing.toLowerCase(),
        than: than?.toLowerCase() ?? null,
        extreme,
        attribute: noun === undefined ? null : sameAttribute(noun.toLowerCase()),
        number: other === undefined ? plainNumber(sentence.slice(sentence.indexOf(word))) : null,
        thanNumber: other === undefined ? null : plainNumber(other),
        text: sentence,
      };
    }
  }
  return null;
}

/** The first number of a text, without its thousands separators. */
function plainNumber(text: string): string | null {
  return /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(",", "") ?? null;
}

const attributeNoun =
  /^(?:year|day|orbital period|orbit|rotation period|length|height|width|diameter|radius|depth|distance|mass|weight|population|area|boiling point|melting point|lifespan|age|price|cost|elevation|wingspan|duration|runtime)$/u;
