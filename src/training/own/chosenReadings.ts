import { seededRandom, shuffled } from "../../core/statistics/random.js";
import type { JudgedSolution } from "../corpora/solutions/judgedSolution.js";

/**
 * The order in which solutions are read, so that any beginning of it is balanced: of five, two with a labelled mistake, one that is
 * right all through, one greedy one of a problem that is asked again, and one of the others.
 */
export function inReadingOrder<T extends { readonly judged: JudgedSolution }>(
  solutions: readonly T[],
  isAskedAgain: (judged: JudgedSolution) => boolean,
  seed: number,
): T[] {
  const all = shuffled(seededRandom(seed), solutions);
  const rest = all.filter(({ judged }) => !isAskedAgain(judged));
  const isMistaken = ({ judged: { labels } }: T) => labels.some((label) => label?.wrong);
  const isRight = ({ judged: { labels, right } }: T) => right && labels.some((label) => label !== null);
  const mistaken = rest.filter(isMistaken);
  return inTurns([
    mistaken.filter((_, i) => i % 2 === 0),
    rest.filter((one) => !isMistaken(one) && isRight(one)),
    mistaken.filter((_, i) => i % 2 === 1),
    all.filter(({ judged }) => isAskedAgain(judged) && judged.temperature === 0),
    rest.filter((one) => !isMistaken(one) && !isRight(one)),
  ]);
}

/** One of each queue after the other; a queue that is empty is passed over. */
function inTurns<T>(queues: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue.slice(turn, turn + 1))).flat();
}
