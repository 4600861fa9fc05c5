import { describe, expect, it } from "vitest";
import { lookUp } from "../../../src/engine/generate/promptLookUp.js";

const proposed = (...ids: number[]) => [...lookUp(Int32Array.from(ids))];

describe("prompt look-up", () => {
  it("proposes nothing behind a token that is new", () => {
    expect(proposed(1, 2, 3)).toEqual([]);
    expect(proposed(7)).toEqual([]);
    expect(proposed()).toEqual([]);
  });

  it("proposes as many tokens as matched, three at most", () => {
    expect(proposed(5, 8, 9, 1, 5)).toEqual([8]);
    expect(proposed(4, 5, 8, 9, 1, 4, 5)).toEqual([8, 9]);
    expect(proposed(1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4)).toEqual([5, 6, 7]);
  });

  it("prefers the longest match, and of equal ones the latest", () => {
    expect(proposed(3, 4, 6, 9, 4, 7, 3, 4)).toEqual([6, 9]);
    expect(proposed(4, 6, 0, 4, 7, 0, 5, 4)).toEqual([7]);
  });

  it("goes on with a loop as far as the text goes", () => {
    expect(proposed(1, 1)).toEqual([1]);
    expect(proposed(1, 2, 1, 2, 1, 2)).toEqual([1, 2]);
  });
});
