import { Exact } from "../exact.js";
import { chineseWhole } from "./chineseValue.js";
import { wholeNumber } from "./englishValue.js";
import { type Facts, type Finding, found, loosely, whole } from "./fact.js";
import { ordinalFrom } from "./ordinals.js";

/** Lists of numbers and of words that are written out: their order, their largest and smallest, how many they hold. */

const MOST = 40;
const item = String.raw`(?:-?\d{1,9}(?:\.\d{1,6})?|["“‘'][a-z]{1,20}["”’']|[a-z]{2,20})`;
const separator = String.raw`(?:\s?[,、]\s?(?:and )?| and |和)`;
const bareList = (name: string) => `(?<${name}>${item}(?:${separator}${item}){1,${MOST}})`;
const listed = (name: string) =>
  String.raw`(?:(?:the )?(?:numbers|values|words|elements|items|list|array|set|sequence) )?[\[({]?${bareList(name)}[\])}]?`;
/** In brackets, so that nothing else can belong to it; of two numbers it might be an interval. */
const bracketed = (name: string) =>
  String.raw`(?:(?:the )?(?:list|array|sequence) \[\s?|\[\s?(?=[^\]]{1,400},[^\]]{1,400},))(?<${name}>${item}(?:\s?,\s?${item}){0,${MOST}})\s?\]`;

