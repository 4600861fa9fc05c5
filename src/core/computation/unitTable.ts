/** Units as people write them. What each is in its base unit comes from the library `convert`; ours are the words, and what it lacks. */

/** Powers of base dimensions: a speed is `{ length: 1, time: -1 }`. */
export type Dimensions = Readonly<Partial<Record<BaseDimension, number>>>;
export type BaseDimension =
  | "time"
  | "calendar"
  | "length"
  | "mass"
  | "money"
  | "temperature"
  | "data"
  | "current"
  | "angle";

/** Conversions inside one system are exact; between two they are commonly rounded. */
export type System = "metric" | "customary" | "common";

/** `[the library's name, further words and symbols, what the name is elsewhere as quantities of other library units]` */
export type MeasuredRow = readonly [name: string, words?: string, elsewhere?: readonly (readonly [number, string])[]];

export interface MeasuredFamily {
  readonly dimensions: Dimensions;
  /** The library's name of the coherent SI unit. */
  readonly base: string;
  readonly system: System;
  readonly rows: readonly MeasuredRow[];
}

export const measuredFamilies: readonly MeasuredFamily[] = [
  {
    dimensions: { time: 1 },
    base: "second",
    system: "common",
    rows: [
      ["millisecond", "ms"],
      ["microsecond", "µs μs"],
      ["nanosecond", "ns"],
      ["second", "s sec secs 秒 秒鐘 秒钟"],
      ["minute", "min mins 分鐘 分钟"],
      ["hour", "h hr hrs 小時 小时 個小時 个小时 鐘頭 钟头"],
      ["day", "天"],
      ["week", "wk wks 週 周 星期 個星期 个星期 禮拜 礼拜"],
      ["fortnight"],
    ],
  },
  {
    dimensions: { length: 1 },
    base: "meter",
    system: "metric",
    rows: [
      ["nanometer", "nm"],
      ["micrometer", "µm μm micron microns"],
      ["millimeter", "mm 毫米 公釐"],
      ["centimeter", "cm cms 公分 厘米 釐米"],
      ["decimeter", "dm"],
      ["meter", "m 公尺 米"],
      ["kilometer", "km kms 公里 千米"],
    ],
  },
  {
    dimensions: { length: 1 },
    base: "meter",
    system: "customary",
    rows: [
      ["inch", "英寸 吋"],
      ["foot", "ft 英尺 呎"],
      ["yard", "yd yds"],
      ["mile", "mi 英里 英哩"],
      ["nautical mile", "nmi"],
    ],
  },
  {
    dimensions: { mass: 1 },
    base: "kilogram",
    system: "metric",
    rows: [
      ["microgram", "µg μg mcg"],
      ["milligram", "mg 毫克"],
      ["gram", "g gm gms 克 公克"],
      ["kilogram", "kg kgs kilo kilos 公斤 千克"],
      ["tonne", "t 公噸 吨 噸"],
    ],
  },
  {
    dimensions: { mass: 1 },
    base: "kilogram",
    system: "customary",
    rows: [
      [
        "short ton",
        "ton tons",
        [
          [1, "tonne"],
          [1, "long ton"],
        ],
      ],
      ["ounce", "oz"],
      ["pound", "lb lbs 磅"],
      ["stone"],
    ],
  },
  {
    dimensions: { length: 3 },
    base: "cubic meter",
    system: "metric",
    rows: [
      ["milliliter", "ml mL 毫升"],
      ["centiliter", "cl cL"],
      ["deciliter", "dl dL"],
      ["liter", "l L 升 公升"],
    ],
  },
  {
    dimensions: { length: 3 },
    base: "cubic meter",
    system: "customary",
    rows: [
      [
        "teaspoon",
        "tsp tsps",
        [
          [5, "milliliter"],
          [5.91938802083333, "milliliter"],
        ],
      ],
      [
        "tablespoon",
        "tbsp tbsps",
        [
          [15, "milliliter"],
          [20, "milliliter"],
          [17.7581640625, "milliliter"],
        ],
      ],
      [
        "cup",
        "",
        [
          [240, "milliliter"],
          [250, "milliliter"],
          [200, "milliliter"],
          [0.5, "imperial pint"],
        ],
      ],
      ["pint", "pt pts", [[1, "imperial pint"]]],
      ["quart", "qt qts", [[1, "imperial quart"]]],
      ["gallon", "gal", [[1, "imperial gallon"]]],
      ["US fluid ounce", "", [[1, "imperial fluid ounce"]]],
    ],
  },
  {
    dimensions: { length: 2 },
    base: "square meter",
    system: "common",
    rows: [["hectare", "ha 公顷 公頃"], ["acre"]],
  },
  {
    dimensions: { mass: 1, length: 2, time: -2 },
    base: "joule",
    system: "common",
    rows: [
      ["joule", "J"],
      ["kilojoule", "kJ"],
      ["megajoule", "MJ"],
      ["watt-hour", "Wh"],
      ["kilowatt-hour", "kWh"],
    ],
  },
  {
    dimensions: { mass: 1, length: 2, time: -3 },
    base: "watt",
    system: "common",
    rows: [
      ["watt", "W"],
      ["milliwatt", "mW"],
      ["kilowatt", "kW"],
      ["megawatt", "MW"],
      ["gigawatt", "GW"],
    ],
  },
  {
    dimensions: { mass: 1, length: 1, time: -2 },
    base: "newton",
    system: "common",
    rows: [
      ["newton", "N"],
      ["kilonewton", "kN"],
    ],
  },
  {
    dimensions: { mass: 1, length: -1, time: -2 },
    base: "pascal",
    system: "common",
    rows: [
      ["pascal", "Pa"],
      ["kilopascal", "kPa"],
      ["megapascal", "MPa"],
      ["hectopascal", "hPa"],
    ],
  },
  {
    dimensions: { time: -1 },
    base: "hertz",
    system: "common",
    rows: [
      ["hertz", "Hz"],
      ["kilohertz", "kHz"],
      ["megahertz", "MHz"],
      ["gigahertz", "GHz"],
    ],
  },
  {
    dimensions: { data: 1 },
    base: "bit",
    system: "common",
    rows: [
      ["bit"],
      ["byte"],
      // Thousands, or by an old custom 1024.
      ["kilobyte", "kB KB", [[1, "kibibyte"]]],
      ["megabyte", "MB", [[1, "mebibyte"]]],
      ["gigabyte", "GB", [[1, "gibibyte"]]],
      ["terabyte", "TB", [[1, "tebibyte"]]],
      ["kibibyte", "KiB"],
      ["mebibyte", "MiB"],
      ["gibibyte", "GiB"],
      ["megabit", "Mb Mbit"],
      ["gigabit", "Gb Gbit"],
    ],
  },
];

