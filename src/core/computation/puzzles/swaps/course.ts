import type { Holding, Pair, SwapGame } from "./game.js";

/** Who has what at a point of the course. */
export interface Moment {
  /** How many swaps of the prompt lie behind it; null where the text did not follow them in order. */
  readonly done: number | null;
  readonly holding: Holding;
}

/** A game as the prompt has it. */
export interface Course extends SwapGame {
  /** Before the first swap, behind the first, … */
  readonly moments: readonly Moment[];
}

export function courseOf(game: SwapGame): Course {
  const moments: Moment[] = [{ done: 0, holding: game.start }];
  for (const [i, pair] of game.exchanges.entries())
    moments.push({ done: i + 1, holding: swapped(moments[i].holding, pair) });
  return { ...game, moments };
}

/** Whether a swap of these two may be the next one. */
export function isNext({ exchanges }: Course, { done }: Moment, pair: Pair): boolean {
  return done === null || (done < exchanges.length && samePair(exchanges[done], pair));
}

export function behindSwapOf({ done, holding }: Moment, pair: Pair): Moment {
  return { done: done === null ? null : done + 1, holding: swapped(holding, pair) };
}

/** A moment, and the one behind the next swap. */
export function withNext({ exchanges }: Course, moment: Moment): Moment[] {
  return moment.done === null || moment.done >= exchanges.length
    ? [moment]
    : [moment, behindSwapOf(moment, exchanges[moment.done])];
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
