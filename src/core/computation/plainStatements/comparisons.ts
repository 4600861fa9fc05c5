import { chineseListOf, chineseValue } from "./chineseValue.js";
import { englishValue, listOf } from "./englishValue.js";
import type { Exact } from "../exact.js";
import { alone, denied, type Fact, type Facts, type Finding, found, loosely, open, whole } from "./fact.js";
import { exactly, order, shown, type Value } from "./value.js";

/** Which of two values is more, is the same, lies between others: what is said in words. */

/** Words for the order of amounts, and the kinds of amounts that they are said of; "" are plain numbers. */
const more: Readonly<Record<string, RegExp>> = {
  larger: /^(?!of )|^of percent$/,
  bigger: /^(?!of )|^of percent$/,
  greater: /^/,
  higher: /^$|^of percent$/,
  more: /^/,
  longer: /^(?:length|time)$/,
  farther: /^length$/,
  further: /^length$/,
  heavier: /^mass$/,
};
const less: Readonly<Record<string, RegExp>> = {
  smaller: more.larger,
  less: /^/,
  lesser: /^$/,
  lower: more.higher,
  fewer: /^of /,
  shorter: more.longer,
  lighter: more.heavier,
  briefer: /^time$/,
};

function ordered(a: Value | null, b: Value | null, word: string, negative: boolean): Finding | null {
  const [sign, kinds] = word in more ? [1, more[word]] : [-1, less[word]];
  if (!a || !b || !kinds?.test(a.kind)) return null;
  const is = order(a, b);
  if (is === null) return null;
  // "-5 is larger than -3": by its size it is.
  if (a.kind === "" && a.high.lt(0) && b.high.lt(0) && negative) return null;
  return found(is === sign, comparison(a, b, is));
}

const signs: Readonly<Record<number, string>> = { 1: ">", 0: "=", [-1]: "<" };
const comparison = (a: Value, b: Value, is: number): string =>
  a.kind === ""
    ? `${shown(a.low)} ${signs[is]} ${shown(b.low)}`
    : is === 0
      ? "both are as much"
      : `the ${is > 0 ? "first" : "second"} is more`;

/** 1.10 and 1.9: what may be versions. */
const versions = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((text) => /^(?:the number )?\d{1,3}\.(\d{1,3})$/i.exec(text.trim())?.[1]);
  return x !== undefined && y !== undefined && x.length !== y.length && (x.endsWith("0") || y.endsWith("0"));
};

const surely =
  "(?:(?:strictly|numerically|mathematically|definitely|clearly|always|indeed|certainly|actually|obviously|in fact|also|still) )?";
const by = "(?:(?<degree>much|far|way|slightly|a bit|a little|considerably|significantly|a lot|even) )?";
const words = [...Object.keys(more), ...Object.keys(less)].join("|");
const is = "(?<is>is|are|was|represents|constitutes)";
/** "Two are larger than five" counts things, and "one is larger than five" may speak of one of them. */
const spokenOf = (a: string, verb: string, finding: Finding | null): Finding | null =>
  finding && /^one$/i.test(a.trim())
    ? alone(finding)
    : /^(?:are|were)$/i.test(verb) && englishValue(a)?.bare
      ? null
      : finding;

