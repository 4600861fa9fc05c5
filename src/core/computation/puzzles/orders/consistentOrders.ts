/** Where things stand to each other or to the ends, counted from the first end of the axis. */
export type OrderFact =
  | { readonly kind: "before"; readonly first: number; readonly then: number }
  /** One of these things stands at one of these places, from 1. */
  | { readonly kind: "place"; readonly things: readonly number[]; readonly places: readonly number[] };

/** The place of each thing, from 1. */
export type Order = readonly number[];

/** The orders of more things are too many to look at one by one. */
export const MOST_THINGS = 8;

export const isTrueIn = (fact: OrderFact, order: Order): boolean =>
  fact.kind === "before"
    ? order[fact.first] < order[fact.then]
    : fact.things.some((thing) => fact.places.includes(order[thing]));

/** All orders of so many things in which the facts are true. */
export function ordersWith(count: number, facts: readonly OrderFact[]): Order[] {
  const found: Order[] = [];
  const settledBy = Array.from({ length: count }, (_, thing) => facts.filter((fact) => lastOf(fact) === thing));
  const extend = (order: Order) => {
    if (order.length === count) {
      found.push(order);
      return;
    }
    for (let place = 1; place <= count; place++) {
      if (order.includes(place)) continue;
      const longer = [...order, place];
      if (settledBy[order.length].every((fact) => isTrueIn(fact, longer))) extend(longer);
    }
  };
  extend([]);
  return found;
}

/** The thing with whose place a fact can be told. */
const lastOf = (fact: OrderFact): number =>
  fact.kind === "before" ? Math.max(fact.first, fact.then) : Math.max(...fact.things);
