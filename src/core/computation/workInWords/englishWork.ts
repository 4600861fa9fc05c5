import { Exact } from "../exact.js";
import { numeral } from "../plainStatements/englishValue.js";
import { unitOf } from "../units.js";
import { exactly } from "../plainStatements/value.js";
import { exactOf, resultOf, resultOfShare } from "./statedResult.js";
import type { Work } from "./work.js";

const number = String.raw`[$€£]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,12})(?:\.\d{1,8})?`;
const named = (name: string) => `(?<${name}>${number})(?![\\d%°]|[.,]\\d)`;
/** Where a statement begins: with its sentence, or behind a word that concludes. */
const begin = String.raw`(?<=^|[\n(]\s{0,3}|[.;:!?]\s{1,3}|,\s|\b(?:so|that|since|because|then|thus|therefore|hence|know|note|now|means)\s)(?:the\s+)?`;
const is = String.raw`\s*(?:=|\s(?:is|equals|is\s+equal\s+to|gives|makes)\s)\s*`;
/** What is stated, and the end of its clause: nothing may follow that makes another number of it. */
const stated = String.raw`(?<stated>[-−]?${number})(?=\s*(?:$|[?;)\n"”]|[.,:](?!\d)|(?:so|because|since|which|but|as|hence|thus|therefore|then|and(?!\s(?:\d|an?\b|one\b|half\b)))\b))`;
const form = (work: string) => new RegExp(begin + work + is + stated, "giu");

/** "more than twice 6": what N is more or less than. */
const multiples: Readonly<Record<string, Exact>> = {
  twice: new Exact(2),
  double: new Exact(2),
  triple: new Exact(3),
  "half of": new Exact(1).div(2),
};
const multiple = String.raw`(?:(?<multiple>twice|double|triple|half\s+of)\s+)?`;

/** One currency, or none. */
function inOneCurrency(...numbers: readonly string[]): boolean {
  return new Set(numbers.map((digits) => /[$€£]/.exec(digits)?.[0]).filter((sign) => sign !== undefined)).size <= 1;
}

type Sum = (a: Exact, b: Exact) => Exact;

const pair =
  (work: Sum): Work["decide"] =>
  ({ a = "", b = "", multiple: of, stated: result = "" }, rounds) => {
    if (!inOneCurrency(a, b, result)) return null;
    const times = of === undefined ? new Exact(1) : (multiples[of.toLowerCase().replace(/\s+/g, " ")] ?? new Exact(1));
    return resultOf(work(exactOf(a), exactOf(b).times(times)), result, rounds);
  };

function changed(a: string, rises: boolean, percent: string, stated: string, rounds: boolean) {
  const by = exactOf(percent).div(100);
  return inOneCurrency(a, stated)
    ? resultOfShare(exactOf(a), rises ? by.plus(1) : new Exact(1).minus(by), stated, rounds)
    : null;
}

const powers: Readonly<Record<string, number>> = { square: 2, squaring: 2, cube: 3, cubing: 3 };
const factors: Readonly<Record<string, Exact>> = {
  doubling: new Exact(2),
  tripling: new Exact(3),
  quadrupling: new Exact(4),
  halving: new Exact(1).div(2),
};

/** What may take a share, so that nothing before it is added to it or taken from it. */
const takes = String.raw`(?:(?<=\b(?:is|was|are|were|equals|pays?|paid|gets?|got|saves?|saved|spends?|spent|earns?|earned|gives?|gave|gave\s+away|gives\s+away|takes?|took|donates?|donated|loses?|lost|sells?|sold|eats?|ate|uses?|used|receives?|received|kept|keeps?|owes?|owed|finds?|find|calculate|compute|take)\s)|${begin})`;
const someShare = String.raw`(?:\d{1,3}(?:\.\d{1,2})?\s?(?:%|percent)|half|(?:an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?|\d{1,2}\/\d{1,2})`;
const share = `(?<share>${someShare})`;
const thing = (name: string) =>
  String.raw`(?:\s+(?<${name}>(?!(?:less|more|off|left|remaining|fewer|extra|each|per|times|plus|minus|and|or)\b)\p{L}{2,15}))?`;
const ends = String.raw`(?=\s*(?:$|[?;)\n]|[.,:](?!\d))(?!,?\s*(?:which|whichever|depending|or|if|not)\b))`;

const scaled = /^(?:dozen|hundred|thousand|million|billion|trillion|gross|score|pairs?|lakh|crore)$/i;