const compared: readonly Fact[] = [
  {
    form: whole(`(?<a>.+?) ${is} ${surely}${by}(?<word>${words})(?: in value| in size)? than (?<b>.+?)(?: is| are)?`),
    decide: ({ a, b, word, degree, is: verb }) => {
      if (versions(a, b)) return open;
      const outcome = spokenOf(
        a,
        verb,
        ordered(englishValue(a), englishValue(b), word.toLowerCase(), !/^(?:greater|less)$/i.test(word)),
      );
      return outcome?.holds && degree !== undefined ? open : outcome;
    },
  },
  {
    form: whole(`(?<a>.+?) ${is} (?:no|not any) (?<word>${words}) than (?<b>.+)`),
    decide: ({ a, b, word, is: verb }) => {
      const outcome = versions(a, b) ? open : ordered(englishValue(a), englishValue(b), word.toLowerCase(), true);
      return spokenOf(a, verb, denied(outcome));
    },
  },
  {
    form: whole(`(?<a>.+?) (?<verb>exceeds|surpasses|is exceeded by|is above|is below|is under|is over) (?<b>.+)`),
    decide: ({ a, b, verb }) => {
      const [x, y] = [englishValue(a), englishValue(b)];
      // Temperatures and ages are above and below something else.
      if (versions(a, b)) return open;
      if (x?.kind !== "") return null;
      return ordered(x, y, /exceeds|surpasses|above|over/i.test(verb) ? "greater" : "less", true);
    },
  },
  {
    form: whole(
      `(?<a>.+?) ${is} (?<word>at least|at most|greater than or equal to|more than or equal to|less than or equal to|smaller than or equal to|larger than or equal to) (?<b>.+)`,
    ),
    decide: ({ a, b, word, is: verb }) => {
      const outcome = versions(a, b)
        ? open
        : ordered(
            englishValue(a),
            englishValue(b),
            /least|greater|larger|more/i.test(word) ? "less" : "greater",
            false,
          );
      return spokenOf(a, verb, denied(outcome));
    },
  },
  {
    form: whole(`(?<a>.+?) ${is} as (?<word>large|big|great|high|much|many|long|heavy) as (?<b>.+)`),
    decide: ({ a, b, word, is: verb }) => {
      const [x, y] = [englishValue(a), englishValue(b)];
      const kinds = { long: more.longer, heavy: more.heavier, high: more.higher }[word.toLowerCase()] ?? more.larger;
      const sign = x && y && kinds.test(x.kind) ? order(x, y) : null;
      // What is larger is also as large.
      return sign === null || sign > 0 || !x || !y || /\b(?:times|twice|half)\b/i.test(b)
        ? null
        : spokenOf(a, verb, found(sign === 0, comparison(x, y, sign)));
    },
  },
  {
    form: whole(`(?<a>.+?) (?:is|lies|falls) (?:strictly )?between (?<b>.+?) and (?<c>.+)`),
    decide: ({ a, b, c }) => between(englishValue(a), englishValue(b), englishValue(c)),
  },
  {
    form: whole(`(?<a>.+?) is closer to (?<b>.+?) than (?:it is )?to (?<c>.+)`),
    decide: ({ a, b, c }) => {
      const [x, y, z] = [a, b, c].map((text) => exactly(englishValue(text)));
      if (!x || !y || !z) return null;
      const [near, far] = [x.minus(y).abs(), x.minus(z).abs()];
      return found(near.lt(far), `${shown(near)} away from ${shown(y)}, ${shown(far)} from ${shown(z)}`);
    },
  },
  {
    form: whole(`(?<a>.+?) is (?<by>.+?) (?<word>more|greater|larger|bigger|higher|less|smaller|lower) than (?<b>.+)`),
    decide: ({ a, by: difference, word, b }) => {
      const [x, y, z] = [a, difference, b].map((text) => exactly(englishValue(text)));
      if (!x || !y || !z || /%|percent|times|half|third|quarter|\bpi\b/i.test(`${difference} ${b}`)) return null;
      const expected = /more|gr|la|b|h/i.test(word) ? z.plus(y) : z.minus(y);
      // "5 is 2 more than 4": counted with both ends, it may be.
      return x.eq(expected) ? found(true, shown(expected)) : open;
    },
  },
  {
    form: whole(
      `(?<a>.+?) is (?<factor>twice|thrice|half|.+? times) as (?:large|big|great|much|many|high) as (?<b>.+)`,
    ),
    decide: ({ a, factor, b }) => {
      const times =
        { twice: "two", thrice: "three", half: "one half" }[factor.toLowerCase()] ?? factor.replace(/ times$/i, "");
      const [x, y, z] = [a, times, b].map((text) => exactly(englishValue(text)));
      return x && y && z ? found(x.eq(z.times(y)), shown(z.times(y))) : null;
    },
  },
  {
    form: whole(
      `(?<a>.+?) is the (?<word>largest|biggest|greatest|highest|smallest|lowest|least)(?: number| value| one)?(?: of| among| out of)(?: the numbers| the values| these numbers)? (?<list>.+)`,
    ),
    decide: ({ a, word, list }) => extreme(exactly(englishValue(a)), listOf(list), word),
  },
  {
    form: whole(
      `(?:of|among|between|out of)(?: the numbers| the values)? (?<list>.+?),? the (?<word>largest|biggest|greatest|highest|smallest|lowest|least)(?: number| value| one)? is (?<a>.+)`,
    ),
    decide: ({ a, word, list }) => extreme(exactly(englishValue(a)), listOf(list), word),
  },
];

