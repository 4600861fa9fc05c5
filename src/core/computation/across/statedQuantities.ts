import { patternOf } from "../../patternOf.js";
import { Exact } from "../exact.js";
import { leadingUnit, type Unit, unitOf } from "../units.js";
import type { Quantity } from "./quantity.js";

/** A step gives at most so many; more is a table of data. */
const MOST = 60;
/** Longer texts list data or code. UTF-16 code units. */
const LONGEST = 1500;

/** A name: capitalised words, or one to three Chinese characters up to four. */
const name = String.raw`\p{Lu}[\p{L}\p{N}-]{1,30}(?: \p{Lu}[\p{L}-]{1,30}){0,2}`;
const chineseName = String.raw`\p{Script=Han}{2,4}`;
const number = String.raw`(?:about |around |approximately |roughly |only |just |~ ?|≈ ?)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const unitWords = String.raw`(?: (?:Earth|earth|terrestrial))? ?(°C|°F|\p{L}{1,12})(?![\p{L}\p{N}]|[/^²³]| per\b| a \b)`;
const chineseNumber = String.raw`(?:大约|大約|约|約|只有|是|为|為)? ?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?(?:个|個)?(地球)?`;

/** What of a thing may be measured and stays as it is. */
const attributes =
  "year|day|orbital period|orbit|period of revolution|revolution|rotation period|length|height|width|diameter|radius|depth|distance|mass|weight|population|area|boiling point|melting point|lifespan|age|top speed|price|cost|elevation|wingspan|gestation period|half-life|duration|running time|runtime";

/** Ways in which a quantity is given to a thing. Groups: thing, attribute, number, unit. */
const forms: readonly { readonly pattern: RegExp; readonly order: readonly [number, number, number, number] }[] = [
  // Mercury's year is 88 days. Mercury's orbital period: 88 days
  {
    pattern: new RegExp(
      `(${name})['’]s? (${attributes})(?: is| was| lasts| takes| equals|:| =) ${number}${unitWords}`,
      "gu",
    ),
    order: [1, 2, 3, 4],
  },
  // The orbital period of Mercury is 88 days. The height of Mount Fuji is 3776 m.
  {
    pattern: new RegExp(
      String.raw`\b(${attributes}) (?:of|for|on) (?:the )?(?:planet )?(${name})(?: is| was| lasts| takes| equals|:| =) ${number}${unitWords}`,
      "gu",
    ),
    order: [2, 1, 3, 4],
  },
  // Mercury has a year of 88 days. Venus has an orbital period of about 225 Earth days.
  {
    pattern: new RegExp(
      `(${name}) has (?:an? |the )?(${attributes}) (?:of|that is|that lasts) ${number}${unitWords}`,
      "gu",
    ),
    order: [1, 2, 3, 4],
  },
  // A year on Mercury is 88 days. One day on Venus lasts 243 Earth days.
  {
    pattern: new RegExp(
      String.raw`\b(?:[Aa]|[Oo]ne|[Tt]he) (${attributes}) (?:on|of|in) (${name}) (?:is|lasts|takes|equals) ${number}${unitWords}`,
      "gu",
    ),
    order: [2, 1, 3, 4],
  },
];

/** What a word behind a quantity says is measured. */
const measured: Readonly<Record<string, string>> = {
  tall: "height",
  high: "height",
  long: "length",
  wide: "width",
  deep: "depth",
  old: "age",
  away: "distance",
  thick: "thickness",
};
const isSoTall = new RegExp(
  String.raw`(?:^|[\s*(])(${name}) is ${number} ?(\p{L}{1,12}) (${Object.keys(measured).join("|")})\b`,
  "gu",
);
const weighs = new RegExp(String.raw`(?:^|[\s*(])(${name}) weighs ${number}${unitWords}`, "gu");
const costs = new RegExp(
  String.raw`(?:^|[\s*(])(${name}) costs \$${number}(?![\p{L}\p{N}/]| per\b| a \b| each\b)`,
  "gu",
);

/** Plain listings: the thing, a mark, the quantity, and nothing else. The attribute is that of the list. */
const listed = new RegExp(
  String.raw`^(?:[-*•·+]|\(?\d{1,2}[.)]|[A-Ha-h][.)])?\s*(?:\*\*|__)?(?:[Pp]lanet )?(${name})(?:\*\*|__)?\s*(?::|：|=|–|—|-|\bis\b|\btakes\b|\bhas\b)(?:\*\*|__)?\s*${number}${unitWords}(?: to (?:orbit|go around|circle) the [Ss]un)?[\s.;,]*$`,
  "u",
);
const listedInBrackets = new RegExp(
  String.raw`^(?:[-*•·+]|\(?\d{1,2}[.)]|[A-Ha-h][.)])?\s*(?:\*\*|__)?(${name})(?:\*\*|__)?\s*\(${number}${unitWords}\)[\s.;,]*$`,
  "u",
);
const takes = new RegExp(
  String.raw`(?:^|[\s*(])(${name}) takes ${number}${unitWords} to (orbit|go around|revolve around|circle|complete (?:one|an) orbit)`,
  "gu",
);
const chineseForms: readonly RegExp[] = [
  new RegExp(
    `(${chineseName})(?:的)(一年|一天|公转周期|公轉週期|公轉周期|自转周期|自轉週期|长度|長度|高度|重量|面积|面積|人口|直径|直徑)(?:[是为為约約:：]|大约|大約|约为|約為)*${chineseNumber}`,
    "gu",
  ),
];
const chineseListed = new RegExp(
  String.raw`^(?:[-*•·+]|\(?\d{1,2}[.)、])?\s*(?:\*\*)?(${chineseName})(?:\*\*)?[\s:：是为為约約]*${chineseNumber} ?(\p{Script=Han}{1,4})[\s。；，,.;]*$`,
  "u",
);

