import { Exact } from "../exact.js";
import { countWords } from "../countWords.js";

/** A shape with its sizes, as a phrase gives them: "a circle with radius 3 cm", 长5宽7的长方形. */
export interface Figure {
  readonly shape: string;
  /** In the order of the text. */
  readonly sizes: readonly Size[];
  /** The unit of all of them; "" where they have none. */
  readonly unit: string;
}

interface Size {
  /** What is so long: "radius", "side"; "" where it is not said, as in "3 by 4". */
  readonly of: string;
  readonly value: Exact;
}

/** One name for the spellings of a unit of length. */
const unitNames: readonly (readonly [name: string, spellings: string])[] = [
  ["mm", "mm|millimet(?:er|re)s?|毫米|公厘"],
  ["cm", "cm|centimet(?:er|re)s?|厘米|公分"],
  ["m", "m|met(?:er|re)s?|米|公尺"],
  ["km", "km|kilomet(?:er|re)s?|公里|千米"],
  ["in", "in|inch|inches"],
  ["ft", "ft|foot|feet"],
  ["yd", "yd|yards?"],
  ["mile", "miles?"],
  ["unit", "units?|单位"],
];
export const lengthUnit = unitNames.map(([, spellings]) => spellings).join("|");
const unitForms = unitNames.map(([name, spellings]) => [name, new RegExp(`^(?:${spellings})$`, "i")] as const);
export const unitNameOf = (text: string): string | null => unitForms.find(([, form]) => form.test(text))?.[0] ?? null;

const counted = countWords.slice(1).join("|");
const number = String.raw`(?:\d{1,6}(?:\.\d{1,4})?(?![\d/]|[.,]\d)|(?:${counted})(?![a-z-]))`;
const sizeOf = (text: string): Exact => {
  const word = countWords.indexOf(text.toLowerCase());
  return new Exact(word < 0 ? text : word);
};
const sticky = (source: string) => new RegExp(source, "yiu");

const gap = sticky(
  String.raw`(?:[\s,、，]|\b(?:and|with|of|whose|having|that (?:has|is|measures)|which (?:has|is|measures)|measuring|measures|are|is|has|equal to|a|an|the|its|each|both|all)\b|和|且|为|是|等于|都|各|的|有)+`,
);
const names =
  "area|perimeter|radius|diameter|hypotenuse|(?:side|edge|leg|base|height|width|length|depth)s?|sides?|半径|直径|边长|棱长|直角边长?|斜边|上底|下底|底边?|高|长|宽";
const named = sticky(
  String.raw`(?<of>${names})(?: lengths?)?(?:\s*(?:of|are|is|=|measuring|measures|equal to|为|是|长|分别[是为])){0,2}\s*(?=${number})`,
);
const measured = sticky(String.raw`(?<value>${number})[\s-]?(?:(?<unit>${lengthUnit})(?![a-z²³^]))?`);
const adjective = sticky(String.raw`\s*(?:in )?(?<of>long|wide|high|tall|deep)\b`);
const by = sticky(String.raw`\s*(?:by|[x×])\s*(?=${number})`);
const and = sticky(String.raw`\s*(?:, and|,|and|和|、|与)\s*(?=${number})`);
const adjectives: Readonly<Record<string, string>> = {
  long: "length",
  wide: "width",
  high: "height",
  tall: "height",
  deep: "depth",
};
const inEnglish: Readonly<Record<string, string>> = {
  半径: "radius",
  直径: "diameter",
  边长: "side",
  棱长: "side",
  直角边: "leg",
  直角边长: "leg",
  斜边: "hypotenuse",
  上底: "base",
  下底: "base",
  底: "base",
  底边: "base",
  高: "height",
  长: "length",
  宽: "width",
};
const nameOf = (word: string): string => {
  const known = inEnglish[word] ?? word.toLowerCase().replace(/(?<!u)s$/, "");
  return known === "edge" ? "side" : known;
};

/** Most sizes that a figure is given. */
const MOST = 4;

/** The sizes that a phrase lists, and nothing but them; null where it says anything else. */
export function sizesIn(text: string): Pick<Figure, "sizes" | "unit"> | null {
  const sizes: Size[] = [];
  const units: string[] = [];
  let bare = 0;
  let at = 0;
  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match) at += match[0].length;
    return match;
  };
  const one = (): Exact | null => {
    const match = take(measured);
    if (!match?.groups) return null;
    const { value, unit } = match.groups;
    if (unit === undefined) bare++;
    else units.push(unitNameOf(unit) ?? unit);
    return sizeOf(value);
  };
  while (at < text.length) {
    take(gap);
    if (at >= text.length) break;
    const name = take(named)?.groups?.of;
    const first = one();
    if (!first || sizes.length > MOST) return null;
    if (name !== undefined) {
      sizes.push({ of: nameOf(name), value: first });
      // "legs 3 and 4"
      while (/s$|^直角边/i.test(name) && !/^radius$/i.test(name) && take(and)) {
        const next = one();
        if (!next) return null;
        sizes.push({ of: nameOf(name), value: next });
      }
      continue;
    }
    const said = take(adjective)?.groups?.of;
    if (said !== undefined) {
      sizes.push({ of: adjectives[said.toLowerCase()] ?? "", value: first });
      continue;
    }
    sizes.push({ of: "", value: first });
    let several = false;
    while (take(by)) {
      const next = one();
      if (!next) return null;
      sizes.push({ of: "", value: next });
      several = true;
    }
    if (!several) return null;
  }
  const [unit = ""] = units;
  // "5 by 7 cm" has one unit; of several nothing is said.
  if (sizes.length === 0 || sizes.length > MOST || units.some((other) => other !== unit)) return null;
  if (units.length > 0 && bare > 0 && units.length !== 1) return null;
  return sizes.every(({ value }) => value.gt(0)) ? { sizes, unit } : null;
}
