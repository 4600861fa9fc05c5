import { chineseNumerals } from "../../answer/numerals/chineseNumerals.js";
import { Exact } from "../exact.js";
import { exactOf, resultOf, resultOfShare } from "./statedResult.js";
import type { Work } from "./work.js";

const number = String.raw`\d{1,12}(?:\.\d{1,8})?`;
/** Nothing that could make another number of what begins here, nor a longer list. */
const alone = String.raw`(?<![\p{N}_.,\\^*/+(×·÷{<>~−-]\s?|[a-zA-Z]\s?|(?:[第加減减乘除和與与及跟比的至到負负號号根√、…]|(?<!所)以)\s?)`;
const is = String.raw`\s*(?:是|為|为|=|等[於于]|得)\s*`;
const stated = String.raw`(?<stated>-?${number})(?=\s*[個个顆颗元塊块人隻只本]?\s*(?:$|[。，；！）)\n]|[.,;](?!\d)|所以|因此|故))`;
/** What is counted, behind the number that a share is taken of. */
const counter = String.raw`\s*(?:[個个顆颗元塊块人隻只本枝支張张名位條条]|公[里尺斤分克])?\s*`;
const list = String.raw`(?<list>${number}(?:\s*[、,，和與与及跟]\s*${number}){1,12})`;
const form = (work: string) => new RegExp(alone + work + is + stated, "gu");
const numbersIn = (text: string) => (text.match(new RegExp(number, "g")) ?? []).map(exactOf);

const powers: Readonly<Record<string, number>> = { 平方: 2, 立方: 3 };
/** How many times a number is taken, and how many parts it is divided into: 兩 and 三分之一; null for what is no factor. */
function factorOf(words: string): readonly [above: Exact, below: Exact] | null {
  if (/^\d/.test(words)) return [exactOf(words), new Exact(1)];
  const [read] = chineseNumerals(`${words}。`);
  const [above, below = "1"] = read && read.end === words.length ? read.text.split("/") : [];
  return above === undefined ? null : [new Exact(above), new Exact(below)];
}

export const chineseWork: readonly Work[] = [
  {
    form: new RegExp(
      String.raw`${alone}(?<a>${number})${counter}的\s*(?<percent>\d{1,3}(?:\.\d{1,2})?)\s?[%％]\s*[，,]?\s*(?:也?就?是|即是?|為|为|=|等[於于])\s*${stated}`,
      "gu",
    ),
    decide: ({ a = "", percent = "", stated: result = "" }, rounds) =>
      resultOfShare(exactOf(a), exactOf(percent).div(100), result, rounds),
  },
  {
    form: form(String.raw`(?<a>${number})\s*的\s*(?<power>平方|立方)`),
    decide: ({ a = "", power = "", stated: result = "" }, rounds) =>
      resultOf(exactOf(a).pow(powers[power]), result, rounds),
  },
  {
    form: form(String.raw`(?<a>${number})\s*的\s*(?:算[術术])?平方根`),
    decide: ({ a = "", stated: result = "" }, rounds) =>
      result.startsWith("-") ? null : resultOf(exactOf(a).sqrt(), result, rounds),
  },
  {
    form: form(String.raw`(?<a>${number})${counter}的\s*(?:一半|二分之一)`),
    decide: ({ a = "", stated: result = "" }, rounds) => resultOf(exactOf(a).div(2), result, rounds),
  },
  {
    form: form(
      String.raw`(?<a>${number})${counter}的\s*(?<factor>[二三四五六七八九十]分之[一二三四五六七八九]|(?:\d{1,4}(?:\.\d{1,3})?|[兩两二三四五六七八九十])\s?倍)`,
    ),
    decide: ({ a = "", factor = "", stated: result = "" }, rounds) => {
      const by = factorOf(factor.replace(/\s?倍$/, ""));
      return by && resultOf(exactOf(a).times(by[0]).div(by[1]), result, rounds);
    },
  },
  {
    form: form(
      String.raw`${list}\s*(?:(?:的|之)\s*[總总]?和|[總总]和|合[計计]|(?<!(?:再|又|加上)[^。；\n]{0,40})(?:相加|加起[來来]|加[總总])(?:的?[總总]?和|的?[結结]果|[後后])?[，,]?\s*(?:一?共)?)`,
    ),
    decide: ({ list: of = "", stated: result = "" }, rounds) =>
      resultOf(
        numbersIn(of).reduce((sum, one) => sum.plus(one)),
        result,
        rounds,
      ),
  },
  {
    form: form(
      String.raw`${list}\s*(?:(?:的|之)\s*乘?[積积]|(?<!(?:再|又|乘上)[^。；\n]{0,40})相乘(?:的?[積积]|的?[結结]果|[後后])?[，,]?\s*)`,
    ),
    decide: ({ list: of = "", stated: result = "" }, rounds) =>
      resultOf(
        numbersIn(of).reduce((product, one) => product.times(one)),
        result,
        rounds,
      ),
  },
  {
    form: form(String.raw`(?<a>${number})\s*[和與与跟]\s*(?<b>${number})\s*(?:的|之)\s*差`),
    decide: ({ a = "", b = "", stated: result = "" }, rounds) => {
      const difference = exactOf(a).minus(exactOf(b));
      return resultOf(result.startsWith("-") ? difference : difference.abs(), result, rounds);
    },
  },
  {
    form: form(String.raw`(?<a>${number})\s*除以\s*(?<b>${number})\s*的商`),
    decide: ({ a = "", b = "", stated: result = "" }, rounds) =>
      exactOf(b).isZero() ? null : resultOf(exactOf(a).div(exactOf(b)), result, rounds),
  },
  {
    form: form(
      String.raw`(?<![\p{Script=Han}\p{N}]\s?)比\s*(?<b>${number})\s*(?<by>[多少大小])\s*(?<a>${number})\s*(?:的[數数])?`,
    ),
    decide: ({ a = "", b = "", by = "", stated: result = "" }, rounds) =>
      resultOf(/[多大]/.test(by) ? exactOf(b).plus(exactOf(a)) : exactOf(b).minus(exactOf(a)), result, rounds),
  },
];
