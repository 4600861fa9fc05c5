import type { Holding, Pair, SwapGame } from "./swapPrompt.js";

/** Who has what at a point of the course. */
export interface Moment {
  /** How many swaps of the prompt lie behind it; null where the text did not follow them in order. */
  readonly done: number | null;
  readonly holding: Holding;
}

/** The course as the prompt has it: before the first swap, behind the first, … */
export function trueCourse({ start, exchanges }: SwapGame): Moment[] {
  const moments: Moment[] = [{ done: 0, holding: start }];
  for (const [i, pair] of exchanges.entries())
    moments.push({ done: i + 1, holding: swapped(moments[i].holding, pair) });
  return moments;
}

export function swapped(holding: Holding, [a, b]: Pair): Holding {
  const [ofA, ofB] = [holding.get(a) ?? "", holding.get(b) ?? ""];
  return new Map([...holding, [a, ofB], [b, ofA]]);
}

export function samePair([a, b]: Pair, [c, d]: Pair): boolean {
  return (a === c && b === d) || (a === d && b === c);
}

/** Whether what is stated of some people is so. */
export function agrees(stated: Holding, { holding }: Moment): boolean {
  return [...stated].every(([person, thing]) => holding.get(person) === thing);
}

/** A moment as a text has it: what it states goes before what would be right. */
export function overwritten({ done, holding }: Moment, stated: Holding): Moment {
  return { done, holding: new Map([...holding, ...stated]) };
}

/** What the people that are wrong have instead: "Alice: pink ball, Claire: yellow ball". */
export function rightOf(stated: Holding, { holding }: Moment): string {
  return [...stated]
    .filter(([person, thing]) => holding.get(person) !== thing)
    .map(([person]) => `${person}: ${holding.get(person)}`)
    .join(", ");
}

/** Without those that another one of them repeats. */
export function distinct(moments: readonly Moment[]): Moment[] {
  return moments.filter(
    (moment, i) => moments.findIndex(({ done, holding }) => done === moment.done && agrees(holding, moment)) === i,
  );
}

/** The one of some moments of which the least is stated wrong. */
export function closest(stated: Holding, moments: readonly Moment[]): Moment {
  const wrong = ({ holding }: Moment) => [...stated].filter(([person, thing]) => holding.get(person) !== thing).length;
  return moments.reduce((best, one) => (wrong(one) < wrong(best) ? one : best));
}
