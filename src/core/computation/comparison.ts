import type { Holds } from "./equality.js";
import { dimensionsOf, evaluate, isMeasured, type Meaning, usual } from "./evaluation.js";
import { Exact } from "./exact.js";
import { type Expression, numbersOf, singleNumber } from "./expression.js";
import { type Claimed, outcomeOf } from "./outcomes.js";
import { currencies, mixedScales } from "./scales.js";
import { type Mark, type Relation, shownAs } from "./tokens.js";
import type { Dimensions } from "./unitTable.js";
import { sameDimensions } from "./units.js";
import { failsInBase, failsModulo, unusually } from "./unusual.js";
import { type Usage, usualUsage } from "./usage.js";

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
  if (comparesAmounts(claimed)) return false;
  if (usage.rounded && !claimed.approximate && underMarks({ ...claimed, approximate: true }, mark) !== false)
    return null;
  if (unusually(claimed, usage.bases).some((outcome) => outcome === true)) return null;
  return usage.modular && !failsModulo(claimed, usage.moduli) ? null : false;
}

/** A point before three digits groups them as likely, where the document shows no other point, and in amounts of money. */
function mayGroup({ numbers, left, right }: Claimed, pointShown: boolean): boolean {
  // A result that is a thousand times too large would be seen: it is enough that what it comes from is clear.
  const result = singleNumber(right) ?? singleNumber(left);
  const given = numbers.filter(({ token }) => token !== result || token.currency !== "");
  return given.some(
    ({ token: { shown, currency } }) =>
      shown["."]?.decimals === 3 && shown[","] !== null && (!pointShown || currency !== ""),
  );
}

const englishScales = [12, 100, 1e3, 1e5, 1e7];

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
  // Who writes "thousand" writes a point before decimals; a million is one elsewhere too.
  if (claimed.numbers.some(({ token }) => englishScales.includes(token.scale)) && outcomes["."]) return true;
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
  if (mixed.length === 0) {
    const holds = plain();
    if (holds === true && addsUnlike(claimed)) return null;
    if (!dimensions || !others) return holds;
    if (sameKinds(dimensions, others)) return holds && null;
    const timed = "time" in dimensions !== "time" in others;
    return holds === false && timed && isByRate(left, right, mark) ? null : holds;
  }
  // "5 days * 4 weeks = 20 days" is loose, but a product; sums and rates need their units.
  if ([left, right].some(holdsSum) || numbers.some(({ unit }) => unit?.compound)) return null;
  const outcome = plain();
  return outcome === true && !numbers.some(({ token }) => mixed.some((ratio) => ratio.eq(shownAs(token, mark).value)))
    ? null
    : outcome;
}

/** "4 kg + 2 kg = 6 m", "2 km + 3 h = 5 km": the numbers add up, what they measure does not. */
function addsUnlike({ left, right, numbers }: Claimed): boolean {
  const sides = [left, right];
  if (!sides.some(holdsSum) || !sides.every(onlyAdds)) return false;
  const measures = numbers.map(dimensionsOf);
  return (
    numbers.every((number) => isMeasured(number)) &&
    measures.some((each) => !each || !measures[0] || !sameDimensions(each, measures[0]))
  );
}

/** Nothing but numbers that are added and taken away. */
function onlyAdds(side: Expression): boolean {
  if (side.type !== "binary") return side.type === "number";
  return (side.operator === "+" || side.operator === "-") && onlyAdds(side.left) && onlyAdds(side.right);
}

/** "60 × 90 min = 90 km": the 60 are kilometres per hour, which goes without saying. */
function isByRate(left: Expression, right: Expression, mark: Mark): boolean {
  const [a, b] = [left, right].map((side) => evaluate(side, { ...usual, mark })?.abs());
  if (!a || !b || a.isZero() || b.isZero()) return false;
  const ratio = Exact.max(a, b).div(Exact.min(a, b));
  return [60, 3600, 24, 1440, 7].some((one) => ratio.eq(one));
}

