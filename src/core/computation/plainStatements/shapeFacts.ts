import { chineseWhole } from "./chineseValue.js";
import { englishValue, wholeNumber } from "./englishValue.js";
import { type Facts, type Finding, found, onlyRight, whole } from "./fact.js";
import { exactly, shown } from "./value.js";

/** Sides and angles of polygons, faces, edges and corners of solids, angles that have a name; in the plane of Euclid. */

/** Names of polygons by their number of sides; Chinese ones in simplified characters. */
const polygons: readonly (readonly [names: string, sides: number])[] = [
  [
    "triangle|equilateral triangle|right triangle|isosceles triangle|scalene triangle|三角形|等边三角形|直角三角形|等腰三角形|正三角形",
    3,
  ],
  [
    "square|rectangle|quadrilateral|parallelogram|rhombus|trapezoid|trapezium|四边形|正方形|长方形|矩形|平行四边形|菱形|梯形",
    4,
  ],
  ["pentagon|五边形|正五边形", 5],
  ["hexagon|六边形|正六边形", 6],
  ["heptagon|septagon|七边形", 7],
  ["octagon|八边形|正八边形", 8],
  ["nonagon|enneagon|九边形", 9],
  ["decagon|十边形", 10],
  ["hendecagon|undecagon|十一边形", 11],
  ["dodecagon|十二边形", 12],
  ["icosagon|二十边形", 20],
];
const sidesOf = new Map(polygons.flatMap(([names, sides]) => names.split("|").map((name) => [name, sides] as const)));

interface Solid {
  readonly faces: number;
  readonly edges: number;
  readonly corners: number;
}
const solid = (faces: number, edges: number, corners: number): Solid => ({ faces, edges, corners });
const solids: ReadonlyMap<string, Solid> = new Map(
  (
    [
      ["cube|cuboid|rectangular prism|rectangular box|正方体|立方体|长方体", solid(6, 12, 8)],
      ["tetrahedron|triangular pyramid|四面体|正四面体|三棱锥", solid(4, 6, 4)],
      ["octahedron|regular octahedron|正八面体", solid(8, 12, 6)],
      ["regular dodecahedron|正十二面体", solid(12, 30, 20)],
      ["regular icosahedron|正二十面体", solid(20, 30, 12)],
      ["triangular prism|三棱柱", solid(5, 9, 6)],
      ["hexagonal prism|六棱柱", solid(8, 18, 12)],
      ["square pyramid|四棱锥", solid(5, 8, 5)],
    ] as const
  ).flatMap(([names, counts]) => names.split("|").map((name): [string, Solid] => [name, counts])),
);

const tidy = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^(?:an?|every|each|any|the|one|all|一个|任何|每个|任意) ?/, "")
    .replace(/^regular (?!octa|dodeca|icosa)/, "")
    .replace(/^(?:convex|simple|plane) /, "");
const singular = (name: string): string =>
  sidesOf.has(tidy(name)) || solids.has(tidy(name)) ? tidy(name) : tidy(name).replace(/s$/, "");

function parts(name: string, stated: number | null, part: string): Finding | null {
  if (stated === null || /^the square$/i.test(name.trim())) return null;
  const [polygon, body] = [sidesOf.get(singular(name)), solids.get(singular(name))];
  const what = part.toLowerCase();
  if (polygon !== undefined) {
    if (/diagonal|对角线/.test(what)) return agree(stated, (polygon * (polygon - 3)) / 2);
    // A polygon's edges are its sides; it has one face, or two.
    if (/face|面/.test(what)) return null;
    // Equal sides, right angles: not all that a shape has.
    return agree(stated, polygon);
  }
  if (!body) return null;
  if (/face|面/.test(what)) return agree(stated, body.faces);
  if (/edge|棱/.test(what)) return agree(stated, body.edges);
  return /corner|vert|顶点/.test(what) ? agree(stated, body.corners) : null;
}

