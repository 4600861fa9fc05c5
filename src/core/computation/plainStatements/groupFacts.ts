import { Exact } from "../exact.js";
import { chineseNumeral } from "./chineseValue.js";
import { numeral } from "./englishValue.js";
import { type Fact, type Facts, type Finding, found, loosely, whole } from "./fact.js";
import { exactly, shown } from "./value.js";

/** So many groups of so many, prices and rates with what they come to, and what is shared out: in one sentence that says all of it. */

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,3})?`;
/** A number in digits, or in one word. */
const number = (name: string) => `(?<${name}>${digits}|[a-z]{3,9}(?:-[a-z]{3,5})?)`;
const money = (name: string) => String.raw`\$(?<${name}>${digits})`;
const noun = (name: string) => `(?<${name}>[a-z]{2,20}(?: [a-z]{2,20}){0,2}?)`;
const inAll = "(?: in total| altogether| in all| total| all together| overall)?";

const numberIn = (text: string): Exact | null => exactly(numeral(text));
/** One form for a thing and several of them. */
const singular = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/(?:ies|y)$/, "i")
    .replace(/(?<=(?:s|x|z|ch|sh))es$|s$/, "");

/** What else may belong to a result. */
const besides =
  /tax|tip(?!l|t)|tipped|fee(?!t|l|d)|shipping|deliver|discount|coupon|free|gratuity|deposit|refund|voucher|cash ?back|extra|bonus|overtime|already|loose|left|remain|spare|broken|except|%|percent|税|稅|小费|小費|运费|運費|折扣|优惠|優惠|免费|免費|赠|贈|坏|壞|剩|另|外加|散|用掉|还有|還有/i;

function product(factors: readonly (Exact | null)[], stated: Exact | null): Finding | null {
  if (!stated || factors.some((one) => !one?.gt(0))) return null;
  const value = (factors as Exact[]).reduce((a, b) => a.times(b));
  if (value.eq(stated)) return loosely(true, shown(value));
  // Of hours and dollars with decimals the result may be rounded.
  if (!value.isInteger() && value.minus(stated).abs().lt(1)) return null;
  return { ...loosely(false, shown(value)), unlessSaid: besides };
}

/** The same thing, or one that is not named. */
const ofWord = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || singular(a) === singular(b);
/** Only where the thing that is counted is the same. */
const ofSame = (a: string | undefined, b: string | undefined, finding: Finding | null): Finding | null =>
  ofWord(a, b) ? finding : null;

/** How much each gets; what does not come out evenly may be rounded or kept back. */
function share(all: Exact | null, among: Exact | null, each: Exact | null): Finding | null {
  // "Dividing 5 into 100 gives 20."
  if (!all || !among || !each || !among.isInteger() || among.lt(2) || all.lt(among)) return null;
  const value = all.div(among);
  if (value.eq(each)) return loosely(true, shown(value));
  return value.isInteger() || value.minus(each).abs().gte(1)
    ? { ...loosely(false, shown(value)), unlessSaid: besides }
    : null;
}

const sets: Readonly<Record<string, number>> = { dozen: 12, gross: 144, pair: 2 };
function ofSets(n: string, set: string, k: string): Finding | null {
  const times = /^half/i.test(n) ? new Exact("0.5") : /^an?$/i.test(n) ? new Exact(1) : numberIn(n);
  const [stated, size] = [numberIn(k), sets[set.toLowerCase().replace(/s$/, "")]];
  if (!times || !stated || size === undefined) return null;
  const is = times.times(size);
  return { ...found(is.eq(stated), shown(is)), loose: true, unlessSaid: /baker|面包师/i };
}
/** "24 eggs at $3 per dozen": by another measure than the one that is counted. */
const isOne = (one: string | undefined, group: string): boolean =>
  one === undefined ||
  group.split(" ").some((word, at, all) => (at === 0 || at === all.length - 1) && singular(word) === singular(one));
const buys =
  "(?:[a-z']+ ){0,4}(?:buys?|bought|pays? for|paid for|sells?|sold|orders?|ordered|gets?|got|purchases?|purchased|needs?|wants?) ";
const person = "(?:he|she|it|they|we|i|you|[a-z]+|the [a-z]+)";
const does =
  "(?:drives?|drove|travels?|traveled|travelled|covers?|covered|runs?|ran|walks?|walked|cycles?|cycled|rides?|rode|goes|go|flies|flew|bikes?|biked|swims?|swam|earns?|earned|makes?|made|reads?|writes?|wrote|types?|typed|bakes?|baked|produces?|produced|prints?|printed|saves?|saved|pays?|paid|works?|worked)";
const doing =
  "(?:driving|travel(?:l)?ing|running|walking|cycling|riding|flying|biking|swimming|moving|going|reading|writing|typing|working|earning)";
const period = "(?<period>hour|minute|second|day|week|month|year)";
const comesTo =
  "(?:is|are|makes?|gives?|equals?|=|totals?|comes? to|yields?|that is|that makes|which is|which makes|which gives|for a total of|a total of)";

const rate: Fact["decide"] = ({ rate: a, price, thing, times, k, cost, thing2, short }) => {
  if ((price === undefined) !== (cost === undefined)) return null;
  const of = thing ?? (short === undefined ? undefined : /^m/i.test(short) ? "miles" : "kilometers");
  const same = of === undefined || thing2 === undefined || singular(alike(of)) === singular(alike(thing2));
  if (!same) return null;
  return product([numberIn(a ?? price), numberIn(times)], numberIn(k ?? cost));
};
/** "…, so he has 45 marbles": of these alone, or with others that were spoken of before. */
function consequence(factors: readonly (Exact | null)[], stated: Exact | null): Finding | null {
  const finding = product(factors, stated);
  if (!finding || finding.holds || !stated) return finding;
  const off = new Exact(finding.expected).minus(stated).abs();
  return {
    ...finding,
    unlessSaid: new RegExp(
      String.raw`${besides.source}|other|also|more\b|plus|minus|us(?:ed|es)|lost|loses|g[ai]ve|ate|eats|(?<![\d.])${off}(?![\d])`,
      "i",
    ),
  };
}
const alike = (thing: string): string => thing.toLowerCase().replace(/^km$|^kilomet(?:re|er)s?$/, "kilometer");
const perPeriod = `(?:(?:${money("price")}|${number("rate")} ${noun("thing")}) (?:per|an|a|each|every) ${period}|${number("rate").replace("<rate>", "<speed>")} (?<short>mph|km\\/h|kph|kmh))`;
const result = `(?:a total (?:distance )?of )?(?:${money("cost")}|${number("k")}(?: ${noun("thing2")})?)`;
const ofSpeed: Fact["decide"] = (groups) => {
  const { speed, period: per, unit, short } = groups;
  if (short !== undefined ? !/^hour/i.test(unit) : singular(unit) !== per.toLowerCase()) return null;
  return rate({ ...groups, ...(speed !== undefined && { rate: speed }) });
};

const english: readonly Fact[] = [
  {
    form: whole(
      `(?:there are )?(?:the )?${number("n")} ${noun("group")} (?:with|of|containing|holding|that (?:hold|have|contain)|having) ${number("m")} ${noun("thing")} (?:each|apiece|per (?<per>[a-z]{2,20})|in each(?: (?<per2>[a-z]{2,20}))?) (?:${comesTo}|holds?|contain|have) (?:a total of )?${number("k")}(?: ${noun("thing2")})?${inAll}`,
    ),
    decide: ({ n, m, k, group, per, per2, thing, thing2 }) =>
      isOne(per ?? per2, group) ? ofSame(thing, thing2, product([n, m].map(numberIn), numberIn(k))) : null,
  },
  {
    form: whole(
      `(?:there are |with |[a-z']+ (?:has|have|had|buys?|bought|makes?|made|fills?|filled|packs?|packed) )${number("n")} ${noun("group")} (?:with|of|containing|holding|that (?:hold|have|contain)|having) ${number("m")} ${noun("thing")} (?:each|apiece|per (?<per>[a-z]{2,20})|in each(?: (?<per2>[a-z]{2,20}))?), (?:so |and so |which means |meaning )?(?:there are|that is|that makes|[a-z']+ (?:has|have|had|gets?|got|makes?|made)) (?:a total of )?${number("k")} ${noun("thing2")}${inAll}`,
    ),
    decide: ({ n, m, k, group, per, per2, thing, thing2 }) =>
      isOne(per ?? per2, group) ? ofSame(thing, thing2, consequence([n, m].map(numberIn), numberIn(k))) : null,
  },
  {
    form: whole(
      `each ${noun("thing")} costs? ${money("m")},? (?:so|and so|so that|and) (?:the )?${number("n")} ${noun("things")} (?:will |would )?(?:costs?|are|is|come to|total) (?:a total of )?${money("k")}${inAll}`,
    ),
    decide: ({ n, m, k, thing, things }) => ofSame(thing, things, product([n, m].map(numberIn), numberIn(k))),
  },
  {
    form: whole(
      `(?:the )?(?:total )?(?:cost|price) (?:of|for) (?:the )?${number("n")} ${noun("group")} at ${money("m")} (?:each|apiece|per (?<per>[a-z]{2,20})) (?:is|=|comes to|equals) ${money("k")}${inAll}`,
    ),
    decide: ({ n, m, k, group, per }) => (isOne(per, group) ? product([n, m].map(numberIn), numberIn(k)) : null),
  },
  {
    form: whole(
      `(?:${buys})?(?:the )?${number("n")} ${noun("group")} (?:at|for|costing|priced at|that cost) ${money("m")} (?:each|apiece|per (?<per>[a-z]{2,20})|a piece)(?:,? (?:for )?(?:a total|a total cost|a total price|a sum) of|,? (?:costs?|cost a total of|is|are|comes? to|totals?|makes?|=|which (?:is|costs|comes to|makes|totals)(?: a total of)?)) ${money("k")}${inAll}`,
    ),
    decide: ({ n, m, k, group, per }) => (isOne(per, group) ? product([n, m].map(numberIn), numberIn(k)) : null),
  },
  {
    form: whole(
      `(?:(?:[a-z']+ ){0,5}${does} )?(?:at )?(?:a (?:constant |steady )?speed of )?${perPeriod} for ${number("times")} (?<unit>[a-z]{3,7}),? ${comesTo} ${result}${inAll}`,
    ),
    decide: ofSpeed,
  },
  {
    form: whole(
      `(?:[a-z']+ ){0,5}${does} (?:at )?(?:a (?:constant |steady )?speed of )?${perPeriod} for ${number("times")} (?<unit>[a-z]{3,7}),? (?:so|and so|which means(?: that)?|meaning(?: that)?|thus|therefore) ${person} ${does} ${result}`,
    ),
    decide: ofSpeed,
  },
  {
    form: whole(
      `(?:(?:an? |the )?[a-z]{0,20} ?${doing}) (?:at )?(?:a (?:constant |steady )?(?:speed|rate) of )?${perPeriod} for ${number("times")} (?<unit>[a-z]{3,7})(?:, ${person})? (?:${does}|gives|is|equals|makes) ${result}`,
    ),
    decide: ofSpeed,
  },
  {
    form: whole(
      `(?:(?:(?:[a-z']+ ){0,5}(?:works?|worked|drives?|drove|travels?|traveled|runs?|ran|walks?|walked)|working|driving|traveling|travelling|running|walking|in|for) (?:for )?)${number("times")} (?<unit>[a-z]{3,7}) at (?:a (?:constant |steady )?(?:speed|rate) of )?${perPeriod}, (?:so |and so )?${person} ${does} ${result}`,
    ),
    decide: ofSpeed,
  },
  {
    form: whole(
      `at (?:a (?:constant |steady )?(?:speed|rate) of )?${perPeriod} for ${number("times")} (?<unit>[a-z]{3,7}), ${person} ${does} ${result}`,
    ),
    decide: ofSpeed,
  },
  {
    form: whole(
      `(?:splitting|dividing|sharing|distributing|dividing up) (?:the )?(?:\\$(?<cash>${digits})|${number("all")}(?: ${noun("thing")})?) (?:equally |evenly )?(?:among|between|into|by|over|across) (?:the )?${number("among")}(?: ${noun("group")})? ?(?:equally |evenly )?(?:gives?|is|yields|makes|means|results in|=)(?: each(?: [a-z]{2,20})?)? (?:a share of )?\\$?${number("each")}(?: ${noun("thing2")})?(?: each| apiece| per [a-z]{2,20}| in each(?: [a-z]{2,20})?| for each(?: [a-z]{2,20})?)?`,
    ),
    decide: ({ cash, all, among, each, thing, thing2 }) =>
      thing2 !== undefined && (thing === undefined || /^(?:each|groups?|apiece)$/i.test(thing2) === false)
        ? ofSame(
            thing ?? "",
            /^(?:each|apiece)$/i.test(thing2) ? thing : thing2,
            share(numberIn(cash ?? all), numberIn(among), numberIn(each)),
          )
        : share(numberIn(cash ?? all), numberIn(among), numberIn(each)),
  },
  {
    form: whole(
      `(?:if )?(?:the )?(?:\\$(?<cash>${digits})|${number("all")} ${noun("thing")}) (?:(?:is|are) )?(?:split|shared|divided|distributed) (?:equally |evenly )?(?:among|between|by) (?:the )?${number("among")} ${noun("group")}(?: equally| evenly)?,? (?:then )?(?:(?:is|gives?|means|makes) |each [a-z]{2,20} (?:gets?|receives?|has|pays?) )\\$?${number("each")}(?: (?<thing2>(?!each)[a-z]{2,20}(?: [a-z]{2,20})?))?(?: each| apiece| per [a-z]{2,20}| for each(?: [a-z]{2,20})?)?`,
    ),
    decide: ({ cash, all, among, each, thing, thing2 }) =>
      (cash === undefined || thing2 === undefined || /^dollars?$/i.test(thing2)) &&
      (cash !== undefined || ofWord(thing, thing2))
        ? share(numberIn(cash ?? all), numberIn(among), numberIn(each))
        : null,
  },
  {
    form: whole(
      `there are ${number("k")}(?: ${noun("thing")})? in (?<n>an?|half an?|${digits}|[a-z]{3,9}(?:-[a-z]{3,5})?) (?<set>dozen|gross)(?: ${noun("thing2")})?`,
    ),
    decide: ({ n, set, k }) => ofSets(n, set, k),
  },
  {
    form: whole(
      `(?<n>an?|half an?|${digits}|[a-z]{3,9}(?:-[a-z]{3,5})?) (?<set>dozen|gross|pairs?)(?: of)?(?: ${noun("thing")})? (?:is|are|makes?|equals?|gives?|means?|=|contains?|totals?|is equal to) (?:a total of )?${number("k")}(?: ${noun("thing2")})?${inAll}`,
    ),
    decide: ({ n, set, k, thing, thing2 }) => {
      if ((thing === undefined) !== (thing2 === undefined) || !ofWord(thing, thing2)) return null;
      // "Two pairs are three" of cards and people says something else.
      return /^pair/i.test(set) && thing === undefined ? null : ofSets(n, set, k);
    },
  },
];