/** "20%", "half", "two thirds", "3/4"; null for a share of nothing. */
function shareOf(text: string): Exact | null {
  const percent = /^([\d.]+)\s?(?:%|percent)$/i.exec(text);
  if (percent) return new Exact(percent[1]).div(100);
  return exactly(
    numeral(
      text
        .toLowerCase()
        .replace(/[\s-]+/g, " ")
        .replace(/^half$/, "one half"),
    ),
  );
}

export const englishWork: readonly Work[] = [
  // "The discount is 20% of $80, which is $16."
  {
    form: new RegExp(
      String.raw`(?<![\w.,$])(?=${someShare}\s+of\s)${takes}${share}\s+of\s+(?:(?:the|his|her|their|its|our|my|these|those)\s+)?${named("a")}${thing("noun")}(?:,?\s+(?:which|that)\s+(?:is|was|equals|gives|makes|comes\s+to|amounts\s+to|means)\s+|,\s+or\s+)(?<stated>${number})(?![\d%°/]|[.,]\d)${thing("noun2")}${ends}`,
      "giu",
    ),
    decide: ({ share: part = "", a = "", noun, noun2, stated: result = "" }, rounds) => {
      const of = shareOf(part);
      // "A quarter of 3 dozen, which is 9", "half of 3 hours, which is 90".
      if (noun !== undefined && (scaled.test(noun) || (noun2 === undefined && unitOf(noun)))) return null;
      if (!of || !inOneCurrency(a, result) || (noun2 !== undefined && noun2.toLowerCase() !== noun?.toLowerCase()))
        return null;
      return resultOfShare(exactOf(a), of, result, rounds);
    },
  },
  {
    form: form(
      String.raw`${named("a")}\s+(?<way>increased|raised|marked\s+up|decreased|reduced|lowered|marked\s+down|discounted)\s+by\s+(?<percent>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|percent)`,
    ),
    decide: ({ a = "", way = "", percent = "", stated: result = "" }, rounds) =>
      changed(a, /^(?:inc|rai|marked\s+up)/i.test(way), percent, result, rounds),
  },
  {
    form: form(
      String.raw`(?<way>increasing|raising|marking\s+up|decreasing|reducing|lowering|marking\s+down|discounting)\s+${named("a")}\s+by\s+(?<percent>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|percent)`,
    ),
    decide: ({ a = "", way = "", percent = "", stated: result = "" }, rounds) =>
      changed(a, /^(?:inc|rai|marking\s+up)/i.test(way), percent, result, rounds),
  },
  // The discount itself, or what is left to pay.
  {
    form: form(
      String.raw`an?\s+(?<percent>\d{1,2}(?:\.\d{1,2})?)\s?(?:%|percent)\s+(?:discount|reduction)\s+(?:on|off|of)\s+(?:an?\s+)?${named("a")}`,
    ),
    decide: ({ percent = "", a = "", stated: result = "" }, rounds) => {
      const [whole, part] = [exactOf(a), exactOf(percent).div(100)];
      if (!inOneCurrency(a, result) || resultOfShare(whole, new Exact(1).minus(part), result, rounds)?.holds !== false)
        return null;
      return resultOfShare(whole, part, result, rounds);
    },
  },
  {
    form: form(String.raw`${named("a")}\s+(?:less|fewer)\s+than\s+${multiple}${named("b")}`),
    decide: pair((a, b) => b.minus(a)),
  },
  {
    form: form(String.raw`${named("a")}\s+(?:more|greater)\s+than\s+${multiple}${named("b")}`),
    decide: pair((a, b) => a.plus(b)),
  },
  {
    form: form(String.raw`${named("a")}\s+(?:subtracted|taken\s+away|deducted)\s+from\s+${named("b")}`),
    decide: pair((a, b) => b.minus(a)),
  },
  { form: form(String.raw`${named("a")}\s+added\s+to\s+${named("b")}`), decide: pair((a, b) => a.plus(b)) },
  {
    form: form(String.raw`${named("a")}\s+(?:decreased|reduced|diminished)\s+by\s+${named("b")}`),
    decide: pair((a, b) => a.minus(b)),
  },
  { form: form(String.raw`${named("a")}\s+increased\s+by\s+${named("b")}`), decide: pair((a, b) => a.plus(b)) },
  {
    form: form(String.raw`(?:(?<power>square|cube)\s+of|(?<powering>squaring|cubing))\s+${named("a")}`),
    decide: ({ power, powering, a = "", stated: result = "" }, rounds) =>
      /[$€£]/.test(a)
        ? null
        : resultOf(exactOf(a).pow(powers[(power ?? powering ?? "").toLowerCase()]), result, rounds),
  },
  {
    form: form(String.raw`(?<factor>doubling|tripling|quadrupling|halving)\s+${named("a")}`),
    decide: ({ factor = "", a = "", stated: result = "" }, rounds) =>
      inOneCurrency(a, result) ? resultOf(exactOf(a).times(factors[factor.toLowerCase()]), result, rounds) : null,
  },
  // A share in percent: "30 out of 40 is 75%".
  {
    form: new RegExp(
      String.raw`${begin}(?:(?:he|she|it|they|we|I|you)\s+(?:got|scored|answered)\s+)?${named("a")}\s+out\s+of\s+${named("b")}${is}(?<stated>\d{1,3}(?:\.\d{1,4})?)\s?%(?=\s*(?:$|[?;)\n"”]|[.,:](?!\d)))`,
      "giu",
    ),
    decide: ({ a = "", b = "", stated: result = "" }, rounds) => {
      const [part, whole] = [exactOf(a), exactOf(b)];
      if (whole.isZero() || part.gt(whole) || /[$€£]/.test(a + b)) return null;
      const found = resultOf(part.div(whole).times(100), result, rounds);
      return found && { ...found, expected: `${found.expected}%` };
    },
  },
  // "25% off $80 is $60", unless the discount itself is told.
  {
    form: form(
      String.raw`(?<percent>\d{1,2}(?:\.\d{1,2})?)\s?%\s+off\s+(?:of\s+)?(?:an?\s+)?${named("a")}(?:\s+\p{L}{1,15})?`,
    ),
    decide: ({ percent = "", a = "", stated: result = "" }, rounds) => {
      const [whole, share] = [exactOf(a), exactOf(percent).div(100)];
      if (!inOneCurrency(a, result) || resultOf(whole.times(share), result, rounds)?.holds !== false) return null;
      return resultOf(whole.times(new Exact(1).minus(share)), result, rounds);
    },
  },
  // "From 40 to 50 is a 25% increase."
  {
    form: new RegExp(
      String.raw`${begin}(?:(?:an?\s+)?(?:increase|decrease|drop|rise|reduction|change)\s+)?from\s+${named("a")}\s+to\s+${named("b")}\s+is\s+an?\s+(?:increase\s+of\s+|decrease\s+of\s+)?(?<stated>\d{1,4}(?:\.\d{1,4})?)\s?%\s+(?<way>increase|decrease|drop|rise|reduction|gain)(?=\s*(?:$|[?;)\n"”]|[.,:](?!\d)))`,
      "giu",
    ),
    decide: ({ a = "", b = "", way = "", stated: result = "" }, rounds) => {
      const [from, to] = [exactOf(a), exactOf(b)];
      const rises = /^(?:increase|rise|gain)$/i.test(way);
      // Two years, in which something else grew.
      if ([a, b].every((one) => /^(?:1[5-9]|20|21)\d\d$/.test(one))) return null;
      if (from.isZero() || !inOneCurrency(a, b) || to.gt(from) !== rises) return null;
      const found = resultOf(to.minus(from).div(from).abs().times(100), result, rounds);
      return found && { ...found, expected: `${found.expected}%` };
    },
  },
  // Whatever is meant by an average, it lies between the smallest number and the largest.
  {
    form: form(
      String.raw`(?:average|mean)\s+of\s+(?<list>${number}(?:\s*,\s+(?:and\s+)?${number}|\s+and\s+${number}){1,20})(?![\d%°]|[.,]\d)`,
    ),
    decide: ({ list = "", stated: result = "" }) => {
      const numbers = list.split(/\s*,\s+(?:and\s+)?|\s+and\s+/).map(exactOf);
      const shown = exactOf(result);
      if (!inOneCurrency(list, result) || shown.isZero()) return null;
      // In cents or in percent, too, which goes without saying.
      const between = [1, 100, 1000].some((times) =>
        [shown.times(times), shown.div(times)].some(
          (one) => one.gte(Exact.min(...numbers).floor()) && one.lte(Exact.max(...numbers).ceil()),
        ),
      );
      const mean = numbers.reduce((sum, one) => sum.plus(one), new Exact(0)).div(numbers.length);
      return between ? null : { holds: false, expected: mean.toDecimalPlaces(6).toString() };
    },
  },
];
