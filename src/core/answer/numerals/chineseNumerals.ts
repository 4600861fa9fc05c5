import { Decimal } from "decimal.js";
import type { WrittenNumber } from "./numberWords.js";

/*
 * Chinese numerals, simplified, traditional and in their long forms; Japanese ones are the same. (The packages for this read 两百 as
 * 0 and 兩百三十 as 30.)
 */

const digits: ReadonlyMap<string, number> = new Map(
  [
    ["零〇", 0],
    ["一壹", 1],
    ["二贰貳两兩", 2],
    ["三叁參", 3],
    ["四肆", 4],
    ["五伍", 5],
    ["六陆陸", 6],
    ["七柒", 7],
    ["八捌", 8],
    ["九玖", 9],
  ].flatMap(([characters, value]) =>
    [...String(characters)].map((character): [string, number] => [character, Number(value)]),
  ),
);

const places: ReadonlyMap<string, number> = new Map(
  [
    ["十拾", 10],
    ["百佰", 100],
    ["千仟", 1000],
  ].flatMap(([characters, value]) =>
    [...String(characters)].map((character): [string, number] => [character, Number(value)]),
  ),
);

/** What a number in front of it, in Chinese or in digits, is multiplied by. */
export const chineseScales: ReadonlyMap<string, string> = new Map([
  ["十", "1e1"],
  ["百", "1e2"],
  ["千", "1e3"],
  ["万", "1e4"],
  ["萬", "1e4"],
  ["億", "1e8"],
  ["亿", "1e8"],
  ["兆", "1e12"],
]);

const DIGIT = "零〇一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖两兩";
const NUMBER = `[${DIGIT}十百千万萬亿億拾佰仟廿卅]`;
const pattern = new RegExp(
  `(?:百分之(?<percent>${NUMBER}+(?:[点點][${DIGIT}]+)?|\\d+(?:\\.\\d+)?))|(?:(?<and>${NUMBER}+)又)?(?<below>${NUMBER}+)分之(?<above>${NUMBER}+)|(?<half>一半)|(?<number>${NUMBER}+)(?<decimals>[点點][${DIGIT}]+)?`,
  "g",
);

/** Words that hold a numeral's character and no number. */
const notNumbers =
  /^(?:一(?:共|样|樣|定|般|些|直|起|下|旦|切|致|边|邊|步|种|種|来|來|并|時|时)|十分|千万别|万一|萬一|三角|四边|四邊|百科|万物|萬物|二(?:者|元|次|进|進)|两者|兩者|一元)/;
const notBehind = /[第唯统統同万之某每这這那哪另其]$/;

/** What is counted by: behind one of these, or at the end, a single character is a number. */
const measure =
  /^[ \t]*(?:[个個只隻条條本张張元块塊圆圓美角分秒时時天日年月周週岁歲人名位颗顆棵朵件套箱盒袋瓶杯碗包次倍米厘公千毫克斤吨噸升度组組排行页頁辆輛台臺支枝头頭匹层層号號点點份卷輪轮把双雙对對步班队隊枚粒句家间間座片根门門幅副吋哩里尺寸人円つ冊匹回歳番%％]|。|，|！|、|;|；|\)|）|$|\n)/u;

/** All numbers in Chinese numerals that a text holds. Digits are not read, but for 百分之20. */
export function chineseNumerals(text: string): WrittenNumber[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): WrittenNumber[] => {
    const { percent, and, below, above, half, number, decimals } = match.groups!;
    const start = match.index;
    const end = start + match[0].length;
    if (notBehind.test(text.slice(Math.max(0, start - 1), start))) return [];
    const found = (written: string | null): WrittenNumber[] =>
      written === null ? [] : [{ text: written, start, end }];
    if (percent !== undefined) {
      const value = /^\d/.test(percent) ? percent : withDecimals(percent);
      return found(value === null ? null : `${value}%`);
    }
    if (below !== undefined && above !== undefined) {
      const [x, y] = [integer(above), integer(below)];
      // 二又三分之一 is 2 1/3.
      const whole = and === undefined ? "" : integer(and);
      return found(x === null || y === null || whole === null ? null : `${whole} ${x}/${y}`.trim());
    }
    if (half !== undefined) return found("1/2");
    if (notNumbers.test(text.slice(start, start + 3))) return [];
    if (match[0].length === 1 && !measure.test(text.slice(end, end + 3))) return [];
    return found(withDecimals(`${number}${decimals ?? ""}`));
  });
}

function withDecimals(written: string): string | null {
  const [whole, decimals] = written.split(/[点點]/);
  const value = integer(whole);
  if (value === null || decimals === undefined) return value;
  return `${value}.${[...decimals].map((character) => digits.get(character)).join("")}`;
}

/** In digits; null where the characters are no number, such as 十一十. */
function integer(written: string): string | null {
  const characters = [...written];
  if (characters.every((character) => digits.has(character))) {
    // 二〇二四 is read digit by digit.
    return String(BigInt(characters.map((character) => digits.get(character)).join("")));
  }
  let total = new Decimal(0);
  let section = 0;
  let digit: number | null = null;
  let leastPlace = 10_000;
  for (const character of characters) {
    const value = digits.get(character);
    const place = places.get(character) ?? (character === "廿" || character === "卅" ? 10 : undefined);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (place !== undefined) {
      if (place >= leastPlace) return null;
      const count = character === "廿" ? 2 : character === "卅" ? 3 : (digit ?? 1);
      section += count * place;
      digit = null;
      leastPlace = place;
    } else {
      // 万 counts what stands before it, 亿 also 万: 一万亿.
      const scale = chineseScales.get(character)!;
      section += digit ?? 0;
      total = section === 0 ? total.times(scale) : total.plus(new Decimal(section).times(scale));
      [section, digit, leastPlace] = [0, null, 10_000];
    }
  }
  // 三百二 is 320 to some and 302 to nobody; 二千五 likewise.
  if (digit !== null && digit !== 0 && leastPlace > 10 && leastPlace < 10_000 && !/[零〇]/.test(written)) return null;
  return total.plus(section + (digit ?? 0)).toFixed();
}
