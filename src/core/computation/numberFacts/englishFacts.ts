import type { NumberFact } from "./numberFact.js";
import {
  commonDivisor,
  commonMultiple,
  digitSum,
  divisibility,
  divisorCount,
  factorization,
  medianOf,
  type Property,
  propertyOf,
  remainder,
  sumOf,
} from "./wholeNumbers.js";

const whole = String.raw`\d{1,3}(?:,\d{3})+(?!\d)|\d{1,11}`;
const list = String.raw`(?<list>(?:${whole})(?:(?:\s*,\s*(?:${whole})){0,20}\s*,?\s*and\s*(?:${whole})|(?:,\s+(?:${whole})){2,20}))`;
const is = String.raw`\s*(?:is|are|=|equals|was|:)\s*`;
const stated = String.raw`(?<stated>-?\d{1,12}(?:,\d{3})*(?:\.\d{1,8})?)(?![\d%°]|[.,]\d|\s*(?:[-+*/^×·÷=%]|\\|st\b|nd\b|rd\b|th\b|times\b|percent\b|mod(?:ulo)?\b|plus\b|minus\b|divided\b|multiplied\b|over\b|to\s+the\b|squared\b|cubed\b|factorial\b|choose\b|(?:hundred|thousand|million|billion)\b|!))`;
/** Nothing that could make another number of what begins here. */
const alone = String.raw`(?<![\p{N}_.\\^*/+(×·{<>−-]\s?|[\p{L}\p{N}]|\p{N},|\b(?:than|plus|minus|times|of|by|to|over|least|most|and|or|mod|digit|column|row|number|no|step|page|line|case|problem|question)\s)`;

/** Numbers that number nothing, unlike those of chapters and angles: before them the sentence begins, or says that they are numbers. */
const bare = String.raw`(?<=(?:^|[.!?:]\s{1,3}|\n\s{0,3}|\b(?:since|because|so|thus|hence|therefore|that|then)\s|(?:^|[.!?:,]\s{1,3}|\b(?:since|because|that)\s)(?:the\s)?(?:numbers|integers|digits)\s)\$?)`;

const power = String.raw`\d{1,9}(?:\s?\^\s?(?:\d{1,2}(?!\d)|\{\d{1,2}\}))?`;
/** Factors with signs between them, and nothing that goes on with them. */
const product = String.raw`(?<product>${power}(?:\s{0,2}(?:[×*·⋅]|\\times|\\cdot)\s{0,2}${power}){1,12})(?!\s{0,2}(?:[×*·⋅^+\-\d/(]|\\(?:times|cdot)))`;

