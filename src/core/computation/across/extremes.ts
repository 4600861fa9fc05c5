import type { BaseDimension } from "../unitTable.js";

/** Which end of a scale a word means, and of what it can be said. */
export interface Extreme {
  readonly end: "least" | "most";
  /** "any" is said of every quantity. */
  readonly of: readonly BaseDimension[] | "any";
}

const scales: readonly (readonly [least: string, most: string, of: Extreme["of"]])[] = [
  ["shortest|最短", "longest|最長|最长", ["time", "length", "calendar"]],
  ["smallest|最小", "largest|biggest|greatest|最大", "any"],
  ["lowest|最低", "highest|最高", "any"],
  ["shallowest|最浅|最淺", "deepest|tallest|最深", ["length"]],
  ["narrowest|最窄", "widest|broadest|最宽|最寬", ["length"]],
  ["lightest|最轻|最輕", "heaviest|最重", ["mass"]],
  ["coldest|coolest|最冷", "hottest|warmest|最热|最熱", ["temperature"]],
  ["cheapest|least expensive|最便宜", "most expensive|dearest|priciest|最贵|最貴", ["money"]],
  ["nearest|closest|最近", "farthest|furthest|most distant|最远|最遠", ["length"]],
  ["youngest|最年轻|最年輕", "oldest|最老", ["calendar"]],
];

const comparatives: readonly (readonly [less: string, more: string, of: Extreme["of"]])[] = [
  ["shorter|短", "longer|長|长", ["time", "length", "calendar"]],
  ["smaller|小", "larger|bigger|greater|大", "any"],
  ["lower|低", "higher|高", "any"],
  ["shallower|浅|淺", "deeper|taller|深", ["length"]],
  ["narrower|窄", "wider|broader|宽|寬", ["length"]],
  ["lighter|轻|輕", "heavier|重", ["mass"]],
  ["colder|cooler|冷", "hotter|warmer|热|熱", ["temperature"]],
  ["cheaper|less expensive|便宜", "more expensive|dearer|pricier|贵|貴", ["money"]],
  ["nearer|closer|近", "farther|further|more distant|远|遠", ["length"]],
  ["younger|年轻|年輕", "older|老", ["calendar"]],
];

const table = (rows: typeof scales) =>
  new Map(
    rows.flatMap(([least, most, of]): [string, Extreme][] => [
      ...least.split("|").map((word): [string, Extreme] => [word, { end: "least", of }]),
      ...most.split("|").map((word): [string, Extreme] => [word, { end: "most", of }]),
    ]),
  );

export const superlatives: ReadonlyMap<string, Extreme> = table(scales);
export const comparisons: ReadonlyMap<string, Extreme> = table(comparatives);

/** One of the words, as a pattern: English ones, or Chinese ones. */
export function wordsOf(words: ReadonlyMap<string, Extreme>, chinese: boolean): string {
  return [...words.keys()].filter((word) => /\p{Script=Han}/u.test(word) === chinese).join("|");
}
