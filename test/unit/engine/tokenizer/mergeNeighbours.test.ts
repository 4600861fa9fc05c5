import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MergeRules, mergeNeighbours } from "../../../../src/engine/tokenizer/mergeNeighbours.js";

/** Rules over pairs of symbols; a rule is its place in the list, and several may share a rank. */
function rulesOf(pairs: readonly (readonly [left: number, right: number, result: number, rank: number])[]): MergeRules {
  return {
    find: (left, right) => pairs.findIndex((pair) => pair[0] === left && pair[1] === right),
    rank: (rule) => pairs[rule][3],
    result: (rule) => pairs[rule][2],
  };
}

/** The definition, step by step: the lowest rank of all neighbours, the leftmost of equals. */
function bySearching(symbols: readonly number[], rules: MergeRules): number[] {
  const left = [...symbols];
  for (;;) {
    let best = -1;
    let bestRule = -1;
    for (let i = 0; i + 1 < left.length; i++) {
      const rule = rules.find(left[i], left[i + 1], 0, 0);
      if (rule >= 0 && (bestRule < 0 || rules.rank(rule) < rules.rank(bestRule))) [best, bestRule] = [i, rule];
    }
    if (bestRule < 0) return left;
    left.splice(best, 2, rules.result(bestRule));
  }
}

// Few symbols, so that most pairs have a rule and merges overtake each other.
const symbol = fc.nat(4);
const start = (ids: readonly number[]) => ({
  ids: Int32Array.from(ids),
  ends: Int32Array.from(ids, (_, i) => 2 * i + 1),
});

describe("mergeNeighbours", () => {
  it("joins as the definition says", () => {
    const pairs = fc.array(fc.tuple(symbol, symbol, symbol, fc.nat(12)), { maxLength: 25 });
    fc.assert(
      fc.property(fc.array(symbol, { maxLength: 30 }), pairs, (symbols, list) => {
        const rules = rulesOf(list);
        expect(Array.from(mergeNeighbours(start(symbols), rules).ids)).toEqual(bySearching(symbols, rules));
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps where each symbol ends, and asks for rules with the stretch they cover", () => {
    const covered: number[][] = [];
    const rules: MergeRules = {
      ...rulesOf([
        [1, 2, 3, 0],
        [3, 4, 5, 1],
      ]),
      find(left, right, from, to) {
        covered.push([left, right, from, to]);
        return left === 1 && right === 2 ? 0 : left === 3 && right === 4 ? 1 : -1;
      },
    };
    const { ids, ends } = mergeNeighbours(start([0, 1, 2, 4]), rules);
    expect(Array.from(ids)).toEqual([0, 5]);
    expect(Array.from(ends)).toEqual([1, 7]);
    expect(covered).toContainEqual([0, 1, 0, 3]);
    expect(covered).toContainEqual([3, 4, 1, 7]);
  });
});
