import type { NumberFact } from "./numberFact.js";
import {
  commonDivisor,
  commonMultiple,
  divisibility,
  divisorCount,
  type Property,
  propertyOf,
} from "./wholeNumbers.js";

const whole = String.raw`\d{1,11}`;
/** Nothing that could make another number of what begins here. */
const alone = String.raw`(?<![\p{N}_.,\\^*/+(×·÷{<>−-]\s?|[a-zA-Z]\s?|(?:[第加減减乘除和與与比]|(?<!所)以)\s?)`;
const list = String.raw`(?<list>${whole}(?:\s*[、,，和與与及]\s*${whole}){1,12})`;
const stated = String.raw`(?<stated>\d{1,12})(?![\d%°]|[.,]\d|\s*(?:[-+*/^×·÷=%]|[倍次除乘加减減的模百千万萬亿億!]|mod))`;
const properties: readonly (readonly [RegExp, Property])[] = [
  [/[質质素][數数]/, "prime"],
  [/合[數数]/, "composite"],
  [/偶[數数]/, "even"],
  [/奇[數数]/, "odd"],
  [/平方[數数]/, "perfect square"],
  [/立方[數数]/, "perfect cube"],
];
/** What may stand behind such a statement. */
const ended = String.raw`(?=\s*(?:$|[。，,；;！!）)\n]|所以|因此|故|而))`;

export const chineseFacts: readonly NumberFact[] = [
  {
    form: new RegExp(
      String.raw`${alone}(?<number>${whole})\s*(?<not>不)?是\s*(?:一?[個个])?\s*(?<property>[質质素][數数]|合[數数]|偶[數数]|奇[數数]|完全平方[數数]|完全立方[數数])${ended}`,
      "gu",
    ),
    decide: ({ number = "", not, property = "" }) => {
      const named = properties.find(([form]) => form.test(property));
      return named ? propertyOf(number, named[1], not !== undefined) : null;
    },
  },
  {
    form: new RegExp(String.raw`${list}\s*的最大公(?:因|約|约)[數数]\s*(?:是|為|为|=|等於|等于)\s*${stated}`, "gu"),
    decide: ({ list: of = "", stated: value = "" }) => commonDivisor(spaced(of), value),
  },
  {
    form: new RegExp(String.raw`${list}\s*的最小公倍[數数]\s*(?:是|為|为|=|等於|等于)\s*${stated}`, "gu"),
    decide: ({ list: of = "", stated: value = "" }) => commonMultiple(spaced(of), value),
  },
  {
    form: new RegExp(
      String.raw`${alone}(?<number>${whole})\s*(?:一?共)?有\s*${stated}\s*[個个]\s*(?:正)?(?:因|約|约)[數数]`,
      "gu",
    ),
    decide: ({ number = "", stated: value = "" }) => divisorCount(number, value),
  },
  {
    form: new RegExp(
      String.raw`${alone}(?<number>${whole})\s*(?<not>不能|無法|无法)?(?:可以|能)?被\s*(?<by>${whole})\s*整除${ended}`,
      "gu",
    ),
    decide: ({ number = "", not, by = "" }) => divisibility(number, by, not !== undefined),
  },
  {
    form: new RegExp(
      String.raw`${alone}(?<number>${whole})\s*(?<not>不)?是\s*(?<by>${whole})\s*的(?<relation>倍[數数]|(?:因|約|约)[數数])${ended}`,
      "gu",
    ),
    decide: ({ number = "", not, by = "", relation = "" }) =>
      relation.startsWith("倍")
        ? divisibility(number, by, not !== undefined)
        : divisibility(by, number, not !== undefined),
  },
];

/** With a space between the numbers of a list. */
const spaced = (list: string): string => (list.match(/\d+/g) ?? []).join(" ");
