import { patternOf } from "../../patternOf.js";
import { decimalValue } from "../numbers.js";
import type { DecimalSign } from "../numerals/digits.js";
import { type Numeral, numeralsIn } from "../numerals/scan.js";
import { type PlainText, plainText } from "../numerals/plainText.js";
import { beforeReasons, type Found, type Reading } from "./reading.js";

/** What may stand between an announcement and its number. */
const filler = patternOf("iu", [
  "^(?:[\\s*_\"'“”‘’「『《`:：$([{=≈~]|\\b(?:approximately|about|around|roughly|exactly|nearly|almost|just|",
  "only|a total of|equal to|equals|at least|at most|up to|over|under|is|are|now|indeed|therefore|",
  String.raw`thus)\b|(?:大约|大約|约|約|共有|一共有|一共|共|总共|總共|正好|刚好|剛好|等于|等於|有|是|为|為)|`,
  String.raw`\p{L}{1,2}\s*(?:\([\p{L}\d]\))?\s*(?:=|≈))+`,
]);

/** A second number behind the first: a range, a choice, a list. */
const another = patternOf("iu", [
  String.raw`^[\s*$)\]}°%]*(?:[\p{L}²³/.]{1,14}[\s*$)]*){0,3}?\s*(?:,\s*(?:and|or)?|;|\band\b|\bor\b|\bto\b|`,
  String.raw`\bplus\b|[-−–—~～/&+]|和|或|与|與|到|至|、)\s*(?:[a-z]\s?=\s?)?[$€£¥±-]?\s?(?=\d)(?!\d+ ?(?:d\.?p|s\.?f|decimals?|significant|sig|places?|digits?)\b)(?!\d+ (?:of (?:which|them|`,
  String.raw`these|those|whom)|more|less|fewer|times)\b)`,
]);

/** "ten to eleven", "three or four": a second one in words. */
const anotherInWords = patternOf("iu", [
  String.raw`^(?:\[\d{1,2}\])?\s(?:or|to|through|and)\s(?:maybe |perhaps |possibly |even )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|`,
  "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?![\\p{L}])(?! of (?:which|them|these|those))",
]);