/** Words that are no names although they are capitalised. */
const noNames = patternOf("iu", [
  "^(?:the|a|an|it|its|this|that|he|she|they|we|there|so|then|therefore|thus|hence|step|total|answer|",
  "result|each|every|all|both|one|two|three|first|second|third|next|finally|now|sum|difference|product|",
  "remaining|cost|price|time|distance|speed|rate|day|week|month|year|monday|tuesday|wednesday|thursday|",
  "friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|",
  "december|option|if|when|since|because|after|before|note|given|however|but|and|or|in|on|at|by|for|",
  "from)$",
]);
const noChineseNames =
  /^(?:一年|一天|总共|總共|一共|合计|合計|答案|所以|因此|需要|还有|還有|剩下|时间|時間|距离|距離|速度|结果|結果|然后|然後|现在|現在|最后|最後|大约|大約)|[是的有为為约約]$/u;

/** Steps that suppose, doubt, compare with a time before or take something back give nothing for certain. */
export const unsettled = patternOf("iu", [
  String.raw`[?？]|\b(?:if|suppose|assum\w*|let's say|imagine|would|could|might|may|perhaps|maybe|probably|`,
  "possibly|i think|i guess|not|n't|no longer|never|instead|wait|actually|mistake|wrong|incorrect|",
  "correction|sorry|hmm|except|was once|used to|now|then|after|before|later|new|former|originally|",
  "initially|increased|decreased|grew|changed|left|remaining|more|less|fewer|another|other|",
  String.raw`respectively|between|to \d|at least|at most|up to|over|under|minimum|maximum|per|each|every)\b|如果|`,
  "假设|假設|可能|也许|也許|大概|不是|并非|並非|其实|其實|不对|不對|错|錯|剩|每|至少|至多|最多|最少",
]);

/** All that a step gives to things for certain. */
export function quantitiesIn(text: string, step: number): Quantity[] {
  if (text.length > LONGEST || !/\d/.test(text)) return [];
  return text
    .split(/\n|(?<=[^\d\s][.;；。])\s+|(?<=[。；])/u)
    .filter((sentence) => !unsettled.test(sentence))
    .flatMap((sentence) =>
      sentence.split(/(?<=\p{L}), (?=(?:and )?\p{Lu}[\p{L}-]+(?:['’]s [\p{L} ]{1,30})?(?: is|:) )/u),
    )
    .flatMap((part) => quantitiesOf(part.trim(), step))
    .slice(0, MOST);
}

function quantitiesOf(part: string, step: number): Quantity[] {
  const found: Quantity[] = [];
  const add = (thing: string | undefined, attribute: string | null, value: string, word: string, text: string) => {
    const quantity = quantityOf(thing ?? "", attribute, value, word, text, step);
    const isNew =
      quantity && !found.some((other) => other.thing === quantity.thing && other.attribute === quantity.attribute);
    if (isNew) found.push(quantity);
  };
  for (const { pattern, order } of forms) {
    for (const match of part.matchAll(pattern)) {
      const [thing, attribute, value, word] = order.map((group) => match[group]);
      add(thing, attribute.toLowerCase(), value, word, match[0]);
    }
  }
  for (const match of part.matchAll(takes)) add(match[1], "orbital period", match[2], match[3], match[0].trim());
  for (const match of part.matchAll(isSoTall)) add(match[1], measured[match[4]], match[2], match[3], match[0].trim());
  for (const match of part.matchAll(weighs)) add(match[1], "weight", match[2], match[3], match[0].trim());
  for (const match of part.matchAll(costs)) add(match[1], "cost", match[2], "dollars", match[0].trim());
  for (const pattern of chineseForms) {
    for (const match of part.matchAll(pattern)) {
      const rest = part.slice(match.index + match[0].length).trimStart();
      const unit = leadingUnit(/^\p{Script=Han}{1,6}/u.exec(rest)?.[0] ?? "");
      if (unit)
        add(match[1], match[2], match[3], rest.slice(0, unit.length), `${match[0]}${rest.slice(0, unit.length)}`);
    }
  }
  if (found.length > 0) return found;
  const plain = listed.exec(part) ?? listedInBrackets.exec(part);
  if (plain) add(plain[1], null, plain[2], plain[3], part);
  const chinese = plain ? null : chineseListed.exec(part);
  if (chinese) add(chinese[1], null, chinese[2], chinese[4], part);
  return found;
}

function quantityOf(
  thing: string,
  attribute: string | null,
  value: string,
  word: string,
  text: string,
  step: number,
): Quantity | null {
  const unit: Unit | undefined = unitOf(word);
  if (
    !unit ||
    (unit.letter && !/^[mgshL]$/.test(word)) ||
    unit.compound ||
    noNames.test(thing) ||
    noChineseNames.test(thing)
  )
    return null;
  return {
    thing: thing.toLowerCase(),
    attribute: attribute === null ? null : sameAttribute(attribute),
    value: new Exact(value.replaceAll(",", "")),
    unit,
    text,
    step,
  };
}

const orbit = /^(?:year|orbital period|orbit|period of revolution|revolution|一年|公转周期|公轉週期|公轉周期)$/u;
const turn = /^(?:day|rotation period|一天|自转周期|自轉週期)$/u;

/** Names of one attribute: a year is what an orbit takes. */
export function sameAttribute(attribute: string): string {
  return orbit.test(attribute) ? "year" : turn.test(attribute) ? "day" : attribute;
}