/** What can be stated of whole numbers in words: a form, and what decides it. */
export const englishFacts: readonly NumberFact[] = [
  {
    form: new RegExp(
      String.raw`${alone}(?<number>${whole})\s+is\s+(?<not>not\s+)?(?:(?:an?|indeed|also|itself)\s+){0,2}(?<property>prime|composite|even|odd|perfect\s+square|perfect\s+cube)(?:\s+(?:number|integer))?(?!\s+(?!(?:so|and|but|because|since|which|that|as|for|while|then|we|it|or|whereas|hence|too|also)\b)\p{L}|[-–\p{L}])`,
      "giu",
    ),
    decide: ({ number = "", not, property = "" }) =>
      propertyOf(number, property.toLowerCase().replace(/\s+/, " ") as Property, not !== undefined),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?(?:greatest|highest)\s+common\s+(?:divisor|factor)\s+(?:\([A-Z]{3}\)\s+)?(?:of|between)\s+${list}${is}${stated}`,
      "giu",
    ),
    decide: ({ list: of = "", stated: value = "" }) => commonDivisor(of, value),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?(?:least|lowest|smallest)\s+common\s+(?:multiple|denominator)\s+(?:\([A-Z]{3}\)\s+)?(?:of|between)\s+${list}${is}${stated}`,
      "giu",
    ),
    decide: ({ list: of = "", stated: value = "" }) => commonMultiple(of, value),
  },
  {
    form: new RegExp(
      String.raw`${alone}(?<number>${whole})\s+(?:is\s+)?divided\s+by\s+(?<by>${whole})\s*,?\s*(?:leaves|gives|has|with|is|there\s+is)\s+(?:an?\s+|the\s+)?remainder\s+(?:of\s+|is\s+)?${stated}`,
      "giu",
    ),
    decide: ({ number = "", by = "", stated: value = "" }) => remainder(number, by, value),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?remainder\s+(?:when|of|if)\s+(?<number>${whole})\s+(?:is\s+)?divided\s+by\s+(?<by>${whole})${is}${stated}`,
      "giu",
    ),
    decide: ({ number = "", by = "", stated: value = "" }) => remainder(number, by, value),
  },
  {
    form: new RegExp(
      String.raw`\b(?:when|if|dividing)\s+(?:we\s+)?(?:divide\s+)?(?<number>${whole})\s+(?:is\s+divided\s+)?by\s+(?<by>${whole})\s*,\s*(?:we\s+get\s+|there\s+is\s+|it\s+(?:leaves|gives)\s+)?(?:the|a)\s+remainder(?:\s+of\s+|${is})${stated}`,
      "giu",
    ),
    decide: ({ number = "", by = "", stated: value = "" }) => remainder(number, by, value),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?(?:sum\s+of\s+(?:the|its)\s+digits|digit\s+sum)\s+of\s+(?<number>${whole})${is}${stated}`,
      "giu",
    ),
    decide: ({ number = "", stated: value = "" }) => digitSum(number, value),
  },
  {
    form: new RegExp(String.raw`${alone}(?<number>${whole})\s+has\s+(?:a\s+)?digit\s+sum\s+(?:of\s+)?${stated}`, "giu"),
    decide: ({ number = "", stated: value = "" }) => digitSum(number, value),
  },
  {
    form: new RegExp(
      String.raw`\bthe\s+digits\s+of\s+(?<number>${whole})\s+(?:add\s+up|add|sum)\s+to\s+${stated}`,
      "giu",
    ),
    decide: ({ number = "", stated: value = "" }) => digitSum(number, value),
  },
  {
    form: new RegExp(
      String.raw`${bare}${list}\s+(?:sum|add\s+up|add)\s+(?:up\s+)?to\s+${stated}(?=\s*(?:[.,;:)!]|$|and\b|so\b|which\b|as\b|but\b|[$\\]))`,
      "giu",
    ),
    decide: ({ list: of = "", stated: value = "" }) => sumOf(of, value),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?number\s+of\s+(?:positive\s+)?(?:divisors|factors)\s+of\s+(?<number>${whole})${is}${stated}`,
      "giu",
    ),
    decide: ({ number = "", stated: value = "" }) => divisorCount(number, value),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?prime\s+factor(?:i[sz]ation|s)\s+of\s+(?:the\s+number\s+)?(?<number>${whole})${is}${product}`,
      "giu",
    ),
    decide: ({ number = "", product: factors = "" }) => factorization(number, factors),
  },
  {
    form: new RegExp(
      String.raw`\b(?:the\s+)?median\s+of\s+(?:the\s+(?:numbers|values|set|list|data)\s+)?${list}${is}${stated}`,
      "giu",
    ),
    decide: ({ list: of = "", stated: value = "" }) => medianOf(of, value),
  },
  {
    form: new RegExp(
      String.raw`${alone}(?<number>${whole})\s+is\s+(?<not>not\s+)?(?:evenly\s+)?(?<relation>divisible\s+by|a\s+multiple\s+of|a\s+factor\s+of|a\s+divisor\s+of)\s+(?<by>${whole})(?![\d%^]|[.,]\d|\s*(?:[-+*/^×·÷=%(]|\\|or\b|nor\b|and\s+\d|,\s*\d|other\b|if\b|but\s+not\b))`,
      "giu",
    ),
    decide: ({ number = "", not, relation = "", by = "" }) =>
      /^a (?:factor|divisor)/i.test(relation.replace(/\s+/g, " "))
        ? divisibility(by, number, not !== undefined)
        : divisibility(number, by, not !== undefined),
  },
];
