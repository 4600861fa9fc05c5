import { patternOf } from "../../patternOf.js";
import type { Computation, Settled } from "../../run/computation.js";
import type { ComputationContext } from "../context.js";
import { isRational } from "./algebra.js";
import { integralOf, isDerivative, isSmooth } from "./calculus.js";
import { isUncertain } from "./derivations.js";
import { isDoubtful } from "./doubtful.js";
import { type Formula, lettersOf, someIn } from "./formula.js";
import { quadraticOf } from "./polynomials.js";
import { compareStated, isInexact, onlyValue, realValue, same, sameEverywhere, shown } from "./settle.js";
import { formulaGroup, soleLetter, statedFormula } from "./statedFormula.js";

type Groups = Readonly<Record<string, string | undefined>>;

/** A way to state something of a formula or of points in words, and what a program makes of it. */
interface Kind {
  readonly says: readonly RegExp[];
  readonly settle: (groups: Groups) => Settled | null;
}

/** What the statement ends with: nothing may go on with its last formula. */
const end = String.raw`(?=[*\x60]{0,2}(?:\s+units?\b)?(?:[.,;:!](?=[\s$*]|$)|[。，；！]|\s{0,3}=|\s*$|\s*\n|\s+(?:and|so|which|because|since|by|but|then|using|thus|hence|therefore|as)\b|\s*(?:所以|因此|故)))`;
const to = String.raw`,?\s+(?:is|are|equals?|must be|will be|gives?|yields?|comes out to|turns out to be)\s+(?:equal to\s+|also\s+|just\s+|simply\s+|therefore\s+|then\s+)?|\s{0,3}=\s{0,3}`;
const is = `(?:${to})`;
const hanIs = String.raw`\s{0,3}(?:[是為为得]|等[於于]|=)\s{0,3}`;
const named = String.raw`(?:\$?(?:[a-zA-Z]\([a-z]\)|y)\s{0,3}=\s{0,3})?`;
const zero = String.raw`(?:=\s{0,3}0\$?\s{0,3})?`;
const number = String.raw`[^,;()（）。，\s]{1,40}`;
const point = (name: string): string =>
  String.raw`\$?\s?(?:[A-Z]\s?=?\s?)?(?:\\left)?[(（]\s{0,2}(?<${name}x>${number})\s{0,2}[,，]\s{0,2}(?<${name}y>${number})\s{0,2}(?:[,，]\s{0,2}(?<${name}z>${number})\s{0,2})?(?:\\right)?[)）]\$?`;
const value = formulaGroup("value");
const and = String.raw`\s{0,3}(?:and|to|和|與|与|到|、|,|，)\s{0,3}(?:the point\s|點|点)?`;
const points = String.raw`(?:the\s)?(?:two\s)?(?:points?\s)?${point("a")}${and}${point("b")}`;
const hanPoints = String.raw`(?:兩|两)?[點点]?\s?${point("a")}${and}${point("b")}\s?(?:兩|两)?[點点]?`;
const ended = (...pieces: readonly string[]): RegExp => patternOf("gi", [...pieces, end]);
/** The last piece says itself where it ends. */
const open = (...pieces: readonly string[]): RegExp => patternOf("gi", pieces);
const f = formulaGroup("of");

/** What is stated of a value that is computed exactly. */
function stated(computed: number | null, said: string | undefined): Settled | null {
  const formula = statedFormula(said);
  return formula && compareStated(computed, formula);
}

const settledBy = (holds: boolean | null, expected: string): Settled | null =>
  holds === null ? null : { holds, expected };

type Point = readonly number[];

function pointOf(groups: Groups, name: string): Point | null {
  const said = ["x", "y", "z"].map((axis) => groups[name + axis]).filter((each) => each !== undefined);
  const values = said.map((each) => {
    const formula = statedFormula(each);
    return formula && !isInexact(formula) ? onlyValue(formula) : null;
  });
  return values.every((each) => each !== null) ? values : null;
}

