/**
 * How much of the first unit of its row each is: exact ones alone, which nobody rounds between. Not those of `core/computation`, whose library
 * the editor would load with every answer that it compares.
 */
const rows: readonly (readonly (readonly [names: string, factor: number])[])[] = [
  [
    ["s sec secs second seconds 秒", 1],
    ["min mins minute minutes 分鐘 分钟", 60],
    ["h hr hrs hour hours 小時 小时", 3600],
    ["day days 天", 86_400],
    ["week weeks 週 周", 604_800],
  ],
  [
    ["mm millimeter millimeters millimetre millimetres", 0.001],
    ["cm centimeter centimeters centimetre centimetres 公分 厘米", 0.01],
    ["m meter meters metre metres 公尺 米", 1],
    ["km kilometer kilometers kilometre kilometres 公里 千米", 1000],
  ],
  [
    ["in inch inches", 1],
    ["ft foot feet", 12],
    ["yd yard yards", 36],
    ["mi mile miles", 63_360],
  ],
  [
    ["mg milligram milligrams 毫克", 0.001],
    ["g gram grams 克", 1],
    ["kg kilogram kilograms 公斤 千克", 1000],
  ],
  [
    ["ml mL milliliter milliliters millilitre millilitres 毫升", 0.001],
    ["l L liter liters litre litres 公升 升", 1],
  ],
];

interface Measure {
  readonly dimension: number;
  readonly factor: number;
}

const measures: ReadonlyMap<string, Measure> = new Map(
  rows.flatMap((units, dimension) =>
    units.flatMap(([names, factor]) =>
      names.split(" ").map((name): [string, Measure] => [name, { dimension, factor }]),
    ),
  ),
);

/** Undefined for a word that is no unit of the table. */
export function measureOf(word: string): Measure | undefined {
  return measures.get(word) ?? (word.length > 3 ? measures.get(word.toLowerCase()) : undefined);
}
