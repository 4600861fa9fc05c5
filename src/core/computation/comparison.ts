import { dimensionsOf, evaluate, isMeasured, type Meaning, unitWithCurrency, usual } from "./evaluation.js";
import { currencyOf } from "./currencies.js";
import { equal, type Holds } from "./equality.js";
import { type Expression, numbersOf, type Quantity, singleNumber } from "./expression.js";
import { Exact } from "./exact.js";
import { type Mark, type Relation, shownAs } from "./tokens.js";
import { type Dimensions, factorIn, sameDimensions, type Unit } from "./units.js";

export type { Holds } from "./equality.js";

/** How the text around a claim computes. */
export interface Usage {
  /** The decimal mark of the document; null where it shows none. */
  readonly mark: Mark | null;
  /** The document shows its decimal point, or is in English: else 12.500 may be a whole number. */
  readonly pointShown: boolean;
  /** By its sign, as in ≈, or by what was rounded before it in its chain. */
  readonly approximate: boolean;
  /** The text speaks of rounding or estimating, which excuses a result and does not make it right. */
  readonly rounded: boolean;
  /** Bases other than ten that numbers may be written in. */
  readonly bases: readonly number[];
  /** Sums are taken modulo one of these; empty with `modular` where it is not known which. */
  readonly moduli: readonly number[];
  readonly modular: boolean;
  /** Machine numbers wrap around, or stop at the largest. */
  readonly wraps: boolean;
}

export const usualUsage: Usage = {
  mark: ".",
  pointShown: true,
  approximate: false,
  rounded: false,
  bases: [],
  moduli: [],
  modular: false,
  wraps: false,
};

interface Claimed {
  readonly left: Expression;
  readonly relation: Relation;
  readonly right: Expression;
  readonly numbers: readonly Quantity[];
  readonly approximate: boolean;
}
/** Undefined where a side has no value. */
type Outcome = Holds | undefined;

/**
 * Compares two expressions in every way they may be meant. True when it holds as it is meant by convention; false only
 * when it fails in every way; null when only an unusual way makes it hold, or honest people could differ.
 */
export function compare(left: Expression, relation: Relation, right: Expression, usage: Usage = usualUsage): Holds {
  const numbers = [...numbersOf(left), ...numbersOf(right)];
  const claimed = { left, relation, right, numbers, approximate: usage.approximate };
  if (usage.wraps) return null;
  const mark = usage.mark === "." && mayGroup(claimed, usage.pointShown) ? null : usage.mark;
  const holds = underMarks(claimed, mark);
  if (holds === true) return usage.bases.some((base) => failsInBase(claimed, base)) ? null : true;
  if (holds === null) return null;
  if (usage.rounded && !claimed.approximate && underMarks({ ...claimed, approximate: true }, mark) !== false)
    return null;
  if (unusually(claimed, usage.bases).some((outcome) => outcome === true)) return null;
  return usage.modular && !failsModulo(claimed, usage.moduli) ? null : false;
}

/** A point before three digits groups them as likely, where the document shows no other point, and in amounts of money. */
function mayGroup({ numbers }: Claimed, pointShown: boolean): boolean {
  return numbers.some(
    ({ token: { shown, currency } }) =>
      shown["."]?.decimals === 3 && shown[","] !== null && (!pointShown || currency !== ""),
  );
}

/** By the decimal mark of the document, or by both where it shows none and they differ. */
function underMarks(claimed: Claimed, mark: Mark | null): Holds {
  const marks = ([".", ","] as const).filter((each) =>
    claimed.numbers.every(({ token }) => token.shown[each] !== null),
  );
  const differ = claimed.numbers.some(
    ({ token: { shown } }) => shown["."] && shown[","] && !shown["."].value.eq(shown[","].value),
  );
  const [first, second] = marks;
  if (first === undefined) return null;
  if (!differ || second === undefined) {
    // Only a document that writes decimals with commas says that "12,5" is one number.
    if (first === "," && mark !== ",") return null;
    return underMark(claimed, first);
  }
  const outcomes = { ".": underMark(claimed, "."), ",": underMark(claimed, ",") };
  if (mark === null) return outcomes["."] === outcomes[","] ? outcomes["."] : null;
  const other = mark === "." ? "," : ".";
  return outcomes[mark] === false && outcomes[other] === true ? null : outcomes[mark];
}

function underMark(claimed: Claimed, mark: Mark): Holds {
  const { left, right, numbers, relation } = claimed;
  const [dimensions, others] = [dimensionsOf(left), dimensionsOf(right)];
  const plain = () => everyWay(claimed, { ...usual, mark });
  const isComparison = relation !== "=" && relation !== "≈";
  if (!isMeasured(left) && !isMeasured(right)) return plain();
  if (currencies(numbers).size > 1) return isComparison || [left, right].some(holdsSum) ? null : plain() || null;
  const mixed = mixedScales(numbers);
  // Degrees begin at different zeros.
  if (mixed.length > 0 && numbers.some(({ unit }) => unit?.dimensions.temperature)) return null;
  if (dimensions && others && sameDimensions(dimensions, others)) return converted(claimed, mark);
  if (isComparison) return null;
  // 5 m × 4 m = 20 m is no area.
  if (mixed.length === 0) return dimensions && others && sameKinds(dimensions, others) ? plain() && null : plain();
  // "5 days * 4 weeks = 20 days" is loose, but a product; sums and rates need their units.
  if ([left, right].some(holdsSum) || numbers.some(({ unit }) => unit?.compound)) return null;
  const outcome = plain();
  return outcome === true && !numbers.some(({ token }) => mixed.some((ratio) => ratio.eq(shownAs(token, mark).value)))
    ? null
    : outcome;
}