function pointsOf(groups: Groups): readonly [Point, Point] | null {
  const [a, b] = [pointOf(groups, "a"), pointOf(groups, "b")];
  return a && b && a.length === b.length && a.some((each, k) => each !== b[k]) ? [a, b] : null;
}

const showPoint = (at: Point): string => `(${at.map(shown).join(", ")})`;

function samePoint(computed: Point | null, said: Point | null): Settled | null {
  if (!computed || !said || computed.length !== said.length) return null;
  return { holds: computed.every((each, k) => same(each, said[k])), expected: showPoint(computed) };
}

function slopeOf(groups: Groups): number | null {
  const both = pointsOf(groups);
  if (both?.[0].length !== 2 || both[0][0] === both[1][0]) return null;
  return (both[1][1] - both[0][1]) / (both[1][0] - both[0][0]);
}

function quadraticIn(groups: Groups) {
  const formula = statedFormula(groups.of);
  const letter = formula && soleLetter(formula);
  return letter ? quadraticOf(formula, letter) : null;
}

/** Something of a quadratic formula that is a number. */
const ofQuadratic =
  (compute: (a: number, b: number, c: number) => number | null) =>
  (groups: Groups): Settled | null => {
    const found = quadraticIn(groups);
    return found && stated(compute(...found), groups.value);
  };

/** With a double root, or none that is real, "the roots" may be counted in two ways. */
const ofRoots = (compute: (a: number, b: number, c: number) => number) =>
  ofQuadratic((a, b, c) => (b * b - 4 * a * c > 0 ? compute(a, b, c) : null));

/** What a step says that one formula becomes when it is written in another way. */
function rewritten({ of, value: said }: Groups, fits: (left: Formula, right: Formula) => boolean): Settled | null {
  const [left, right] = [statedFormula(of), statedFormula(said)];
  if (!left || !right || ![left, right].every(isRational) || !fits(left, right)) return null;
  const letters = [...lettersOf(left)];
  if (letters.length === 0 || letters.length > 4 || [...lettersOf(right)].some((name) => !letters.includes(name)))
    return null;
  return settledBy(sameEverywhere(left, right, letters), "another formula");
}

const isSum = (formula: Formula): boolean =>
  formula.type === "binary" && (formula.operator === "+" || formula.operator === "-");
const isProduct = (formula: Formula): boolean =>
  formula.type === "binary" && (formula.operator === "*" || formula.operator === "^");

function derivative(groups: Groups, order: 1 | 2): Settled | null {
  const [of, said] = [statedFormula(groups.of), statedFormula(groups.value)];
  if (!of || !said) return null;
  const letters = [...new Set([...lettersOf(of), ...lettersOf(said)])];
  // "The derivative of c is 0".
  if (groups.by === undefined && letters.every((name) => /^[abckmnC]$/.test(name))) return null;
  const letter =
    groups.by ?? (letters.length === 1 ? letters[0] : letters.find((name) => name === "x" && letters.length > 1));
  if (letter === undefined || !letters.includes(letter) || letters.includes("e"))
    return withEuler(of, said, letter, letters, order);
  return settledBy(isDerivative(of, said, letter, letters, order), "another derivative");
}

/** The letter e is Euler's number where it has the exponent of one. */
function withEuler(
  of: Formula,
  said: Formula,
  letter: string | undefined,
  letters: readonly string[],
  order: 1 | 2,
): Settled | null {
  const rest = letters.filter((name) => name !== "e");
  const by = letter !== undefined && letter !== "e" ? letter : rest.length === 1 ? rest[0] : undefined;
  if (!letters.includes("e") || by === undefined || !rest.includes(by)) return null;
  const isPower = (part: Formula): boolean =>
    part.type === "binary" && part.operator === "^" && part.left.type === "letter" && part.left.name === "e";
  if (!someIn(of, isPower)) return null;
  const euler: Formula = { type: "call", name: "exp", of: [{ type: "number", value: 1, decimals: 0 }] };
  const [a, b] = [of, said].map((formula) => replaced(formula, "e", euler));
  return settledBy(isDerivative(a, b, by, rest, order), "another derivative");
}

