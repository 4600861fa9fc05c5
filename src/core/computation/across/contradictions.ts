import type { Computation } from "../../run/computation.js";
import { Exact } from "../exact.js";
import { sameDimensions } from "../units.js";
import { type OrderClaim, orderClaimsIn } from "./orderClaims.js";
import { amountOf, type Ledger, type Quantity } from "./quantity.js";
import { quantitiesIn } from "./statedQuantities.js";

/** What stays as it is however long a text goes on: another value for it is no change. */
const lasting = new Set([
  "year",
  "day",
  "boiling point",
  "melting point",
  "radius",
  "diameter",
  "mass",
  "elevation",
  "half-life",
  "area",
  "面积",
  "面積",
  "直径",
  "直徑",
]);
/** Rounded otherwise, or measured otherwise: 365 and 365.25 days are no contradiction. Share of the larger value. */
const ALIKE = 0.1;
/** Without a word for what is measured, so many things make a list that an order can be read from. */
const LEAST_LISTED = 3;

/** The ledger behind one more step. */
export function withQuantities({ steps, quantities }: Ledger, text: string): Ledger {
  return { steps: steps + 1, quantities: [...quantities, ...quantitiesIn(text, steps)].slice(-400) };
}

/**
 * What a step says against what it and the steps before it give to things: another value for the same thing, or an order that the
 * values refute. Only where both are stated plainly and the same is measured; each is a computation that does not hold.
 */
export function contradictionsIn(text: string, ledger: Ledger): Computation[] {
  const own = quantitiesIn(text, ledger.steps);
  return [
    ...own.flatMap((quantity) => otherValue(text, quantity, ledger.quantities)),
    ...orderClaimsIn(text).flatMap((claim) => otherOrder(claim, [...ledger.quantities, ...own])),
  ];
}

function otherValue(text: string, quantity: Quantity, before: readonly Quantity[]): Computation[] {
  const { thing, attribute } = quantity;
  if (attribute === null || !lasting.has(attribute)) return [];
  const known = before.filter(
    (other) =>
      other.thing === thing &&
      other.attribute === attribute &&
      sameDimensions(other.unit.dimensions, quantity.unit.dimensions),
  );
  const [first] = known;
  if (!first || known.some((other) => alike(other, quantity))) return [];
  const start = Math.max(0, text.indexOf(quantity.text));
  return [check(quantity.text, first, { start, end: start + quantity.text.length })];
}

function alike(a: Quantity, b: Quantity): boolean {
  const [x, y] = [amountOf(a), amountOf(b)];
  return x.minus(y).abs().lte(Exact.max(x.abs(), y.abs()).times(ALIKE));
}

function otherOrder(claim: OrderClaim, quantities: readonly Quantity[]): Computation[] {
  const group = groupOf(claim, quantities);
  const mine = group.get(claim.thing);
  if (!mine || !isSaidOf(claim, mine)) return [];
  if (claim.number !== null && !mine.value.eq(claim.number)) return [];
  const others = claim.than === null ? [...group.values()] : [group.get(claim.than)].filter((one) => one !== undefined);
  const beyond = others
    .filter((other) => other.thing !== mine.thing && isMeant(other, claim) && isBeyond(other, mine, claim))
    .sort((a, b) => amountOf(a).cmp(amountOf(b)) * (claim.extreme.end === "least" ? 1 : -1));
  const [furthest] = beyond;
  return furthest ? [check(claim.text, furthest, { start: claim.start, end: claim.end })] : [];
}

/** The things of which the same is known as of the claim's, each with its one value; empty where that is not certain. */
function groupOf(
  { thing, attribute, than, number }: OrderClaim,
  quantities: readonly Quantity[],
): ReadonlyMap<string, Quantity> {
  const mine = quantities.filter((quantity) => quantity.thing === thing);
  const [first] =
    attribute === null
      ? mine
      : mine.filter((quantity) => quantity.attribute === attribute || quantity.attribute === null);
  const none = new Map<string, Quantity>();
  if (!first || mine.some((other) => other.attribute !== first.attribute)) return none;
  // A list without a word for what is measured need not be of what the claim names, unless the claim repeats its value.
  if (first.attribute === null && attribute !== null && !(number !== null && first.value.eq(number))) return none;
  const comparable = quantities.filter(
    (other) => other.attribute === first.attribute && sameDimensions(other.unit.dimensions, first.unit.dimensions),
  );
  const group = new Map<string, Quantity>();
  for (const quantity of comparable) {
    const known = group.get(quantity.thing);
    if (known && !amountOf(known).eq(amountOf(quantity))) return none;
    group.set(quantity.thing, quantity);
  }
  return first.attribute === null && than === null && group.size < LEAST_LISTED ? none : group;
}

/** Where the claim repeats a value of the other thing, it is this one. */
function isMeant({ value }: Quantity, { thanNumber }: OrderClaim): boolean {
  return thanNumber === null || value.eq(thanNumber);
}

/** "Shortest" is said of times and lengths, not of prices. */
function isSaidOf({ extreme }: OrderClaim, { unit }: Quantity): boolean {
  const bases = Object.keys(unit.dimensions);
  return extreme.of === "any" || (bases.length === 1 && extreme.of.some((base) => base === bases[0]));
}

function isBeyond(other: Quantity, mine: Quantity, { extreme }: OrderClaim): boolean {
  return extreme.end === "least" ? amountOf(other).lt(amountOf(mine)) : amountOf(other).gt(amountOf(mine));
}

function check(claim: string, { text, step }: Quantity, span: Computation["span"]): Computation {
  return { claim, holds: false, expected: text, span, contradicts: step };
}
