import { Exact } from "../exact.js";
import { type Facts, type Finding, found, loosely, whole } from "./fact.js";
import { type Figure, lengthUnit, sizesIn, unitNameOf } from "./figures.js";
import { shown } from "./value.js";

/** Areas, lengths around and volumes of shapes with given sizes, in the plane and the space of Euclid. */

/** What a size comes to: a number, and whether π is taken that many times. */
interface Worth {
  readonly value: Exact;
  readonly pi: boolean;
}
type Work = (sizes: (name: string) => Exact[]) => Worth | null;

const plain = (value: Exact | null | undefined): Worth | null => (value ? { value, pi: false } : null);
const ofPi = (value: Exact | null | undefined): Worth | null => (value ? { value, pi: true } : null);
const product = (values: readonly Exact[], count: number): Exact | null =>
  values.length === count ? values.reduce((a, b) => a.times(b)) : null;
const sum = (values: readonly Exact[], count: number): Exact | null =>
  values.length === count ? values.reduce((a, b) => a.plus(b)) : null;
const only = (values: readonly Exact[]): Exact | null => (values.length === 1 ? values[0] : null);

const radius = (sizes: (name: string) => Exact[]): Exact | null =>
  only(sizes("radius")) ?? only(sizes("diameter"))?.div(2) ?? null;
/** Length and width, said or not. */
const sides = (sizes: (name: string) => Exact[]): Exact[] => {
  const all = ["length", "width", ""].flatMap(sizes);
  return all.length === 2 ? all : ["base", "height", "side"].flatMap(sizes);
};
/** Length, width and height. */
const edges = (sizes: (name: string) => Exact[]): Exact[] =>
  ["length", "width", "height", "depth", "side", ""].flatMap(sizes);
const edge = (sizes: (name: string) => Exact[]): Exact | null => only(sizes("side")) ?? only(sizes("length")) ?? null;
const heron = (values: readonly Exact[]): Exact | null => {
  if (values.length !== 3) return null;
  const [a, b, c] = values.toSorted((x, y) => x.comparedTo(y));
  if (c.gte(a.plus(b))) return null;
  const half = a.plus(b).plus(c).div(2);
  return half.times(half.minus(a)).times(half.minus(b)).times(half.minus(c)).sqrt();
};
const root = (values: readonly Exact[]): Exact | null =>
  sum(
    values.map((value) => value.pow(2)),
    2,
  )?.sqrt() ?? null;
const regular = (count: number): Readonly<Record<string, Work>> => ({
  perimeter: (of) => plain(edge(of)?.times(count)),
});

const quantities =
  "area|perimeter|circumference|diameter|radius|diagonal|volume|surface area|total surface area|hypotenuse|side(?: length)?|面积|周长|直径|半径|对角线长?|体积|表面积|斜边长?";
const quantityNames: Readonly<Record<string, string>> = {
  面积: "area",
  周长: "perimeter",
  直径: "diameter",
  半径: "radius",
  对角线: "diagonal",
  对角线长: "diagonal",
  体积: "volume",
  表面积: "surface area",
  斜边: "hypotenuse",
  斜边长: "hypotenuse",
  "total surface area": "surface area",
  circumference: "perimeter",
  "side length": "side",
};
/** By how many lengths each is measured. */
const powers: Readonly<Record<string, number>> = { area: 2, "surface area": 2, volume: 3 };