/** All numbers, or all words in small letters; null for anything between. */
function itemsOf(text: string): string[] | null {
  // 1,200 and 3 may be two numbers.
  if (/\d,\d{3}(?!\d)/.test(text) && !/^\d+(?:,\d+)+$/.test(text)) return null;
  const items = text
    .split(/\s*[,、]\s*(?:and )?|\s+and\s+|和/)
    .map((one) => one.replace(/^["“‘']|["”’']$/g, "").trim());
  if (items.some((one) => one === "") || items.length > MOST + 1) return null;
  const numbers = items.filter((one) => /^-?\d/.test(one)).length;
  return numbers === items.length || (numbers === 0 && items.every((one) => /^[a-z]+$/.test(one))) ? items : null;
}

const isNumber = (text: string): boolean => /^-?\d/.test(text);
const compare = (a: string, b: string): number =>
  isNumber(a) && isNumber(b) ? new Exact(a).comparedTo(new Exact(b)) : a < b ? -1 : a > b ? 1 : 0;
const key = (text: string): string => (isNumber(text) ? new Exact(text).toString() : text);
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => key(one) === key(b[at]));
/** Of what stands in order, each value once. */
const withoutRepeats = (order: readonly string[]): string[] =>
  order.filter((one, at) => at === 0 || key(one) !== key(order[at - 1]));

const rising = /ascend|increas|smallest|least|lowest|alphabet|shortest|升|小到大/i;
const falling = /descend|decreas|largest|greatest|highest|reverse|降|大到小/i;

/** Sorted by something else, or not to the end. */
const otherOrder =
  /(?<![a-z])by(?![a-z])|(?:sort|order|arrang)(?:ed|ing|them|it|thelist|thenumbers)?by|\bkeys?\b|digit|absolute|custom|random|pass(?:es)?\b|swap|bubble|insertion|selection|partition|pivot|partial|shuffl|permut|按|依|絕對|绝对|交换|交換|位數|位数/i;

/** A list against its order: both orders where none is said. */
function sorted(given: string, stated: string, said: string | undefined, verb: string): Finding | null {
  const [from, to] = [itemsOf(given), itemsOf(stated)];
  if (!from || !to) return null;
  // Words may be sorted by their length and by anything else.
  if (!from.every(isNumber) && !/alphabet|字母/i.test(said ?? "")) return null;
  const up = from.toSorted(compare);
  const down = up.toReversed();
  const wanted =
    said !== undefined && falling.test(said) ? [down] : said !== undefined && rising.test(said) ? [up] : [up, down];
  const expected = wanted[0].join(", ");
  if (wanted.some((order) => same(order, to))) return { ...loosely(true, expected), despite: "ordered" };
  // "Arranging 3 and 2 gives 32 and 23."
  if (!same(from.toSorted(compare), to.toSorted(compare)) && !/sort|排序/i.test(verb)) return null;
  // As texts, and with each value once, a program may sort them.
  const asTexts = wanted.map((order) => (order === up ? from.toSorted() : from.toSorted().toReversed()));
  const once = wanted.map(withoutRepeats);
  if ([...asTexts, ...once].some((order) => same(order, to))) return null;
  return { ...loosely(false, expected), despite: "ordered", unlessSaid: otherOrder };
}

function reversed(given: string, stated: string): Finding | null {
  const [from, to] = [itemsOf(given), itemsOf(stated)];
  if (!from || !to || from.length < 2) return null;
  const back = from.toReversed();
  return loosely(same(back, to), back.join(", "));
}

/** The n-th largest or smallest; of equal ones some count each. */
function nthOf(given: string, place: number | null, word: string, stated: string): Finding | null {
  const items = itemsOf(given);
  if (!items?.every(isNumber) || place === null || place < 1) return null;
  const up = items.toSorted(compare);
  const order = /larg|great|high|big|max|大/i.test(word) ? up.toReversed() : up;
  const values = [order[place - 1], withoutRepeats(order)[place - 1]].filter((one) => one !== undefined).map(key);
  if (values.length === 0) return null;
  const expected = [...new Set(values)].join(" or ");
  if (!values.includes(key(stated))) return found(false, expected);
  return new Set(values).size === 1 ? found(true, expected) : null;
}

function countOf(given: string, stated: number | null, distinct = false): Finding | null {
  const items = itemsOf(given);
  if (!items || stated === null) return null;
  const different = new Set(items.map(key)).size;
  if (different !== items.length && (distinct || stated === different)) return null;
  return found(stated === items.length, String(items.length));
}

/** The element at a place that is counted from one. */
function elementAt(given: string, place: string, stated: string): Finding | null {
  const items = itemsOf(given);
  const at = /^last$/i.test(place) ? items?.length : ordinalFrom(place);
  const is = items && at ? items[at - 1] : undefined;
  return is === undefined ? null : found(key(is) === key(stated.replace(/["“”'‘’]/g, "")), is);
}

/** What is computed of a whole list. */
const totals: readonly (readonly [RegExp, (values: readonly Exact[]) => Exact])[] = [
  [/^(?:sum|total|总和|和)$/i, (values) => values.reduce((a, b) => a.plus(b))],
  [/^range$/i, (values) => Exact.max(...values).minus(Exact.min(...values))],
  [/^product$/i, (values) => values.reduce((a, b) => a.times(b))],
  [
    /^(?:max|maximum|largest|largest (?:number|element|value)|greatest|biggest|最大值)$/i,
    (values) => Exact.max(...values),
  ],
  [/^(?:min|minimum|smallest|smallest (?:number|element|value)|lowest|最小值)$/i, (values) => Exact.min(...values)],
];

/** What stands most often in a list, where that is one value. */
function modeOf(given: string, stated: string): Finding | null {
  const items = itemsOf(given);
  if (!items?.every(isNumber)) return null;
  const counts = new Map<string, number>();
  for (const one of items) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const modes = [...counts].filter(([, count]) => count === most).map(([one]) => one);
  return modes.length === 1 && most > 1 ? found(modes[0] === key(stated), modes[0]) : null;
}

function totalOf(given: string, what: string, stated: string): Finding | null {
  const items = itemsOf(given);
  const work = totals.find(([name]) => name.test(what))?.[1];
  if (!items?.every(isNumber) || !work) return null;
  const value = work(items.map((one) => new Exact(one)));
  return found(value.eq(stated), value.toString());
}

const order =
  "(?<order>(?:in )?(?:ascending|descending|increasing|decreasing|alphabetical|reverse|numerical) order|alphabetically|numerically|from (?:the )?(?:smallest|least|lowest|largest|greatest|highest) to (?:the )?(?:smallest|least|lowest|largest|greatest|highest))";
const becomes = "(?:is|are|gives|yields|becomes|makes|results in|produces|returns|we get|you get|they are|=|:)";
const place = "(?<place>[a-z]{5,10}|\\d{1,2}(?:st|nd|rd|th))";
const extreme = "(?<word>largest|greatest|biggest|highest|smallest|lowest|least)";
const nounOf = "(?: number| value| element| one| item)?";
const value = "(?<value>-?\\d{1,9}(?:\\.\\d{1,6})?)";
const things = "(?:elements?|items?|numbers?|entries|members?|values?|words?)";
const count = "(?<count>[a-z]{3,9}|\\d{1,3})";

export const listFacts: Facts = {
  about:
    /\b(?:sort(?:ing|ed)|range|mode|order(?:ing|ed)?|arrang(?:ing|ed)|revers(?:ing|e)|(?:larg|great|bigg|high|small|low)est|alphabetically|least|elements?|items?|entries|members?|values?|list|array|tuple|set)\b|\[|排|[大小]的?[數数]?[是為为]/iu,
  english: [
    {
      form: whole(`(?<verb>sorting|ordering|arranging) ${listed("from")}(?:,? ${order})?,? ${becomes} ${listed("to")}`),
      decide: ({ from, to, order: said, verb = "" }) => sorted(from, to, said, verb),
    },
    {
      form: whole(`${listed("from")} (?<verb>sorted|ordered|arranged)(?:,? ${order})?,? ${becomes} ${listed("to")}`),
      decide: ({ from, to, order: said, verb = "" }) => sorted(from, to, said, verb),
    },
    {
      form: whole(`${order},? ${listed("from")} (?:is|are|becomes?) ${listed("to")}`),
      decide: ({ from, to, order: said, verb = "" }) => sorted(from, to, said, verb),
    },
    {
      form: whole(`${listed("from")} ${order} (?:is|are|becomes?) ${listed("to")}`),
      decide: ({ from, to, order: said }) => sorted(from, to, said, ""),
    },
    {
      form: whole(`(?<verb>sorted|ordered|arranged) ${order}, ${listed("from")} (?:is|are|becomes?) ${listed("to")}`),
      decide: ({ from, to, order: said, verb }) => sorted(from, to, said, verb),
    },
    {
      form: whole(`the (?<what>range) of (?:the numbers |the data |the set )?${bareList("from")} is ${value}`),
      decide: ({ what, from, value: stated }) => totalOf(from, what, stated),
    },
    {
      form: whole(`the mode of (?:the numbers |the data |the set |the list )?\\[?${bareList("from")}\\]? is ${value}`),
      decide: ({ from, value: stated }) => modeOf(from, stated),
    },
    {
      form: whole(`(?:reversing|the reverse of) ${bracketed("from")} ${becomes} ${listed("to")}`),
      decide: ({ from, to }) => reversed(from, to),
    },
    {
      form: whole(`(?:the )?${place}[- ]${extreme}${nounOf} (?:of|in|among|out of) ${listed("from")} is ${value}`),
      decide: ({ place: where, word, from, value: stated }) => nthOf(from, ordinalFrom(where), word, stated),
    },
    {
      form: whole(`(?:of|among|in) ${listed("from")}, the ${place}[- ]${extreme}${nounOf} is ${value}`),
      decide: ({ place: where, word, from, value: stated }) => nthOf(from, ordinalFrom(where), word, stated),
    },
    {
      form: whole(`${value} is the ${place}[- ]${extreme}${nounOf} (?:of|in|among|out of) ${listed("from")}`),
      decide: ({ place: where, word, from, value: stated }) => nthOf(from, ordinalFrom(where), word, stated),
    },
    {
      form: whole(`${bracketed("from")} (?:has|contains|holds|consists of) (?:exactly )?${count} ${things}`),
      decide: ({ from, count: n }) => countOf(from, wholeNumber(n)),
    },
    {
      form: whole(
        `there (?:are|is) (?:exactly )?${count} ${things} in (?:${bracketed("from")}|the (?:list|set) \\{?${bareList("other")}\\}?)`,
      ),
      decide: ({ from, other, count: n }) => countOf(from ?? other, wholeNumber(n), other !== undefined),
    },
    {
      form: whole(
        `(?:the )?(?:length|size) of ${bracketed("from")} (?:is|=|equals) ${count}|len\\(\\[(?<code>[^\\]]{1,200})\\]\\) (?:is|=|==|equals|returns|gives) (?<n>\\d{1,3})`,
      ),
      decide: ({ from, count: n, code, n: m }) => countOf(from ?? code, wholeNumber(n ?? m)),
    },
    {
      form: whole(
        `the (?<place>[a-z]{4,10}|\\d{1,2}(?:st|nd|rd|th)) (?:element|item|number|entry|value|word) (?:of|in) ${bracketed("from")} is (?<value>${item})`,
      ),
      decide: ({ place: where, from, value: stated }) => elementAt(from, where, stated),
    },
    {
      form: whole(
        `the (?<what>sum|total|product|max|maximum|largest|greatest|smallest|min|minimum|largest (?:number|element|value)|smallest (?:number|element|value)) (?:of|in) (?:all (?:the )?(?:numbers|elements) in )?${bracketed("from")} (?:is|=|equals) ${value}`,
      ),
      decide: ({ what, from, value: stated }) => totalOf(from, what, stated),
    },
  ],
  chinese: [
    {
      form: whole(
        `(?:把|将)?[\\[【]?${bareList("from")}[\\]】]?(?<order>按?(?:从|由)?(?:小到大|大到小)|升序|降序)?(?:的?顺序)?(?:排列|排序|排好)(?:后|之后|起来)?,?(?:得到?|是|为|变成)[\\[【]?${bareList("to")}[\\]】]?`,
      ),
      decide: ({ from, to, order: said, verb = "" }) => sorted(from, to, said, verb),
    },
    {
      form: whole(
        `[\\[【]?${bareList("from")}[\\]】]?(?:中|里|之中|当中)?,?第(?<place>[二三四五两\\d])(?<word>大|小)的?(?:数|数字)?(?:是|为)${value}`,
      ),
      decide: ({ from, place: where, word, value: stated }) => nthOf(from, chineseWhole(where), word, stated),
    },
    {
      form: whole(
        `(?:列表|数组|串列|清单|阵列|序列)[\\[(【](?<from>${item}(?:\\s?[,、]\\s?${item}){0,${MOST}})[\\])】](?:中|里)?(?:一?共)?有(?<count>[一二两三四五六七八九十]{1,3}|\\d{1,3})个(?:元素|数字?|项目?|成员)`,
      ),
      decide: ({ from, count: n }) => countOf(from, chineseWhole(n)),
    },
  ],
};