/** Units behind which a smaller one goes on with the same quantity: "2 hours and 30 minutes", "5 ft 3 in", "3小时20分". */
const unitPairs: readonly (readonly [string, string])[] = [
  ["years?|yrs?|年|岁|歲", "months?|weeks?|days?|个月|個月"],
  ["months?|weeks?|个月|個月|周|週", "weeks?|days?|天|日"],
  ["d|days?|天|日", "h|hrs?|hours?|minutes?|小时|小時"],
  ["h|hrs?|hours?|小时|小時|个小时|個小時|时|時", "m|mins?|minutes?|s|secs?|seconds?|分"],
  ["m|mins?|minutes?|分钟|分鐘|分", "s|secs?|seconds?|秒"],
  ["ft|feet|foot|′|'|yards?", 'in|inch|inches|″|"|ft|feet'],
  ["miles?", "feet|ft|yards?"],
  ["lbs?|pounds?", "oz|ounces?|shillings?|pence"],
  ["dollars?|euros?", "cents?"],
  ["元|块|塊", "角|毛|分"],
  ["km|kilomet(?:er|re)s?|公里", "m|met(?:er|re)s?|公尺|米"],
  ["m|met(?:er|re)s?|公尺|米", "cm|centimet(?:er|re)s?|公分|厘米"],
  ["kg|kilograms?|公斤|千克", "g|grams?|克"],
  ["°|degrees?|度", "′|'|minutes?|分"],
];
const compound = new RegExp(
  String.raw`^\s?(?:${unitPairs.map(([larger, smaller]) => String.raw`(?:${larger})(?!\p{L})[\s,]*(?:and\s+)?(?=\d[\d.]*\s?(?:${smaller})(?!\p{Script=Latin}))`).join("|")})`,
  "iu",
);
const lastUnit = /^\s?(?:[\p{L}′'"″]{1,12}|°)/u;

const timeGiven =
  /^\s?[个個]?(?:小时|小時|分钟|分鐘|天|周|週|月|年|秒)(?:内|內|后|後|里|裡|共|一共|可以|能|可|行|走|跑|飞|飛|做|生产|生產|完成|加工|修|织|織|看|读|讀|运|運|用|耗|花)\p{Script=Han}{0,8}\s?\d/u;

interface Place {
  readonly plain: PlainText;
  readonly decimal: DecimalSign;
}

/**
 * The number that a statement gives; unclear where it gives several, or a term. A statement that begins with its number means that
 * one; in a sentence it is the last one that counts something.
 */
export function readNumber(content: string, decimal: DecimalSign, strict = false): Reading {
  const plain = plainText(withoutBullet(content));
  const place: Place = { plain, decimal };
  const head = beforeReasons(plain.text);
  const result = lastResult(place, head);
  if (result && !strict) return result;
  const lead = filler.exec(head)?.[0].length ?? 0;
  const numerals = numeralsIn(head, { decimal, stated: true });
  const [first] = numerals;
  if (!first) return null;
  const isFirst = first.start <= lead;
  // "5小时行驶300千米": how long it takes is what was given.
  if (isFirst && !strict && timeGiven.test(head.slice(first.end))) return lastCounted(place, head, numerals);
  if (isFirst) return strict && !isAlone(plain.text, first) ? null : (single(place, head, first) ?? "unclear");
  return strict ? null : lastCounted(place, head, numerals);
}

/** "Answer:\n- 18 apples": a dash with a space behind it begins an item where a line begins. */
function withoutBullet(content: string): string {
  return content.replace(/^(\s*\n\s*)[-*+](?= )/, "$1 ");
}

/** Behind the last "=" of one equation; before the first where a calculation follows ("7 = 3 + 4"). */
function lastResult(place: Place, head: string): Reading {
  const signs = [...head.matchAll(/(?<![!<>=≠])[=≈](?![=>])/g)];
  const last = signs.at(-1);
  if (!last) return null;
  // "x = 3, y = 5" are two.
  if (signs.length > 1 && /,(?!\d)|;|\b(?:and|or)\b|和|或/.test(head.slice(signs[0].index, last.index)))
    return "unclear";
  const behind = last.index + 1;
  const [first] = numeralsIn(head.slice(behind), { decimal: place.decimal, stated: true });
  if (first && /^[\s$(*_[{]*[-−+±€£¥]?[\s$(€£¥]*$/.test(head.slice(behind, behind + first.start))) {
    const moved = { ...first, start: first.start + behind, end: first.end + behind };
    // "2x + 3 = 0" is what was to be solved.
    if (first.text === "0" && /\d\s*\p{L}|\p{L}\s*[\^²+-]/u.test(head.slice(0, last.index).replace(/\p{L}{3,}/gu, "")))
      return "unclear";
    if (isReadable(moved)) return single(place, head, moved) ?? "unclear";
  }
  const [only, another] = numeralsIn(head.slice(0, signs[0].index), { decimal: place.decimal, stated: true });
  return only && !another && isReadable(only) && only.start <= (filler.exec(head)?.[0].length ?? 0)
    ? single(place, head, only)
    : null;
}

function isReadable(numeral: Numeral): boolean {
  return numeral.text !== null && !numeral.inExpression;
}

/** The numeral, with the parts of the same quantity behind it, unless another number follows. */
function single(place: Place, head: string, numeral: Numeral): Found | null {
  if (!isReadable(numeral)) return null;
  const rest = head.slice(numeral.end);
  let end = numeral.end;
  for (let part = compound.exec(rest); part; ) {
    const next = /^\d[\d.,]*/.exec(head.slice(end + part[0].length));
    if (!next) break;
    end += part[0].length + next[0].length;
    part = compound.exec(head.slice(end));
  }
  if (end > numeral.end) {
    end += lastUnit.exec(head.slice(end))?.[0].length ?? 0;
    return found(place, head.slice(numeral.start, end), numeral.start, end);
  }
  if (anotherInWords.test(rest)) return null;
  const more = another.exec(rest);
  if (more && !isSame(numeral, rest.slice(more[0].length), place.decimal)) return null;
  return found(place, numeral.text!, numeral.start, numeral.end);
}

/** "1/2 or 0.5", "42 % or 0.42": once more in another notation. */
function isSame({ text }: Numeral, rest: string, decimal: DecimalSign): boolean {
  const [next] = numeralsIn(rest.slice(0, 40), { decimal, stated: true });
  const [a, b] = [decimalValue(text ?? ""), decimalValue(next?.text ?? "")];
  return a !== null && b !== null && [a, a / 100, a * 100].some((value) => Math.abs(value - b) < 1e-9 * Math.abs(b));
}

function found({ plain }: Place, text: string, start: number, end: number): Found {
  return { text, start: plain.starts[start], end: plain.ends[end - 1] };
}

/** Nothing but a unit of up to three words follows in the sentence. */
function isAlone(text: string, { end }: Numeral): boolean {
  return /^[\s*_"'”’`$)\]}]*(?:[\p{L}°²³/%]{1,14}[\s*$)]*){0,3}[\s.!。！*$)]*$/u.test(text.slice(end, end + 80));
}

/** What stands before a number that says when, how often, which or to do what with, rather than what comes out. */
const circumstance = patternOf("iu", [
  String.raw`(?:\b(?:for|in|at|after|per|on|by|within|from|every|each|`,
  String.raw`(?<!\b(?:total|sum|maximum|minimum|average|rest|amount|cost|profit|price|rate|speed|distance|length|`,
  "count|balance|bonus|score|area|volume|perimeter|age|weight|loss) )of|",
  String.raw`(?<!\b(?:comes?|came|amounts?|up|equal|sums?|down|increase[sd]?|decrease[sd]?|rises?|drops?|grows?|`,
  String.raw`reduces?|rounds?) )to|to \p{L}+|since|until|before|during|over(?= the | these | those | an? )|day|`,
  String.raw`step|page|chapter|question|problem|option|case|round|week|part|figure|table|number)\s+(?:the |`,
  String.raw`these |those |all |his |her |their |only |about |\$)*|\ban?\s+|第\s*)$`,
]);
const compared =
  /^\s*(?:\p{L}+\s)?(?:more|less|fewer|older|younger|taller|longer|shorter|greater|higher|lower|times)\b/iu;
const denied = /(?:\b(?:not|never)|n['’]t)\s+[$"'*(]*$|(?:不是|并非|並非)\s*$/i;
const odds = /\b(?:probability|chances?|odds|likelihood)\b|概率|機率/i;

/** Bounds, which are no number themselves: "more than 5", "fewer than 10 people". */
const bound = /\b(?:more|less|fewer|greater|larger|smaller|higher|lower) than (?:about |around )?[$€£¥]?$/iu;
/** "May 5" is a day. */
const ofMonth =
  /(?<!\p{L})(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?) (?:the )?$/u;
/** "3 apples and 4", whatever the 4 counts. */
const countedTwice = /(?<![\d.,/])\d[\d.,]{0,12} (?:\p{L}{2,14} ){1,3}and [$€£¥]?$/u;

/** The last number of a sentence, those set aside that only say when or which. */
function lastCounted(place: Place, head: string, numerals: readonly Numeral[]): Found | null {
  const before = ({ start }: Numeral) => head.slice(Math.max(0, start - 40), start);
  const stated = numerals.filter((numeral) => !denied.test(before(numeral)));
  const counted = stated.filter(
    (numeral) => !circumstance.test(before(numeral)) && !compared.test(head.slice(numeral.end, numeral.end + 20)),
  );
  const last = (counted.length > 0 ? counted : stated).at(-1);
  if (!last || !isReadable(last) || bound.test(before(last))) return null;
  if (ofMonth.test(before(last)) && /^\d{1,2}$/.test(last.text ?? "")) return null;
  if (countedTwice.test(before(last)) && quantityStart(head, numerals, last) === last) return null;
  // "between 3 and 5", "3 or 5"; but "3 apples and 4 pears make 7".
  if (/\d\s*(?:\p{L}{1,14}\s+){0,2}(?:or|to|[-–—~～])\s*\$?$|\bbetween\b[^,;.]{0,30}\band\s*\$?$/iu.test(before(last)))
    return null;
  if (/[{[(][^})\]]*\d\s*,\s*$/.test(before(last))) return null;
  const [share] =
    odds.test(head) || isShareAlone(head)
      ? (/^\s+(?:in|out of)\s+(?=[\d\p{L}])/u.exec(head.slice(last.end)) ?? [])
      : [];
  const whole = share === undefined ? undefined : numerals.find(({ start }) => start === last.end + share.length);
  if (whole && isReadable(whole)) return found(place, `${last.text}/${whole.text}`, last.start, whole.end);
  return single(place, head, quantityStart(head, numerals, last));
}

/** "1 in 6", "One out of six." */
function isShareAlone(head: string): boolean {
  return /^[\s*_"']*(?:\d{1,6}|[\p{L}-]{3,20}) (?:in|out of) (?:\d{1,9}|[\p{L}-]{3,20})[\s*_"'.!]*$/u.test(head);
}

/** "2 hours and 30 minutes" begins with its hours. */
function quantityStart(head: string, numerals: readonly Numeral[], last: Numeral): Numeral {
  let first = last;
  for (let i = numerals.indexOf(last) - 1; i >= 0; i--) {
    const between = compound.exec(head.slice(numerals[i].end, first.start + 20));
    if (between?.[0].length !== first.start - numerals[i].end) break;
    first = numerals[i];
  }
  return first;
}

/** What comes before a sentence's last "so", blotted out where numbers follow, and what comes from its reasons on cut off. */
function conclusion(sentence: string): string {
  const end = sentence.search(
    /[,;]?\s+(?:because|rather than|instead of|i\.e\.|in other words|that is,)(?!\p{L})|[,;]\s+(?:since|as|given|and not|of (?:which|whom|them|these))\b|\ssince\s(?!\d)|[，,]?\s*(?:因为|因為|由于|由於|而不是|而非)/iu,
  );
  const head = end <= 0 ? sentence : sentence.slice(0, end);
  const marks = [...head.matchAll(/\b(?:so|therefore|thus|hence)\b|所以|因此/gi)];
  const from = marks.at(-1)?.index ?? 0;
  return /\d/.test(head.slice(from)) ? " ".repeat(from) + head.slice(from) : head;
}

/** "0.5 hours, which is 30 minutes", "16.67, which rounds up to 17": the number that it is turned into, the rest blotted out. */
function converted(sentence: string): string {
  const turned = [
    ...sentence.matchAll(
      /,?\s+which (?:is|equals|rounds (?:up |down |off )?to|makes) (?:about |equal to )?(?=\$?\d[\d.,]*%?(?:\s\p{L}+)?\W*$)/giu,
    ),
  ].at(-1);
  return turned
    ? " ".repeat(turned.index + turned[0].length) + sentence.slice(turned.index + turned[0].length)
    : sentence;
}

/** "36 cm^2": the power of a unit counts nothing. */
const unitPower = /\d\s?(?:[mcdk]m|ft|in|yd|mi|units?)\s?\^\(?$/u;

/** Without the check that a sentence goes on to: "x = 18, and checking: 18/3 = 6". */
function withoutCheck(sentence: string): string {
  const end = sentence.search(
    /[,;]\s(?:and |let['’]s |we )?(?:double[- ]?)?(?:check(?:ing)?|verify(?:ing)?)\b[^.!?\n]*[:=]/i,
  );
  return end > 0 ? sentence.slice(0, end) : sentence;
}

/** "He needs 12 more (he has 8).": what a bracket at the end adds in words of its own. */
function withoutRemark(sentence: string): string {
  const remark =
    /\((?:(?:as|since|because|so|and|but|where) )?(?:s?he|they|it|we|there|who|which|leaving|starting|out of|from|after|before|not|instead of)\b[^()]{1,120}\)[\s.!*_]{0,6}$/iu.exec(
      sentence,
    );
  return remark && /\d/.test(sentence.slice(0, remark.index)) ? sentence.slice(0, remark.index) : sentence;
}

/** The number of a sentence that announces none: what it comes to. */
export function numberOfSentence(sentence: string, decimal: DecimalSign): Reading {
  const plain = plainText(sentence);
  const place: Place = { plain, decimal };
  const head = converted(conclusion(withoutRemark(withoutCheck(plain.text))));
  const result = lastResult(place, head);
  if (result) return result;
  const label =
    /^[\s*_#>-]*(?:(?:step|part|question|problem|case)?\s*\d{1,2}\s*[.):：]\s+(?=\S)|(?:step|part|case)\s+\d{1,2}\b)/i.exec(
      head,
    )?.[0].length ?? 0;
  const numerals = numeralsIn(head, { decimal, stated: true }).filter(
    ({ start }) => start >= label && !unitPower.test(head.slice(Math.max(0, start - 12), start)),
  );
  return lastCounted(place, head, numerals);
}
