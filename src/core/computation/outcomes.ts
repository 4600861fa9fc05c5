import { equal, type Holds, isStated } from "./equality.js";
import { evaluate, type Meaning, unitWithCurrency } from "./evaluation.js";
import { Exact } from "./exact.js";
import { type Expression, numbersOf, type Quantity } from "./expression.js";
import type { Relation } from "./tokens.js";
import { factorIn } from "./units.js";

export interface Claimed {
  readonly left: Expression;
  readonly relation: Relation;
  readonly right: Expression;
  readonly numbers: readonly Quantity[];
  readonly approximate: boolean;
}

/** Undefined where a side has no value. */
export type Outcome = Holds | undefined;

export function outcomeOf(claimed: Claimed, leftMeaning: Meaning, rightMeaning: Meaning): Outcome {
  const { left, relation, right, approximate } = claimed;
  const a = evaluate(left, leftMeaning);
  const b = evaluate(right, rightMeaning);
  if (!a || !b || !isSane(a) || !isSane(b)) return undefined;
  if (relation === "<") return a.lt(b);
  if (relation === ">") return a.gt(b);
  if (relation === "<=") return a.lte(b);
  if (relation === ">=") return a.gte(b);
  const [side, meaning] = isStated(right) ? [right, rightMeaning] : [left, leftMeaning];
  const [result] = numbersOf(side);
  const measured = unitWithCurrency(result.token, result.unit);
  const inUnits = meaning.units !== null && measured ? factorIn(measured, meaning.units) : new Exact(1);
  const worth = inUnits.times(meaning.scale ? result.token.scale : 1);
  return equal({ a, b, left, right, mark: leftMeaning.mark, unit: worth }, approximate || relation === "≈");
}

function isSane(value: Exact): boolean {
  return value.isFinite() && value.abs().lt("1e100");
}