/** Of "the hexagon" a text may have said more. */
const ofAny = (name: string, finding: Finding | null): Finding | null =>
  /^the /i.test(name.trim()) ? onlyRight(finding) : finding;

const agree = (stated: number, is: number): Finding => found(stated === is, String(is));
const count = (text: string): number | null => (/^no$/i.test(text) ? 0 : wholeNumber(text));
const degreesOf = (text: string): number | null =>
  exactly(englishValue(text.replace(/\s?(?:degrees?|°)$/i, "")))?.toNumber() ?? null;

const interiorSum = (name: string): number | null => {
  const sides = sidesOf.get(singular(name));
  return sides === undefined ? null : 180 * (sides - 2);
};
const eachAngle = (name: string): number | null => {
  const [sum, sides] = [interiorSum(name), sidesOf.get(singular(name))];
  return sum === null || sides === undefined ? null : sum / sides;
};
const against = (is: number | null, stated: number | null): Finding | null =>
  is === null || stated === null
    ? null
    : found(Math.abs(is - stated) < 1e-9, `${shown(englishValue(String(is))?.low ?? exactly(englishValue("0"))!)}°`);

const angles: readonly (readonly [RegExp, (degrees: number) => boolean])[] = [
  [/^right$/i, (d) => d === 90],
  [/^straight$/i, (d) => d === 180],
  [/^full$/i, (d) => d === 360],
];

const shape = "(?<shape>(?:an? |every |each |any |all |one |the )?[a-z]+(?: [a-z]+)?)";
const part =
  "(?<part>sides?|angles?|corners?|vertices|vertex|edges?|faces?|diagonals?|interior angles?|internal angles?)";