/**
 * `[names, factor to the base unit, as a quotient where it has no end, and the scales that it is made of]`: a month has no length in days, coins and currencies
 * are no measures, and the library has no electricity.
 */
export type OwnRow = readonly [
  names: string,
  factor: string,
  scales?: Readonly<Partial<Record<BaseDimension, string>>>,
];
export const ownFamilies: readonly {
  readonly dimensions: Dimensions;
  readonly rows: readonly OwnRow[];
}[] = [
  {
    dimensions: { calendar: 1 },
    rows: [
      ["month months mo 個月 个月", "1"],
      ["year years yr yrs 年", "12"],
      ["decade decades", "120"],
      ["century centuries", "1200"],
      ["millennium millennia", "12000"],
    ],
  },
  {
    dimensions: { money: 1 },
    rows: [
      ["penny pennies", "0.01"],
      ["cent cents ¢ 美分", "0.01"],
      ["nickel nickels", "0.05"],
      ["dime dimes", "0.1"],
      ["quarter quarters", "0.25"],
      ["dollar dollars buck bucks usd USD 美元", "1"],
      ["euro euros eur EUR 歐元 欧元", "1"],
      ["yuan rmb RMB 元 塊錢 块钱 塊 块", "1"],
      ["角 毛錢 毛钱", "0.1"],
      ["pence", "0.01"],
      ["quid gbp GBP", "1"],
    ],
  },
  {
    dimensions: { length: 1, time: -1 },
    rows: [
      ["mph", "0.44704", { length: "mile", time: "hour" }],
      ["kph kmh", "1000/3600", { length: "kilometer", time: "hour" }],
      ["knot knots", "1852/3600", { length: "nautical mile", time: "hour" }],
    ],
  },
  { dimensions: { length: -2 }, rows: [["mpg", "1609.344/0.003785411784"]] },
  {
    dimensions: { data: 1, time: -1 },
    rows: [
      ["kbps Kbps", "1000"],
      ["Mbps mbps", "1000000"],
      ["Gbps gbps", "1000000000"],
    ],
  },
  {
    dimensions: { mass: 1, length: 2, time: -2 },
    rows: [
      ["calorie calories cal", "4.184"],
      ["kilocalorie kilocalories kcal", "4184"],
    ],
  },
  {
    dimensions: { time: -1 },
    rows: [
      ["rpm wpm bpm", "1/60", { time: "minute" }],
      ["fps", "1", { time: "second" }],
    ],
  },
  {
    dimensions: { mass: 1, length: 2, time: -3, current: -1 },
    rows: [
      ["volt volts V", "1"],
      ["millivolt millivolts mV", "0.001"],
      ["kilovolt kilovolts kV", "1000"],
    ],
  },
  {
    dimensions: { current: 1 },
    rows: [
      ["ampere amperes amp amps A", "1"],
      ["milliampere milliamperes mA", "0.001"],
    ],
  },
  {
    dimensions: { mass: 1, length: 2, time: -3, current: -2 },
    rows: [
      ["ohm ohms Ω", "1"],
      ["kilohm kilohms kΩ", "1000"],
    ],
  },
  {
    dimensions: { temperature: 1 },
    rows: [
      ["°c celsius", "1"],
      ["°f fahrenheit", "1"],
      ["kelvin kelvins K", "1"],
    ],
  },
  { dimensions: { angle: 1 }, rows: [["degree degrees deg 度", "1"]] },
];