function between(a: Value | null, b: Value | null, c: Value | null): Finding | null {
  if (!a || !b || !c) return null;
  const sides = [order(a, b), order(a, c)];
  // A border is between to some.
  if (sides.includes(null) || sides.includes(0) || order(b, c) === 0) return null;
  return found(sides[0] !== sides[1], sides[0] !== sides[1] ? "between them" : "not between them");
}

function extreme(stated: Exact | null, values: readonly Value[] | null, word: string): Finding | null {
  const all = values?.map(exactly);
  if (!stated || !all || all.includes(null)) return null;
  const sorted = (all as Exact[]).toSorted((a, b) => a.comparedTo(b));
  const expected = /sm|low|least/i.test(word) ? sorted[0] : (sorted.at(-1) as Exact);
  return found(stated.eq(expected), shown(expected));
}

/** Fractions in words alone are also coins and shares of other things. */
const share = /^(?:an? |one )?(?:half|third|quarter|fourth|fifth|tenth|hundredth)$/i;
const equality: readonly Fact[] = [
  {
    form: whole(
      `(?<a>.+?) (?<verb>is equal to|are equal to|is the same as|is exactly equal to|is identical to|is numerically equal to|equals|is|are|makes|gives|yields|comes to)(?: exactly)? (?<b>.+)`,
    ),
    decide: ({ a, b, verb }) => {
      const [x, y] = [englishValue(a), englishValue(b)];
      // "Two is one and one is none": a saying of plain numbers, unless it says that they are equal.
      if (!x || !y || share.test(a) || share.test(b) || versions(a, b)) return null;
      if (x.bare && y.bare && !/equal|same|identical/i.test(verb)) return null;
      return same(x, y);
    },
  },
  {
    form: whole(
      `(?<a>.+?) and (?<b>.+?) are (?<word>equal|the same|the same number|equal to each other|different|different numbers|unequal)`,
    ),
    decide: ({ a, b, word }) => {
      const [x, y] = [englishValue(a), englishValue(b)];
      const outcome = x && y && !share.test(a) && same(x, y);
      return outcome ? (/diff|un/i.test(word) ? { ...outcome, holds: !outcome.holds } : outcome) : null;
    },
  },
  {
    form: whole(`(?<a>.+?) (?:is different from|differs from|is unequal to) (?<b>.+)`),
    decide: ({ a, b }) => {
      const [x, y] = [englishValue(a), englishValue(b)];
      const outcome = x && y && same(x, y);
      return outcome && { ...outcome, holds: !outcome.holds };
    },
  },
];

/** Equal, or not in any way of rounding. */
function same(a: Value, b: Value): Finding | null {
  if (a.kind !== "" || b.kind !== "") return null;
  const [x, y] = [exactly(a), exactly(b)];
  if (!x || !y) {
    // π and billions: only far off.
    const far =
      order(a, b) !== null &&
      a.low.minus(b.low).abs().gt(0.1) &&
      !a.high.gt(a.low.times(10)) &&
      !b.high.gt(b.low.times(10));
    return far ? found(false, shown((x ? b : a).low)) : null;
  }
  if (x.eq(y)) return found(true, shown(y));
  const value = a.bare ? y : x;
  const stated = a.bare ? x : y;
  const off = value.minus(stated).abs();
  // A root or a quotient that does not come out may have been rounded, or divided with remainder.
  if (!value.isInteger() && (off.lt(1) || off.lte(value.abs().times("0.01")))) {
    const places = stated.decimalPlaces();
    return places > 0 && off.lte(`5e-${places + 1}`) ? loosely(true, shown(value)) : null;
  }
  return found(false, shown(value));
}