const zhNumber = (name: string) => `(?<${name}>\\d{1,7}(?:\\.\\d{1,3})?|[一二两三四五六七八九十百千]{1,6})`;
const zhValue = (text: string): Exact | null => exactly(chineseNumeral(text));
/** A measure word, with the thing or without it. */
const counter = "[个枝支只颗本张盒箱包袋瓶杯人位件块片条辆台组排行份打根朵棵头匹间层页名]";
const zhNoun = "[^\\d,，。零一二两三四五六七八九十百千每共是有得等]{0,5}";
const total = "(?:一?共|总共|合计|共计|总计)";

const chinese: readonly Fact[] = [
  {
    form: whole(
      `(?:有)?${zhNumber("n")}(?<c>${counter})${zhNoun}[,，]?每(?<c2>${counter})(?:里|中)?(?:有|装|放|坐|卖)?${zhNumber("m")}(?<d>${counter})${zhNoun}[,，]?(?:所以)?${total}(?:有|是|装|坐)?了?${zhNumber("k")}(?<d2>${counter})?${zhNoun}`,
    ),
    decide: ({ n, m, k, c, c2, d, d2 }) =>
      c === c2 && (d2 === undefined || d === d2) ? product([n, m].map(zhValue), zhValue(k)) : null,
  },
  {
    form: whole(
      `(?:有|买)?${zhNumber("n")}(?<c>${counter})${zhNoun}[,，]?每(?<c2>${counter})${zhNumber("m")}元[,，]?${total}(?:是|要|花|需要|付|卖|为)?了?${zhNumber("k")}元`,
    ),
    decide: ({ n, m, k, c, c2 }) => (c === c2 ? product([n, m].map(zhValue), zhValue(k)) : null),
  },
  {
    form: whole(
      `每(?<c>${counter})${zhNoun}${zhNumber("m")}元[,，]?(?:买)?${zhNumber("n")}(?<c2>${counter})${zhNoun}${total}(?:是|要|花|需要|付|卖|为)?了?${zhNumber("k")}元`,
    ),
    decide: ({ n, m, k, c, c2 }) => (c === c2 ? product([n, m].map(zhValue), zhValue(k)) : null),
  },
  {
    form: whole(
      `[^\\d,，]{0,6}?(?:以)?(?:时速|每(?<per>小时|分钟?|秒钟?|天)(?:行|走|开|跑|行驶|骑|飞)?)(?:的速度)?${zhNumber("m")}(?<u>公里|千米|米|公尺)(?:的速度)?(?:行驶|行|走|开|跑|骑|飞)?[,，]?(?:走|行|开|跑|骑|飞)?${zhNumber("n")}个?(?<t>小时|分钟|秒钟?|天)(?:${total})?(?:后|内)?,?(?:一?共|总共)?(?:可以?|能|会)?(?:走|行|开|跑|行驶|骑|飞|是|走了|行了)?了?${zhNumber("k")}(?<u2>公里|千米|米|公尺)`,
    ),
    decide: ({ per = "小时", m, n, k, u, u2, t }) =>
      u === u2 && per.slice(0, 1) === t.slice(0, 1) ? product([n, m].map(zhValue), zhValue(k)) : null,
  },
  {
    form: whole(
      `(?:把|将)?${zhNumber("all")}${counter}?${zhNoun}(?:平均|平)?分(?:给|成|为)${zhNumber("among")}(?<c>个?人|${counter})${zhNoun}[,，]?每(?<c2>个?人|${counter})(?:${zhNoun})?(?:可以?|能)?(?:分到?|得到?|有|是|拿到?)?了?${zhNumber("each")}${counter}?${zhNoun}`,
    ),
    decide: ({ all, among, each, c, c2 }) =>
      c.at(-1) === c2.at(-1) ? share(zhValue(all), zhValue(among), zhValue(each)) : null,
  },
  {
    form: whole(
      `${zhNumber("n")}打(?<thing>[^\\d零一二两三四五六七八九十是有等共为]{0,4})(?:${total}?(?:是|有|等于|为)|${total})${zhNumber("k")}(?:${counter})?(?<thing2>[^\\d]{0,4})`,
    ),
    decide: ({ n, k, thing, thing2 }) => {
      const [times, stated] = [zhValue(n), zhValue(k)];
      if (!times || !stated || (thing2 !== "" && thing2 !== thing)) return null;
      return { ...found(times.times(12).eq(stated), shown(times.times(12))), loose: true };
    },
  },
  {
    form: whole(
      `(?:一[件双本个台支件顶条][^\\d,，]{1,6})?(?:原价|定价)?(?:是|为)?${zhNumber("a")}元(?:的[^\\d,，]{1,6})?[,，]?打(?<off>[\\d.]{1,3}|[一二三四五六七八九]{1,2})折(?:后|之后|以后)?(?:的?(?:价格|售价|价钱|实价))?(?:就?是|为|等于|要|只要|要付|卖)${zhNumber("k")}元`,
    ),
    decide: ({ a, off, k }) => {
      const words = /^\d/.test(off) ? off : [...off].map((one) => "零一二三四五六七八九".indexOf(one)).join("");
      const [price, stated] = [zhValue(a), zhValue(k)];
      if (!price || !stated || !/^[1-9](?:\.\d|\d)?$/.test(words)) return null;
      const rate_ = new Exact(words).div(words.length === 2 && !words.includes(".") ? 100 : 10);
      return product([price, rate_], stated);
    },
  },
];

export const groupFacts: Facts = {
  about:
    /\b(?:each|apiece|per|every|dozen|gross|pairs?|an? (?:hour|minute|second|day|week|month|year)|mph|kmh|kph|splitting|dividing|sharing|distributing)\b|km\/h|[每打分]/iu,
  english,
  chinese,
};