const circle: Readonly<Record<string, Work>> = {
  area: (of) => ofPi(radius(of)?.pow(2)),
  perimeter: (of) => ofPi(radius(of)?.times(2)),
  diameter: (of) => plain(only(of("radius"))?.times(2)),
  radius: (of) => plain(only(of("diameter"))?.div(2)),
};
const triangle: Readonly<Record<string, Work>> = {
  area: (of) => plain(product([...of("base"), ...of("height")], 2)?.div(2) ?? heron(of("side"))),
  perimeter: (of) => plain(sum(of("side"), 3)),
};
const square: Readonly<Record<string, Work>> = {
  side: (of) => plain(only(of("perimeter"))?.div(4) ?? only(of("area"))?.sqrt()),
  area: (of) => plain(edge(of)?.pow(2)),
  perimeter: (of) => plain(edge(of)?.times(4)),
  diagonal: (of) => plain(edge(of)?.times(new Exact(2).sqrt())),
};
const rectangle: Readonly<Record<string, Work>> = {
  area: (of) => plain(product(sides(of), 2)),
  perimeter: (of) => plain(sum(sides(of), 2)?.times(2)),
  diagonal: (of) => plain(root(sides(of))),
};
const cube: Readonly<Record<string, Work>> = {
  volume: (of) => plain(edge(of)?.pow(3)),
  "surface area": (of) => plain(edge(of)?.pow(2).times(6)),
};
const box: Readonly<Record<string, Work>> = { volume: (of) => plain(product(edges(of), 3)) };
const shapes: readonly (readonly [names: string, works: Readonly<Record<string, Work>>])[] = [
  ["circle|圆|圆形", circle],
  [
    "sphere|ball|球|球体",
    {
      volume: (of) => ofPi(radius(of)?.pow(3).times(4).div(3)),
      "surface area": (of) => ofPi(radius(of)?.pow(2).times(4)),
      diameter: circle.diameter,
      radius: circle.radius,
    },
  ],
  ["square|正方形", square],
  ["rectangle|长方形|矩形", rectangle],
  [
    "right triangle|right-angled triangle|直角三角形",
    {
      area: (of) =>
        plain((product(of("leg"), 2) ?? product([...of("base"), ...of("height")], 2))?.div(2) ?? heron(of("side"))),
      hypotenuse: (of) => plain(root(of("leg"))),
      perimeter: (of) => {
        const legs = of("leg");
        return plain(root(legs)?.plus(sum(legs, 2) ?? 0) ?? sum(of("side"), 3));
      },
    },
  ],
  ["triangle|三角形", triangle],
  ["equilateral triangle|等边三角形|正三角形", regular(3)],
  ["rhombus|菱形", regular(4)],
  ["regular pentagon|正五边形", regular(5)],
  ["regular hexagon|正六边形", regular(6)],
  ["regular octagon|正八边形", regular(8)],
  ["parallelogram|平行四边形", { area: (of) => plain(product([...of("base"), ...of("height")], 2)) }],
  [
    "trapezoid|trapezium|梯形",
    {
      area: (of) => {
        const [both, height] = [sum(of("base"), 2), only(of("height"))];
        return both && height ? plain(both.times(height).div(2)) : null;
      },
    },
  ],
  ["cube|正方体|立方体", cube],
  ["cuboid|rectangular prism|rectangular box|box|长方体", box],
  [
    "cylinder|圆柱体?",
    { volume: (of) => ofPi(product([...of("height")], 1)?.times(radius(of)?.pow(2) ?? Number.NaN)) },
  ],
  [
    "cone|圆锥体?",
    {
      volume: (of) =>
        ofPi(
          product([...of("height")], 1)
            ?.times(radius(of)?.pow(2) ?? Number.NaN)
            .div(3),
        ),
    },
  ],
];
const forms = shapes.map(([names, works]) => [new RegExp(`^(?:${names})$`, "i"), works] as const);
const english =
  "circle|sphere|ball|square|rectangle|(?:right|right-angled|equilateral) triangle|triangle|rhombus|regular (?:penta|hexa|octa)gon|parallelogram|trapezoid|trapezium|cube|cuboid|rectangular (?:prism|box)|box|cylinder|cone";
const chinese =
  "圆形?|球体?|正方形|长方形|矩形|(?:直角|等边|正)?三角形|菱形|正[五六八]边形|平行四边形|梯形|正方体|立方体|长方体|圆柱体?|圆锥体?";

interface Stated extends Worth {
  /** "" where none is said. */
  readonly unit: string;
  readonly power: number;
}

const stated = new RegExp(
  String.raw`^(?<number>\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,6})?)?\s?(?<pi>π|pi\b|\\pi)?\s?(?:(?<power>square |sq\.? |cubic |平方|立方)?(?<unit>${lengthUnit})(?<raised>²|³|\^2|\^3| squared| cubed)?)?$`,
  "iu",
);

function statedIn(text: string): Stated | null {
  const read = stated.exec(text.trim())?.groups;
  if (!read || (read.number === undefined && read.pi === undefined)) return null;
  const unit = read.unit === undefined ? "" : unitNameOf(read.unit);
  if (unit === null) return null;
  const power = /sq|平方|²|2/i.test(`${read.power ?? ""}${read.raised ?? ""}`)
    ? 2
    : /cub|立方|³|3/i.test(`${read.power ?? ""}${read.raised ?? ""}`)
      ? 3
      : 1;
  return {
    value: new Exact((read.number ?? "1").replaceAll(",", "")),
    pi: read.pi !== undefined,
    unit,
    power,
  };
}

const PI = new Exact("3.14159265358979323846");
/** How far off an amount may be that is computed with 3.14 or 22/7, and with 3. */
const ROUNDED = 0.002;
const ROUGH = 0.06;

function judge(figure: Figure | null, quantityName: string, given: string): Finding | null {
  const quantity = quantityNames[quantityName.toLowerCase()] ?? quantityName.toLowerCase();
  const result = statedIn(given);
  const work = figure && forms.find(([form]) => form.test(figure.shape))?.[1][quantity];
  if (!figure || !result || !work) return null;
  const names = figure.sizes.map(({ of }) => of);
  const asked = new Set<string>();
  const worth = work((name) => {
    asked.add(name);
    return figure.sizes.filter(({ of }) => of === name).map(({ value }) => value);
  });
  // A size that nothing is computed with may change what is meant.
  if (!worth?.value.isFinite() || names.some((name) => !asked.has(name))) return null;
  if (
    result.unit !== "" &&
    (result.power !== (powers[quantity] ?? 1) || (figure.unit !== "" && figure.unit !== result.unit))
  )
    return null;
  return compare(worth, result);
}

