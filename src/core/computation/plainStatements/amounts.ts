import { Exact } from "../exact.js";
import { type Unit, unitOf } from "../units.js";
import type { Value } from "./value.js";

/** So many of something. */
export interface Amount {
  readonly count: Exact;
  readonly noun: string;
}

/** Days that a month and a year have. */
const month = [28, 31] as const;
const year = [365, 366] as const;
const DAY = 86_400;

/** Lengths of time, masses and the like in base units; months and years between their shortest and their longest. */
export function amountValue({ count, noun }: Amount): Value | null {
  const unit = measureOf(noun);
  const [dimension, more] = unit ? Object.entries(unit.dimensions) : [];
  if (!unit) return counted({ count, noun });
  if (dimension === undefined || more !== undefined) return null;
  if (dimension[0] === "calendar") {
    const months = unit.factors[0].times(count);
    const [least, most] = months.mod(12).isZero()
      ? year.map((days) => months.div(12).times(days))
      : month.map((days) => months.times(days));
    return { low: least.times(DAY), high: most.times(DAY), kind: "time", bare: false };
  }
  const [kind, power] = dimension;
  const factors = unit.factors.map((factor) => factor.times(count));
  return {
    low: Exact.min(...factors),
    high: Exact.max(...factors),
    kind: power === 1 ? kind : `${kind}^${power}`,
    bare: false,
  };
}

/** Words behind a number that count nothing, and scales on which less is more. */
const notCounted = /^(?:more|less|other|and|o'clock|gauge|magnitude|place|rank|handicap|grit|stop|flat|sharp)$/;

/** Of the same things as many as there are: "5 apples"; what else the word may mean does not matter there. */
function counted({ count, noun }: Amount): Value | null {
  const thing = /^(?:%|per ?cent)$/.test(noun) ? "percent" : noun.replace(/s$/, "");
  return unitOf(noun) || thing.length < 3 || notCounted.test(thing)
    ? null
    : { low: count, high: count, kind: `of ${thing}`, bare: false };
}

/** Units that measure the same everywhere or within known bounds: no money, no temperature, no single letters. */
export function measureOf(noun: string): Unit | null {
  const unit = unitOf(noun);
  if (!unit || unit.letter || unit.compound) return null;
  const { dimensions } = unit;
  return dimensions.money || dimensions.temperature || dimensions.angle || dimensions.current ? null : unit;
}