function replaced(formula: Formula, letter: string, by: Formula): Formula {
  switch (formula.type) {
    case "letter":
      return formula.name === letter ? by : formula;
    case "negative":
      return { ...formula, of: replaced(formula.of, letter, by) };
    case "binary":
      return { ...formula, left: replaced(formula.left, letter, by), right: replaced(formula.right, letter, by) };
    case "call":
      return { ...formula, of: formula.of.map((part) => replaced(part, letter, by)) };
    default:
      return formula;
  }
}

const respect = String.raw`(?:,? with respect to \$?(?<by>[a-z])\$?)?`;
const prime = String.raw`(?:\$?(?:[a-zA-Z]'{1,2}\([a-z]\)|y'{1,2}|\\frac\{d[a-z]\}\{d[a-z]\}|d[a-z]/d[a-z])\s{0,3}=\s{0,3})?`;

const kinds: readonly Kind[] = [
  {
    says: [
      ended(
        String.raw`(?<!partial |directional |second |third |fourth |inverse |logarithmic )\bderivative of ${named}`,
        f,
        respect,
        is,
        prime,
        value,
      ),
      ended(
        String.raw`\b(?:differentiating|differentiate) ${named}`,
        f,
        respect,
        String.raw`,?(?: we (?:get|have|find|obtain)| to get| gives?(?: us)?| yields?)\s`,
        prime,
        value,
      ),
      ended("(?<![階阶])", f, "的(?<!二[階阶])(?:導數|导数|導函數|导函数|微分)", hanIs, prime, value),
      ended("[對对]", f, "(?:微分|求導|求导)[，,]?(?:可?得到?|是|為|为)", prime, value),
      open(
        String.raw`(?:\\[dt]?frac\{d\}\{d|\bd/d)(?<by>[a-z])\}?`,
        f,
        "=",
        String.raw`(?<value>[^=$;\n]{1,80}?)(?=\s{0,3}(?:=|\$|\\[)\]]|\\\\|[.,;](?:\s|$)|$))`,
      ),
    ],
    settle: (groups) => derivative(groups, 1),
  },
  {
    says: [
      ended(String.raw`\bsecond derivative of ${named}`, f, respect, is, prime, value),
      ended("", f, "的二[階阶](?:導數|导数)", hanIs, prime, value),
    ],
    settle: (groups) => derivative(groups, 2),
  },
  {
    says: [
      ended(
        String.raw`\bintegral of `,
        f,
        String.raw`(?:from|between) \$?(?<from>[^\s$]{1,20})\$? (?:to|and) \$?(?<to>[^\s$]{1,20})\$?`,
        is,
        value,
      ),
    ],
    settle: ({ of, from, to: until, value: said }) => {
      const [formula, a, b, claimed] = [of, from, until, said].map(statedFormula);
      const letter = formula && soleLetter(formula);
      const ends = [a, b].map((each) => (each ? onlyValue(each) : null));
      if (!formula || !letter || !claimed || !isSmooth(formula) || ends[0] === null || ends[1] === null) return null;
      const found = integralOf(formula, letter, ends[0], ends[1]);
      return found && found.error < 1e-6 * Math.max(1, Math.abs(found.value))
        ? compareStated(found.value, claimed, 1e-6)
        : null;
    },
  },
  {
    says: [
      ended(
        String.raw`\b(?:antiderivative|indefinite integral) of ${named}`,
        f,
        respect,
        is,
        String.raw`(?:\$?F\(x\)\s{0,3}=\s{0,3})?`,
        value,
      ),
    ],
    settle: ({ of, value: said }) => {
      const [formula, claimed] = [of, said].map(statedFormula);
      const letter = formula && soleLetter(formula);
      if (!letter || !claimed || !lettersOf(claimed).has(letter)) return null;
      return settledBy(isDerivative(claimed, formula, letter, [...lettersOf(claimed)]), "another antiderivative");
    },
  },
  {
    says: [
      ended(String.raw`\bdiscriminant of ${named}`, f, zero, is, value),
      ended("", f, zero, "的(?:判別式|判别式)", hanIs, value),
    ],
    settle: ofQuadratic((a, b, c) => b * b - 4 * a * c),
  },
  {
    says: [
      ended(
        "",
        f,
        String.raw`(?:=\s{0,3}0\$?\s{0,3})`,
        "has (?:exactly |only )?(?<count>one|two|1|2)(?: distinct| different)? real (?:roots?|solutions?)",
      ),
      open(
        "",
        f,
        String.raw`(?:=\s{0,3}0\$?\s{0,3})`,
        "有(?<count>[一二兩两])[個个]?(?:相異|不同|相异)?的?(?:實|实)(?:數|数)?根",
      ),
    ],
    settle: ({ of, count }) => {
      const found = quadraticIn({ of });
      if (!found) return null;
      const [a, b, c] = found;
      const discriminant = b * b - 4 * a * c;
      const one = /one|1|一/.test(count ?? "");
      // A double root may be counted once or twice.
      if (same(discriminant, 0)) return one ? { holds: true, expected: "one" } : null;
      return { holds: discriminant > 0 && !one, expected: discriminant > 0 ? "two" : "none" };
    },
  },
  {
    says: [
      ended(String.raw`\bsum of (?:the |its )?(?:roots|solutions|zeros|zeroes) of ${named}`, f, zero, is, value),
      ended("", f, zero, "的(?:兩|两)?根之?和", hanIs, value),
    ],
    settle: ofRoots((a, b) => -b / a),
  },
  {
    says: [
      ended(String.raw`\bproduct of (?:the |its )?(?:roots|solutions|zeros|zeroes) of ${named}`, f, zero, is, value),
      ended("", f, zero, "的(?:兩|两)?根之?(?:積|积)", hanIs, value),
    ],
    settle: ofRoots((a, _, c) => c / a),
  },
  {
    says: [
      ended(String.raw`\bvertex of (?:the (?:parabola|graph|graph of) )?${named}`, f, is, "(?:at )?", point("a")),
      ended(
        String.raw`\b(?:parabola|graph|graph of|curve|function) ${named}`,
        f,
        "has (?:its |a )?vertex (?:at |is )?(?:the point )?",
        point("a"),
      ),
      ended(`${named}`, f, "的(?:頂點|顶点)(?:坐標|坐标)?", hanIs, point("a")),
    ],
    settle: (groups) => {
      const found = quadraticIn(groups);
      if (!found) return null;
      const [a, b, c] = found;
      return samePoint([-b / (2 * a), c - (b * b) / (4 * a)], pointOf(groups, "a"));
    },
  },
  {
    says: [
      ended(
        String.raw`\bslope (?:of the (?:line|segment|line segment) )?(?:that )?(?:(?:passes|passing|goes|going|running|drawn) )?(?:through|between|from|connecting|joining) `,
        points,
        is,
        value,
      ),
      ended(
        String.raw`\bline (?:that )?(?:(?:passes|passing|goes|going) )?(?:through|connecting|joining|between) `,
        points,
        String.raw`\s?has (?:a )?slope (?:of )?(?:\$?m\s?=\s?)?`,
        value,
      ),
      ended("(?:[過过](?:點|点)?|通過|通过|經過|经过|連接|连接)", hanPoints, "的?(?:直線|直线)?的?斜率", hanIs, value),
    ],
    settle: (groups) => stated(slopeOf(groups), groups.value),
  },
  {
    says: [
      ended(
        String.raw`\by-intercept of (?:the (?:line|graph of|parabola|curve) )?${named}`,
        f,
        is,
        String.raw`(?:\$?\(0, ?)?`,
        value,
      ),
    ],
    settle: ({ of, value: said }) => {
      const formula = statedFormula(of);
      return formula && soleLetter(formula) === "x"
        ? stated(realValue(formula, new Map([["x", 0]])), said?.replace(/\)\$?$/, ""))
        : null;
    },
  },
  {
    says: [
      ended(
        String.raw`\bx-intercept of (?:the line )?${named}`,
        f,
        is,
        String.raw`(?:\$?\()?`,
        String.raw`(?<value>-?[^\s,()$]{1,20}?)(?:, ?0\)\$?)?\$?`,
      ),
    ],
    settle: ({ of, value: said }) => {
      const formula = statedFormula(of);
      const line =
        formula && soleLetter(formula) === "x" && isRational(formula)
          ? [0, 1, 3].map((x) => realValue(formula, new Map([["x", x]])))
          : [];
      const [zero, one, three] = line;
      if (typeof zero !== "number" || typeof one !== "number" || typeof three !== "number") return null;
      return same(one, zero) || !same(zero + 3 * (one - zero), three) ? null : stated(-zero / (one - zero), said);
    },
  },
  {
    says: [
      ended(
        String.raw`\bsum (?:of (?:the )?)?(?:(?:arithmetic|geometric) )?(?:series |progression |sequence )?`,
        String.raw`\s{0,3}(?<of>\$?\d[^;:=<>\n]{2,80}?)\s{0,3}`,
        is,
        value,
      ),
    ],
    settle: ({ of, value: said }) => {
      const formula = statedFormula(of);
      return formula?.type === "progression" ? stated(onlyValue(formula), said) : null;
    },
  },
  {
    says: [
      ended(
        String.raw`\bsum of the first \$?(?<count>\d{1,6})\$? (?<which>positive integers|counting numbers|positive odd (?:integers|numbers)|odd numbers|positive even (?:integers|numbers)|positive perfect squares|positive cubes)`,
        is,
        value,
      ),
    ],
    settle: ({ count, which = "", value: said }) => {
      const n = Number(count);
      if (which.includes("odd")) return stated(n * n, said);
      if (which.includes("even")) return stated(n * (n + 1), said);
      if (which.includes("square")) return stated((n * (n + 1) * (2 * n + 1)) / 6, said);
      return stated(which.includes("cube") ? ((n * (n + 1)) / 2) ** 2 : (n * (n + 1)) / 2, said);
    },
  },
  {
    says: [
      ended(
        String.raw`\b(?<place>\d{1,4})(?:st|nd|rd|th) term of (?:the|this|an?) (?<which>arithmetic|geometric) (?:sequence|progression) \$?(?<one>-?\d{1,6}), ?(?<two>-?\d{1,6}), ?(?<three>-?\d{1,6})(?:, ?-?\d{1,6}){0,4}, ?(?:\.{3}|…|\\[lc]?dots)\$?`,
        is,
        value,
      ),
    ],
    settle: ({ place, which, one, two, three, value: said }) => {
      const [a, b, c] = [one, two, three].map(Number);
      const k = Number(place) - 1;
      if (k < 0 || (which === "arithmetic" ? b - a !== c - b : b * b !== a * c || a === 0)) return null;
      return stated(which === "arithmetic" ? a + k * (b - a) : a * (b / a) ** k, said);
    },
  },
  {
    says: [
      ended(
        String.raw`(?<!\b(?:taxicab|driving|walking|travel|total|horizontal|vertical|squared|perpendicular|road|city|block)[- ])\bdistance (?:between|from) `,
        points,
        is,
        value,
      ),
      ended("", hanPoints, "(?:之間|之间)?的?(?:距離|距离)", hanIs, value),
    ],
    settle: (groups) => {
      const both = pointsOf(groups);
      return both && stated(Math.hypot(...both[0].map((each, k) => each - both[1][k])), groups.value);
    },
  },
  {
    says: [
      ended(
        String.raw`\bmidpoint (?:of|between) (?:the (?:line )?segment (?:joining|connecting|from|between|with endpoints) )?`,
        points,
        is,
        point("c"),
      ),
      ended("", hanPoints, "的?(?:連線的|连线的)?中[點点](?:坐標|坐标)?", hanIs, point("c")),
    ],
    settle: (groups) => {
      const both = pointsOf(groups);
      return (
        both &&
        samePoint(
          both[0].map((each, k) => (each + both[1][k]) / 2),
          pointOf(groups, "c"),
        )
      );
    },
  },
  {
    says: [
      ended(
        String.raw`\bline (?:that )?(?:passes |passing |goes )?(?:through|connecting|joining|between) `,
        points,
        is,
        String.raw`\$?y\s{0,3}=\s{0,3}`,
        formulaGroup("of"),
      ),
      ended(
        "(?:[過过](?:點|点)?|通過|通过|經過|经过)",
        hanPoints,
        String.raw`的(?:直線|直线)(?:方程式?)?[是為为]\s{0,3}\$?y\s{0,3}=\s{0,3}`,
        formulaGroup("of"),
      ),
    ],
    settle: (groups) => {
      const [both, formula] = [pointsOf(groups), statedFormula(groups.of)];
      if (
        both?.[0].length !== 2 ||
        !formula ||
        soleLetter(formula) !== "x" ||
        !isRational(formula) ||
        isInexact(formula)
      )
        return null;
      const at = both.map(([x, y]) => [realValue(formula, new Map([["x", x]])), y] as const);
      if (at.some(([found]) => found === null)) return null;
      const failing = at.find(([found, y]) => !same(found as number, y));
      return {
        holds: !failing,
        expected: failing ? `y = ${shown(failing[0] as number)}, not ${shown(failing[1])}, at one of the points` : "",
      };
    },
  },
  {
    says: [
      ended(
        String.raw`(?:\bpoint )?`,
        point("a"),
        String.raw`\s(?:lies|is) on (?:the )?(?:graph of |line |curve |parabola )*\$?y\s{0,3}=\s{0,3}`,
        formulaGroup("of"),
      ),
      open(
        String.raw`[點点]\s?`,
        point("a"),
        String.raw`\s?在(?:直線|直线|拋物線|抛物线|曲線|曲线)?\s?\$?y\s{0,3}=\s{0,3}`,
        String.raw`(?<of>[^=\n，。]{1,80}?)\s?上`,
      ),
    ],
    settle: (groups) => {
      const [at, formula] = [pointOf(groups, "a"), statedFormula(groups.of)];
      if (at?.length !== 2 || !formula || soleLetter(formula) !== "x" || isInexact(formula)) return null;
      const found = onlyValue(formula, new Map([["x", at[0]]]));
      return found === null
        ? null
        : { holds: same(found, at[1]), expected: `y = ${shown(found)} where x = ${shown(at[0])}` };
    },
  },
  {
    says: [
      ended("", f, ",? (?:expands (?:out )?to|can be expanded (?:to|as|into)|is expanded (?:to|as|into)) ", value),
      ended("", f, "(?:展開|展开)[後后]?(?:得到?|是|為|为)", value),
    ],
    settle: (groups) => rewritten(groups, (left, right) => isProduct(left) && isSum(right)),
  },
  {
    says: [
      ended(
        "",
        f,
        ",? (?:factors (?:in)?to|factors as|factori[sz]es (?:in)?to|factori[sz]es as|can be factored (?:as|into)|is factored (?:as|into)) ",
        value,
      ),
      ended("", f, "(?:因式分解|分解因式)[後后]?(?:得到?|是|為|为|成)", value),
    ],
    settle: (groups) => rewritten(groups, (left, right) => isSum(left) && isProduct(right)),
  },
  {
    says: [
      ended(
        String.raw`\b(?:substituting|plugging in|plugging|putting|inserting) \$?(?<letter>[a-z])\s{0,3}=\s{0,3}(?<at>[^\s,;$=]{1,30})\$? (?:into|in) (?:the (?:expression|polynomial|formula) )?`,
        f,
        ",? (?:gives?(?: us)?|yields?|we (?:get|obtain|have|find)|results in|equals|is) ",
        value,
      ),
      ended(
        String.raw`\bvalue of (?:the (?:expression|polynomial) )?`,
        f,
        String.raw`,? (?:at|when|for|where|if) \$?(?<letter>[a-z])\s{0,3}=\s{0,3}(?<at>[^\s,;$=]{1,30})\$?`,
        is,
        value,
      ),
      ended(
        String.raw`[把將将]\s?\$?(?<letter>[a-z])\s{0,3}=\s{0,3}(?<at>[^\s,;$=，代]{1,30})\$?\s?代入\s?`,
        f,
        String.raw`[，,]?\s?(?:可?得到?|是|為|为)`,
        value,
      ),
    ],
    settle: ({ letter, at, of, value: said }) => {
      const [formula, given] = [statedFormula(of), statedFormula(at)];
      const x = given && !isInexact(given) ? onlyValue(given) : null;
      if (!formula || x === null || letter === undefined || soleLetter(formula) !== letter) return null;
      return stated(onlyValue(formula, new Map([[letter, x]])), said);
    },
  },
  {
    says: [
      ended(
        String.raw`\b(?:roots|solutions|zeros|zeroes) of ${named}`,
        f,
        zero,
        is,
        String.raw`\$?(?<one>${number})\$? and \$?(?<other>${number}?)\$?`,
      ),
      ended(
        "",
        f,
        zero,
        String.raw`的(?:兩|两)?(?:個|个)?[根解][是為为]\s?\$?(?<one>${number}?)\$?\s?[和與与及或]\s?\$?(?<other>${number}?)\$?`,
      ),
    ],
    settle: ({ of, one, other }) => {
      const formula = statedFormula(of);
      const letter = formula && soleLetter(formula);
      const given = [one, other].map(statedFormula);
      const at = given.map((each) =>
        each && !isInexact(each) && !someIn(each, (part) => part.type === "letter") ? onlyValue(each) : null,
      );
      if (!letter || !isRational(formula) || isInexact(formula) || at.some((each) => each === null)) return null;
      const values = at.map((each) => realValue(formula, new Map([[letter, each as number]])));
      if (values.some((each) => each === null)) return null;
      const k = values.findIndex((each) => !same(each as number, 0));
      return {
        holds: k < 0,
        expected: k < 0 ? "" : `${shown(values[k] as number)}, not 0, where ${letter} = ${shown(at[k] as number)}`,
      };
    },
  },
];