/** Powers of the same dimensions, such as lengths and areas. */
function sameKinds(a: Dimensions, b: Dimensions): boolean {
  const kinds = Object.keys(a);
  return kinds.length > 0 && kinds.length === Object.keys(b).length && kinds.every((kind) => kind in b);
}

/** "2 hours < 90 minutes" says of each number what it counts, and nothing else may be meant. */
function comparesAmounts({ relation, numbers, approximate }: Claimed): boolean {
  const isComparison = relation !== "=" && relation !== "≈";
  return isComparison && !approximate && numbers.length === 2 && numbers.every(({ unit }) => unit && !unit.letter);
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
  const asNumbers = everyWay(claimed, { ...usual, mark });
  if (comparesAmounts(claimed) && asNumbers === true) return outcome;
  // "3 hours * 60 = 180 minutes": the 60 is minutes per hour.
  const a = evaluate(left, { ...usual, mark, units: 0 });
  const b = evaluate(right, { ...usual, mark, units: 0 });
  if (!a || !b || a.isZero() || b.isZero()) return asNumbers === true ? null : outcome;
  const ratio = Exact.max(a.abs(), b.abs()).div(Exact.min(a.abs(), b.abs()));
  const bare = numbers
    .filter(({ unit, token }) => !unit && !token.currency)
    .map(({ token }) => shownAs(token, mark).value);
  if (asNumbers !== true) return outcome === false && isByRoundedFactor(claimed, mark, bare, ratio) ? null : outcome;
  return bare.some((x, i) => x.eq(ratio) || bare.some((y, j) => i !== j && x.times(y).eq(ratio))) ? true : null;
}

/** How far a factor between units may be from what it is: 2.2 pounds are a kilogram, and 0.45 kilograms a pound. */
const FACTOR_ROUNDED = 0.03;

/** By how much such a product may be off where it is said to be approximate. */
const FACTOR_CUT = 0.05;

/** "165 lb × 0.45 = 74 kg": one of the numbers takes one unit to the other, and the result is rounded. */
function isByRoundedFactor(claimed: Claimed, mark: Mark, bare: readonly Exact[], ratio: Exact): boolean {
  const [a, b] = [claimed.left, claimed.right].map((side) => evaluate(side, { ...usual, mark }));
  const stated = singleNumber(claimed.right);
  if (!a || !b || !stated) return false;
  const rounding = new Exact(10).pow(-shownAs(stated, mark).decimals).div(2);
  // "150 lb × 0.45 ≈ 68.0 kg": worked out with more of the factor than is written.
  const off = claimed.approximate ? Exact.max(rounding, b.abs().times(FACTOR_CUT)) : rounding;
  if (a.minus(b).abs().gt(off)) return false;
  return bare.some(
    (x) =>
      !x.isZero() &&
      [x.abs(), new Exact(1).div(x.abs())].some((factor) => factor.minus(ratio).abs().lte(ratio.times(FACTOR_ROUNDED))),
  );
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
  const meanings = percents.flatMap((percent) => scales.map((scale) => ({ ...meaning, percent, scale })));
  const mayHold = meanings.some((ofLeft) =>
    meanings.some((ofRight) => {
      const outcome = outcomeOf(claimed, ofLeft, ofRight);
      return outcome === true || outcome === null;
    }),
  );
  return mayHold ? null : (main ?? null);
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

/** The plain value of an expression, for saying what would be right. */
export function plainValue(expression: Expression, mark: Mark = "."): Exact | null {
  return evaluate(expression, { ...usual, percent: "relative", mark });
}

export function holdsSum(expression: Expression): boolean {
  if (expression.type === "binary") {
    const { operator, left, right } = expression;
    return operator === "+" || operator === "-" || holdsSum(left) || holdsSum(right);
  }
  return "of" in expression && holdsSum(expression.of);
}