function compare(worth: Worth, result: Stated): Finding | null {
  const expected = `${shown(worth.value)}${worth.pi ? "π" : ""}`;
  if (result.pi) {
    if (!worth.pi) return null;
    if (worth.value.eq(result.value)) return found(true, expected);
    // 4/3 π and the like are rounded.
    return worth.value.decimalPlaces() > 6 && worth.value.minus(result.value).abs().lt("0.05")
      ? null
      : found(false, expected);
  }
  const value = worth.pi ? worth.value.times(PI) : worth.value;
  const off = value.minus(result.value).abs();
  if (off.isZero()) return found(true, expected);
  if (worth.pi) {
    const relative = off.div(value).toNumber();
    return relative <= ROUNDED ? loosely(true, expected) : relative <= ROUGH ? null : found(false, expected);
  }
  const places = result.value.decimalPlaces();
  if (!value.isInteger()) {
    if (places > 0 && off.lte(`5e-${places + 1}`)) return loosely(true, expected);
    if (off.lt(1) || off.lte(value.times("0.01"))) return null;
  }
  return found(false, shown(value));
}

const shapePhrase = new RegExp(
  String.raw`^(?:(?:an?|the|any|every|each|this|that) )?(?<front>[\d.]+(?: ?(?:${lengthUnit}))? ?(?:by|x|×) ?[\d.]+[a-z\d.× -]{0,40}? )?(?<shape>${english})(?<sizes>(?:,? .{3,120})?)$`,
  "i",
);

/** "a circle with radius 3", "a 5 by 7 rectangle". */
function englishFigure(text: string): Figure | null {
  const read = shapePhrase.exec(text.trim())?.groups;
  if (!read) return null;
  const sizes = sizesIn(`${read.front ?? ""}${read.sizes}`.trim());
  return sizes && { shape: read.shape, ...sizes };
}

function chineseFigure(shape: string, sizes: string): Figure | null {
  const read = sizesIn(sizes);
  return read && { shape, ...read };
}

const quantity = `(?<quantity>${quantities})`;
const amount = "(?<amount>(?:[^,;]|,(?=\\d{3})){1,40})";
const is = "(?:is|equals|is equal to|=|measures|comes to)";

/** 180° less the two angles that are given. */
function thirdAngle(a: string, b: string, given: string): Finding | null {
  const [x, y, stated] = [a, b, given].map((text) => new Exact(text));
  const is = new Exact(180).minus(x).minus(y);
  return is.gt(0) ? found(is.eq(stated), `${shown(is)}°`) : null;
}
const degrees = (name: string) => `(?<${name}>\\d{1,3}(?:\\.\\d)?)(?: ?°| degrees)?`;

export const shapeSizes: Facts = {
  about:
    /\b(?:area|perimeter|circumference|diameter|radius|diagonal|volume|hypotenuse|side|angle)\b|面[积積]|周[长長]|直[径徑]|半[径徑]|[对對]角|[体體][积積]|斜[边邊]/iu,
  english: [
    {
      form: whole(
        `the third (?:interior )?angle (?:of|in) a triangle with (?:interior )?angles (?:of )?${degrees("a")} and ${degrees("b")} ${is} ${degrees("given")}`,
      ),
      decide: ({ a, b, given }) => thirdAngle(a, b, given),
    },
    {
      form: whole(
        `a triangle with (?:interior )?angles (?:of )?${degrees("a")} and ${degrees("b")} has a third angle of ${degrees("given")}`,
      ),
      decide: ({ a, b, given }) => thirdAngle(a, b, given),
    },
    {
      form: whole(`(?:the |its )?${quantity} of (?<figure>.{5,140}?) ${is} (?:exactly )?${amount}`),
      decide: ({ quantity: name, figure, amount: given }) => judge(englishFigure(figure), name, given),
    },
    {
      form: whole(
        `(?<figure>.{5,140}?) has (?:an? |the )?${quantity} (?:of |equal to |that is )?(?:exactly )?${amount}`,
      ),
      decide: ({ quantity: name, figure, amount: given }) => judge(englishFigure(figure), name, given),
    },
    {
      form: whole(
        `(?:for|in|with|given|if) (?<figure>an? .{5,140}?),? (?:then )?(?:the|its) ${quantity} (?:of (?:the|this) [a-z]+ )?${is} (?:exactly )?${amount}`,
      ),
      decide: ({ quantity: name, figure, amount: given }) => judge(englishFigure(figure), name, given),
    },
  ],
  chinese: [
    {
      form: whole(
        `(?:一个|若一个)?(?<sizes>[^的]{2,40})的(?<shape>${chinese}),?(?:的|它的|其)?${quantity}(?:是|为|等于|=|有)${amount}`,
      ),
      decide: ({ sizes, shape, quantity: name, amount: given }) => judge(chineseFigure(shape, sizes), name, given),
    },
    {
      form: whole(
        `(?:一个|这个)?(?<shape>${chinese})的?(?<sizes>.{2,40}),(?:则|那么)?(?:它的|其)?${quantity}(?:是|为|等于|=)${amount}`,
      ),
      decide: ({ sizes, shape, quantity: name, amount: given }) => judge(chineseFigure(shape, sizes), name, given),
    },
  ],
};