/** Powers of the same dimensions, such as lengths and areas. */
function sameKinds(a: Dimensions, b: Dimensions): boolean {
  const kinds = Object.keys(a);
  return kinds.length > 0 && kinds.length === Object.keys(b).length && kinds.every((kind) => kind in b);
}

/** Both sides are measured in the same kind of unit. */
function converted(claimed: Claimed, mark: Mark): Holds {
  const { left, right, numbers } = claimed;
  const outcome = everyWay(claimed, { ...usual, mark, units: 0 });
  if (outcome === true) return true;
  const places = Math.max(...numbers.map(({ unit }) => unit?.factors.length ?? 1));
  for (let place = 1; place < places; place++)
    if (everyWay(claimed, { ...usual, mark, units: place }) === true) return null;
  if (mixedScales(numbers).length === 0) return outcome;
  if (everyWay(claimed, { ...usual, mark }) !== true) return outcome;
  // "3 hours * 60 = 180 minutes": the 60 is minutes per hour.
  const a = evaluate(left, { ...usual, mark, units: 0 });
  const b = evaluate(right, { ...usual, mark, units: 0 });
  if (!a || !b || a.isZero() || b.isZero()) return null;
  const ratio = Exact.max(a.abs(), b.abs()).div(Exact.min(a.abs(), b.abs()));
  const bare = numbers
    .filter(({ unit, token }) => !unit && !token.currency)
    .map(({ token }) => shownAs(token, mark).value);
  return bare.some((x, i) => x.eq(ratio) || bare.some((y, j) => i !== j && x.times(y).eq(ratio))) ? true : null;
}

/** With percentages and words such as "million" taken as by convention, and then in the other ways. */
function everyWay(claimed: Claimed, meaning: Meaning): Holds {
  const { left, right, numbers } = claimed;
  const hundredfold = isHundredfold(left, right, meaning.mark);
  const main = outcomeOf(
    claimed,
    { ...meaning, percent: "relative" },
    { ...meaning, percent: hundredfold ? "number" : "relative" },
  );
  if (main === true) return true;
  const percents = numbers.some(({ token }) => token.percent)
    ? (["hundredths", "number", "relative"] as const)
    : (["relative"] as const);
  const scales = numbers.some(({ token }) => token.scale !== 1) ? [true, false] : [true];
  for (const percent of percents) {
    for (const percentRight of percents) {
      for (const scale of scales) {
        for (const scaleRight of scales) {
          const other = outcomeOf(
            claimed,
            { ...meaning, percent, scale },
            { ...meaning, percent: percentRight, scale: scaleRight },
          );
          if (other === true || other === null) return null;
        }
      }
    }
  }
  return main ?? null;
}

/** "15 / 60 * 100 = 25%". */
function isHundredfold(left: Expression, right: Expression, mark: Mark): boolean {
  if (!singleNumber(right)?.percent) return false;
  const numbers = numbersOf(left);
  return (
    numbers.every(({ token }) => !token.percent) &&
    numbers.some(({ token }) => shownAs(token, mark).value.eq(100)) &&
    !holdsSum(left)
  );
}

function outcomeOf(claimed: Claimed, leftMeaning: Meaning, rightMeaning: Meaning): Outcome {
  const { left, relation, right, approximate } = claimed;
  const a = evaluate(left, leftMeaning);
  const b = evaluate(right, rightMeaning);
  if (!a || !b || !isSane(a) || !isSane(b)) return undefined;
  if (relation === "<") return a.lt(b);
  if (relation === ">") return a.gt(b);
  if (relation === "<=") return a.lte(b);
  if (relation === ">=") return a.gte(b);
  const [result] = numbersOf(singleNumber(right) ? right : left);
  const meaning = singleNumber(right) ? rightMeaning : leftMeaning;
  const measured = unitWithCurrency(result.token, result.unit);
  const inUnits = meaning.units !== null && measured ? factorIn(measured, meaning.units) : new Exact(1);
  const worth = inUnits.times(meaning.scale ? result.token.scale : 1);
  return equal({ a, b, left, right, mark: leftMeaning.mark, unit: worth }, approximate || relation === "≈");
}

function isSane(value: Exact): boolean {
  return value.isFinite() && value.abs().lt("1e100");
}