const chineseMore = "大|多|高|长|重|远";
const kindsOf: Readonly<Record<string, string>> = {
  大: "larger",
  多: "more",
  高: "higher",
  长: "longer",
  重: "heavier",
  远: "farther",
  小: "smaller",
  少: "less",
  低: "lower",
  短: "shorter",
  轻: "lighter",
};
const chinese: readonly Fact[] = [
  {
    form: whole(`(?<a>.+?)(?<word>大|小|多|少|高|低|长|短|重|轻)于(?<b>.+)`),
    decide: ({ a, b, word }) =>
      versions(a, b) ? open : ordered(chineseValue(a), chineseValue(b), kindsOf[word], false),
  },
  {
    form: whole(`(?<a>.+?)比(?<b>.+?)(?:还|更|来得|要)?(?<word>${chineseMore}|小|少|低|短|轻)`),
    decide: ({ a, b, word }) =>
      versions(a, b) ? open : ordered(chineseValue(a), chineseValue(b), kindsOf[word], true),
  },
  {
    form: whole(`(?<a>.+?)没有(?<b>.+?)(?:那么|这么)?(?<word>大|多|高|长|重|远)`),
    decide: ({ a, b, word }) => {
      const outcome = ordered(
        chineseValue(a),
        chineseValue(b),
        { 大: "smaller", 多: "less", 高: "lower", 长: "shorter", 重: "lighter", 远: "less" }[word] ?? "less",
        true,
      );
      return outcome;
    },
  },
  {
    form: whole("(?<a>.+?)超过(?<b>.+)"),
    decide: ({ a, b }) => ordered(chineseValue(a), chineseValue(b), "greater", false),
  },
  {
    form: whole("(?<a>.+?)比(?<b>.+?)(?<word>大|多|小|少)(?<by>[\\d零一二三四五六七八九十百千万两.]+)"),
    decide: ({ a, b, word, by: difference }) => {
      const [x, y, z] = [a, b, difference].map((text) => exactly(chineseValue(text)));
      if (!x || !y || !z) return null;
      const expected = /[大多]/.test(word) ? y.plus(z) : y.minus(z);
      return found(x.eq(expected), shown(expected));
    },
  },
  {
    form: whole("(?<a>.+?)(?:介于|在|位于)(?<b>.+?)[和与到跟](?<c>.+?)之间"),
    decide: ({ a, b, c }) => between(chineseValue(a), chineseValue(b), chineseValue(c)),
  },
  {
    form: whole("(?<a>.+?)(?<verb>等于|相等于|是|为|得)(?<b>.+?)个?"),
    decide: ({ a, b, verb }) => {
      const [x, y] = [chineseValue(a), chineseValue(b)];
      if (!x || !y || /^一半$/.test(b) || versions(a, b) || (x.bare && y.bare && !/等/.test(verb))) return null;
      return same(x, y);
    },
  },
  {
    form: whole("(?<a>.+?)[和与跟](?<b>.+?)(?<word>相等|一样大|不相等|不一样大)"),
    decide: ({ a, b, word }) => {
      const [x, y] = [chineseValue(a), chineseValue(b)];
      const outcome = x && y && same(x, y);
      return outcome ? (word.startsWith("不") ? { ...outcome, holds: !outcome.holds } : outcome) : null;
    },
  },
  {
    form: whole("(?<list>.+?)(?:中|之中|当中|里)?(?:最(?<word>大|小)的(?:数|数字|一个)?是)(?<a>.+)"),
    decide: ({ list, word, a }) =>
      extreme(
        exactly(chineseValue(a)),
        chineseListOf(list.replace(/(?:之|当)?中$|里$/, "")),
        word === "小" ? "smallest" : "largest",
      ),
  },
];

export const comparisons: Facts = { english: [...compared, ...equality], chinese };
