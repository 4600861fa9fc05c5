import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignSteps } from "../../../src/webview/compare/alignSteps.js";
import { comparedRows, movedRow } from "../../../src/webview/compare/rows.js";
import { otherRun } from "../../webview/scenes.js";
import { recorded } from "../report/runs.js";

const pairs = (left: string[], right: string[]) => alignSteps(left, right).map(({ left, right }) => [left, right]);

describe("aligned steps", () => {
  it("pair equal texts", () => {
    expect(pairs(["a b", "c d"], ["a b", "c d"])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("leave a step alone that only one side has", () => {
    expect(pairs(["one two three", "seven eight"], ["one two three", "four five six", "seven eight"])).toEqual([
      [0, 0],
      [null, 1],
      [1, 2],
    ]);
    expect(pairs([], ["x"])).toEqual([[null, 0]]);
    expect(pairs([], [])).toEqual([]);
  });

  it("pair steps that say nearly the same, and not those that do not", () => {
    const nearly = alignSteps(
      ["Uranus was the first planet with rings"],
      ["Uranus was among the first planets with rings"],
    );
    expect(nearly).toHaveLength(1);
    expect(nearly[0].similarity).toBeGreaterThan(0.6);
    expect(pairs(["Saturn is large"], ["Therefore we add three"])).toHaveLength(2);
  });

  it("pair Chinese steps by their words", () => {
    expect(pairs(["土星有明亮的光环。"], ["土星有非常明亮的光环。"])).toEqual([[0, 0]]);
  });

  it("hold every step once, in order, whatever the texts", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 6 }).map((words) => words.join(" "));
    const texts = fc.array(text, { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        const aligned = alignSteps(left, right);
        const of = (side: "left" | "right") => aligned.map((pair) => pair[side]).filter((index) => index !== null);
        expect(of("left")).toEqual(left.map((_, i) => i));
        expect(of("right")).toEqual(right.map((_, i) => i));
        for (const pair of aligned) expect(pair.left === null && pair.right === null).toBe(false);
      }),
    );
  });

  it("are the same seen from the other side", () => {
    const left = recorded("mixed").steps.map(({ text }) => text);
    const right = otherRun().steps.map(({ text }) => text);
    const mirrored = alignSteps(right, left).map((pair) => ({ ...pair, left: pair.right, right: pair.left }));
    const paired = (all: typeof mirrored) => all.filter(({ left, right }) => left !== null && right !== null);
    expect(paired(mirrored)).toEqual(paired(alignSteps(left, right)));
  });
});

describe("rows of a comparison", () => {
  const rows = comparedRows(recorded("mixed"), otherRun());

  it("say where the verdicts differ or a step is missing", () => {
    const differing = rows.filter(({ differs }) => differs);
    expect(differing.map(({ left, right }) => [left?.index ?? null, right?.index ?? null])).toEqual([
      [null, 2],
      [2, 3],
      [4, null],
      // The same verdict, of which one rests on a marked step.
      [8, 8],
    ]);
    expect(comparedRows(recorded("mixed"), recorded("mixed")).some(({ differs }) => differs)).toBe(false);
  });

  it("are walked by keys, n and p from difference to difference", () => {
    const [first, second, third, fourth] = rows.filter(({ differs }) => differs);
    expect(movedRow("n", rows, 0)).toBe(first);
    expect(movedRow("n", rows, second!.number)).toBe(third);
    expect(movedRow("n", rows, fourth!.number)).toBe(first);
    expect(movedRow("p", rows, first!.number)).toBe(fourth);
    expect(movedRow("End", rows, 0)).toBe(rows.at(-1));
    expect(movedRow("ArrowUp", rows, 0)).toBe(rows[0]);
    expect(movedRow("n", [], 0)).toBeUndefined();
  });
});