/** As programs compute, in another base, with footnotes: none of it makes a claim right, but any may have been meant. */
function unusually(claimed: Claimed, bases: readonly number[]): Outcome[] {
  const { numbers } = claimed;
  const wholes: Meaning = { ...usual, division: "whole" };
  const ways: Meaning[] = [
    { ...usual, caret: "xor" },
    // Quotients on both sides that are cut are equal too often to say anything.
    ...(singleNumber(claimed.right) ? [wholes, { ...wholes, caret: "xor" as const }] : []),
    { ...usual, exponents: false },
    { ...usual, clock: true },
    { ...usual, brackets: "negative" },
    ...[...bases, ...(isBinary(numbers) ? [2] : [])].map((base) => ({ ...usual, base })),
  ];
  return [
    ...ways.map((way) => outcomeOf(claimed, way, way)),
    joinsDigits(claimed),
    differsOnClock(claimed),
    compounds(claimed),
  ];
}

/** 3 + 4 = 34, as strings. */
function joinsDigits({ left, right, relation }: Claimed): boolean {
  const digits = numbersOf(left).map(({ token }) => token.digits);
  return (
    relation === "=" && digits.length > 1 && !digits.includes("") && digits.join("") === singleNumber(right)?.digits
  );
}

/** 20% off + 10% off = 28% off: one after the other. */
function compounds({ left, right }: Claimed): boolean {
  const shares = percentTerms(left);
  const result = evaluate(right, usual);
  if (shares === null || shares.length < 2 || !result || !singleNumber(right)?.percent) return false;
  const one = new Exact(1);
  const [grown, shrunk] = [1, -1].map((sign) =>
    shares.reduce((all, share) => all.times(one.plus(share.times(sign))), one),
  );
  return grown.minus(1).eq(result) || one.minus(shrunk).eq(result);
}

/** The terms of a sum of percentages alone, with their signs. */
function percentTerms(expression: Expression): Exact[] | null {
  if (expression.type === "negative") return percentTerms(expression.of)?.map((share) => share.neg()) ?? null;
  if (expression.type === "number") return expression.token.percent ? [evaluate(expression, usual) as Exact] : null;
  if (expression.type !== "binary" || !/^[-+]$/.test(expression.operator)) return null;
  const [a, b] = [percentTerms(expression.left), percentTerms(expression.right)];
  return a && b && [...a, ...(expression.operator === "-" ? b.map((share) => share.neg()) : b)];
}

/** From 9 to 5 is 8 hours, 22 h + 4 h is 2 h. */
function differsOnClock({ left, right, numbers }: Claimed): boolean {
  if (left.type !== "binary" || right.type !== "number" || numbers.length !== 3) return false;
  const [from, to, hours] = numbers.map(({ token }) => Number(token.digits || Number.NaN));
  if (!(from <= 24 && to <= 24 && hours <= 24)) return false;
  if (right.unit?.name !== "hour") return false;
  return left.operator === "-"
    ? (to - from - hours) % 12 === 0
    : left.operator === "+" && (from + to - hours) % 12 === 0;
}

/** All digits are 0 or 1. */
function isBinary(numbers: readonly Quantity[]): boolean {
  return numbers.every(({ token }) => /^[01]+$/.test(token.digits));
}

function failsInBase(claimed: Claimed, base: number): boolean {
  const way = { ...usual, base };
  const outcome = outcomeOf(claimed, way, way);
  return outcome === false || outcome === null;
}

function failsModulo({ left, right }: Claimed, moduli: readonly number[]): boolean {
  const a = evaluate(left, usual);
  const b = evaluate(right, usual);
  if (!a?.isInteger() || !b?.isInteger() || moduli.length === 0) return false;
  return moduli.every((modulus) => !a.minus(b).mod(modulus).isZero());
}

/** The plain value of an expression, for saying what would be right. */
export function plainValue(expression: Expression, mark: Mark = "."): Exact | null {
  return evaluate(expression, { ...usual, percent: "relative", mark });
}

/** Ratios between units of one dimension that the numbers carry: 60 for hours and minutes. */
export function mixedScales(numbers: readonly Quantity[]): Exact[] {
  const seen = new Map<string, Map<string, Unit>>();
  for (const { token, unit } of numbers) {
    const measured = unitWithCurrency(token, unit);
    for (const [dimension, scale] of measured?.scales ?? []) {
      const scales = seen.get(dimension) ?? new Map<string, Unit>();
      scales.set(scale, measured as Unit);
      seen.set(dimension, scales);
    }
  }
  return [...seen.values()].filter((scales) => scales.size > 1).map(ratioOf);
}

function ratioOf(scales: ReadonlyMap<string, Unit>): Exact {
  const factors = Array.from(scales.values(), (unit) => unit.factors[0]);
  return Exact.max(...factors).div(Exact.min(...factors));
}

function currencies(numbers: readonly Quantity[]): Set<string> {
  return new Set(
    numbers
      .map(({ token, unit }) => currencyOf[token.currency || (unit?.name ?? "")] ?? token.currency)
      .filter(Boolean),
  );
}

export function holdsSum(expression: Expression): boolean {
  if (expression.type === "binary") {
    const { operator, left, right } = expression;
    return operator === "+" || operator === "-" || holdsSum(left) || holdsSum(right);
  }
  return (expression.type === "negative" || expression.type === "root") && holdsSum(expression.of);
}