/** One of these words has to be in a text of which any of it is asked. */
const any =
  /[實实][數数]?根|intercept|\bsum\b|\bterm\b|\breal (?:root|solution)|integral|derivative|differentia|\\[dt]?frac\{d\}|d\/d[a-z]|discriminant|roots|solutions|zeros|zeroes|vertex|slope|distance|midpoint|\bline\b|\bon\b|expand|factor|substituting|plugging|putting|inserting|value of|[導导]|微分|判[別别]式|[根解][是為为之]|[頂顶][點点]|斜率|距[離离]|中[點点]|直[線线]|展[開开]|分解|代入|在.{0,40}上/i;
/** Where derivatives, distances and products are of another kind. */
const elsewhere =
  /(?:first|second|higher|lowest|leading)[- ](?:order|power|term)s?\b|neglect|ignor|matri[xc]|vector|complex|partial|taxicab|taxi-cab|manhattan|chebyshev|metric|quaternion|矩[陣阵]|向量|複數|复数|偏[導导微]/i;
/** Texts that are longer hold tables, or no mathematics. */
const LONGEST = 4_000;

/** Statements in words on formulas and points: derivatives, discriminants, roots, slopes, distances. */
export function checkAlgebraStatements(text: string, context: ComputationContext): Computation[] {
  if (text.length > LONGEST || !any.test(text) || isUncertain(text, context) || elsewhere.test(text + context.stated))
    return [];
  return kinds.flatMap(({ says, settle }) =>
    says.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match): Computation[] => {
        const settled = settle(match.groups ?? {});
        const claim = match[0].trim();
        const start = match.index + match[0].indexOf(claim);
        const end = start + claim.length;
        if (!settled || isDoubtful(text, start, end)) return [];
        if (!settled.holds && context.stated.includes(claim.replace(/\s/g, ""))) return [];
        return [{ claim, ...settled, span: { start, end } }];
      }),
    ),
  );
}