export const shapeFacts: Facts = {
  english: [
    {
      form: whole(
        `${shape} (?:has|have|contains?|consists? of) (?:exactly |only )?(?<n>[a-z\\d-]+) (?:straight )?${part}`,
      ),
      decide: ({ shape: name, n, part: of }) => ofAny(name, parts(name, count(n), of)),
    },
    {
      form: whole(`there are (?:exactly |only )?(?<n>[a-z\\d-]+) ${part} (?:in|on|of) ${shape}`),
      decide: ({ shape: name, n, part: of }) => ofAny(name, parts(name, count(n), of)),
    },
    {
      form: whole(`the number of ${part} (?:of|in|on) ${shape} is (?<n>.+)`),
      decide: ({ shape: name, n, part: of }) => ofAny(name, parts(name, count(n), of)),
    },
    {
      form: whole(
        `${shape} is an? (?:polygon|shape|figure|closed shape|plane figure|two-dimensional shape) (?:with|that has|having) (?<n>[a-z\\d-]+) ${part}`,
      ),
      decide: ({ shape: name, n, part: of }) => (sidesOf.has(singular(name)) ? parts(name, count(n), of) : null),
    },
    {
      form: whole(
        `an? (?:polygon|shape|figure) with (?<n>[a-z\\d-]+) sides is (?:called )?an? (?<shape>[a-z]+)|an? (?<n2>[a-z\\d]+)-sided (?:polygon|shape|figure) is (?:called )?an? (?<shape2>[a-z]+)|an? (?<shape3>[a-z]+) is an? (?<n3>[a-z\\d]+)-sided (?:polygon|shape|figure)`,
      ),
      decide: ({ n, n2, n3, shape: name, shape2, shape3 }) => {
        const [stated, is] = [count(n ?? n2 ?? n3), sidesOf.get(singular(name ?? shape2 ?? shape3))];
        return stated === null || is === undefined ? null : agree(stated, is);
      },
    },
    {
      form: whole(
        `${shape} has (?<word>more|fewer|less) ${part} than (?<other>(?:an? )?[a-z]+(?: [a-z]+)?)(?: has| does)?`,
      ),
      decide: ({ shape: name, word, part: of, other }) => {
        if (!/^(?:side|angle|corner|vert)/i.test(of)) return null;
        const [x, y] = [name, other].map((one) => sidesOf.get(singular(one)));
        return x === undefined || y === undefined ? null : found(/more/i.test(word) ? x > y : x < y, `${x} and ${y}`);
      },
    },
    {
      form: whole(
        `(?:the )?(?:sum of (?:all )?(?:the )?)?(?:(?:interior|internal|inside|three|four) )*angles (?:of|in) ${shape} (?:always )?(?:sum(?:s)? (?:up )?to|adds? up to|add to|is|equals?|total|is equal to) (?:exactly )?(?<n>.+?)`,
      ),
      decide: ({ shape: name, n }) => ofAny(name, against(interiorSum(name), degreesOf(n))),
    },
    {
      form: whole(
        `(?:each|every|an|the) (?:interior |internal |inner )?angle (?:of|in) (?:an? |the )?(?<shape>regular [a-z]+|equilateral triangle|square|rectangle) (?:is|measures|equals) (?<n>.+)`,
      ),
      decide: ({ shape: name, n }) => against(eachAngle(name), degreesOf(n)),
    },
    {
      form: whole(
        `an? (?<name>right|straight|full) angle (?:is|measures|has|equals|is equal to|is exactly) (?:exactly )?(?<n>.+?)`,
      ),
      decide: ({ name, n }) => {
        const stated = /\b(?:degrees?)$|°$|^[\d]+$/i.test(n) ? degreesOf(n) : null;
        const angle = angles.find(([word]) => word.test(name));
        return stated === null || !angle
          ? null
          : found(angle[1](stated), { right: "90°", straight: "180°", full: "360°" }[name.toLowerCase()] ?? "");
      },
    },
    {
      form: whole(
        `an? (?<name>acute|obtuse|reflex) angle (?:is|measures) (?:always )?(?<word>less|smaller|more|greater|larger) than (?<n>.+?)(?: degrees|°)`,
      ),
      decide: ({ name, word, n }) => {
        const stated = wholeNumber(n);
        const below = /less|smaller/i.test(word);
        const [from, to] = { acute: [0, 90], obtuse: [90, 180], reflex: [180, 360] }[name.toLowerCase()] as [
          number,
          number,
        ];
        if (stated === null) return null;
        if (below) return stated >= to ? found(true, `${from} to ${to}`) : found(false, `${from} to ${to}`);
        return stated <= from ? found(true, `${from} to ${to}`) : found(false, `${from} to ${to}`);
      },
    },
    {
      form: whole(
        `(?:a|the|every) (?:full )?circle (?:has|is|contains|measures) (?:exactly )?(?<n>[a-z\\d -]+?)(?: degrees|°)|there are (?<n2>[a-z\\d -]+?) degrees in a (?:full )?circle`,
      ),
      decide: ({ n, n2 }) => {
        const stated = wholeNumber(n ?? n2);
        return stated === null ? null : agree(stated, 360);
      },
    },
  ],
  chinese: [
    {
      form: whole("(?<shape>.*?(?:形|体|锥|柱))(?:一?共)?有(?<n>.+?)(?:个|条)(?<part>边|角|顶点|面|棱|对角线|内角)"),
      decide: ({ shape: name, n, part: of }) => parts(name, chineseWhole(n), of),
    },
    {
      form: whole(
        "(?<shape>.*?形)的?(?:三个|四个)?(?:内角(?:总|的)?和|内角之和|内角加起来)(?:是|为|等于)?(?<n>.+?)度?",
      ),
      decide: ({ shape: name, n }) => against(interiorSum(name), chineseWhole(n)),
    },
    {
      form: whole("(?<name>直角|平角|周角)(?:是|为|等于)(?<n>.+?)度"),
      decide: ({ name, n }) => {
        const stated = chineseWhole(n);
        const is = { 直角: 90, 平角: 180, 周角: 360 }[name] ?? 0;
        return stated === null ? null : agree(stated, is);
      },
    },
  ],
};
