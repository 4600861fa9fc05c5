/*
 * Amounts that are given in two or three units of one kind, the larger first: "3 hours 20 minutes", 5'10", "42 dollars and 50 cents".
 */

interface Scale {
  readonly kinds: readonly string[];
  /** From the largest unit on, how much of the smallest unit of its table in `measures.ts` each is. */
  readonly units: readonly (readonly [names: string, factor: number])[];
}

const scales: readonly Scale[] = [
  {
    kinds: ["time^1"],
    units: [
      ["week weeks 週 周", 604_800],
      ["d day days 天 日", 86_400],
      ["h hr hrs hour hours 小時 小时 個小時 个小时 時間", 3600],
      ["m min mins minute minutes 分鐘 分钟 分", 60],
      ["s sec secs second seconds 秒", 1],
    ],
  },
  {
    kinds: ["customary length^1"],
    units: [
      ["mi mile miles", 63_360],
      ["yd yard yards", 36],
      ["ft foot feet ' ′ ’", 12],
      ['in inch inches " ″ ”', 1],
    ],
  },
  {
    kinds: ["length^1"],
    units: [
      ["km kilometer kilometers kilometre kilometres 公里 千米", 1000],
      ["m meter meters metre metres 公尺 米", 1],
      ["cm centimeter centimeters centimetre centimetres 公分 厘米", 0.01],
      ["mm millimeter millimeters millimetre millimetres 毫米", 0.001],
    ],
  },
  {
    kinds: ["customary mass^1"],
    units: [
      ["lb lbs pound pounds", 16],
      ["oz ounce ounces", 1],
    ],
  },
  {
    kinds: ["mass^1"],
    units: [
      ["kg kilogram kilograms 公斤 千克", 1000],
      ["g gram grams 克", 1],
    ],
  },
  {
    kinds: ["$"],
    units: [
      ["dollar dollars", 100],
      ["cent cents", 1],
    ],
  },
  {
    kinds: ["€"],
    units: [
      ["euro euros", 100],
      ["cent cents", 1],
    ],
  },
];

const part = /^(\d{1,9}(?:\.\d{1,6})?)\s?([^\d\s,.]{1,12})\.?(?:[\s,]+(?:and\s)?\s*|(?=\d)|$)/u;
const MAX_PARTS = 4;

/** The whole of such an amount, in the unit of `measures.ts`; undefined for an amount in one unit. */
export function compoundIn(text: string): { readonly kinds: readonly string[]; readonly value: number } | undefined {
  const parts: { readonly number: number; readonly name: string }[] = [];
  let rest = text;
  while (rest !== "" && parts.length < MAX_PARTS) {
    const found = part.exec(rest);
    if (!found) return undefined;
    parts.push({ number: Number(found[1]), name: found[2] });
    rest = rest.slice(found[0].length);
  }
  if (rest !== "" || parts.length < 2) return undefined;
  for (const { kinds, units } of scales) {
    const at = parts.map(({ name }) => units.findIndex(([names]) => names.split(" ").includes(name.toLowerCase())));
    if (at.some((place, i) => place < 0 || place <= (at[i - 1] ?? -1))) continue;
    return { kinds, value: parts.reduce((sum, { number }, i) => sum + number * units[at[i]][1], 0) };
  }
  return undefined;
}
