import { describe, expect, test } from "vitest";
import { limitsOf, watchFor } from "../../../src/check/guard.js";
import type { TraitDirection, TraitPack } from "../../../src/probes/traitPack.js";
import type { FoundTraits } from "../../../src/reader/traitsFor.js";

const neutral = { response: { mean: 0, deviation: 1 }, step: { mean: 1, deviation: 2 } };
const trait = (name: string, on = true) => ({ name, on, bias: 0, neutral }) as unknown as TraitDirection;

/** Two layers, a column of the probes, then one a trait: what is read at a token is given for each trait. */
function found(...traits: TraitDirection[]): FoundTraits {
  return { pack: { layers: 2, hidden: 1, traits } as unknown as TraitPack, sha256: "", first: 1 };
}
const tokens = (count: number, ...values: number[]) =>
  Array.from({ length: count }, () => Float32Array.from([9, ...values, 9, ...values.map(() => 0)]));

const pack = found(trait("malice"), trait("apathy", false), trait("praise"));

test("a guard stops where a trait it watches is far above neutral steps over the last tokens", () => {
  const watch = watchFor({ traits: ["praise"], limit: 3 }, pack);
  // Of the traits that are on, praise is the second.
  expect(watch(tokens(16, 50, 7))).toBeUndefined();
  expect(watch(tokens(16, 0, 9))).toEqual({ trait: "praise", z: 4, limit: 3 });
  expect(watch([...tokens(16, 0, 9), ...tokens(8, 0, 1)])).toBeUndefined();
  expect(watch([...tokens(40, 0, 0), ...tokens(16, 0, 9)])).toMatchObject({ z: 4 });
});

test("a few tokens are no step, and of several traits the farthest is named", () => {
  const watch = watchFor({ traits: ["praise", "malice"], limit: 3 }, pack);
  expect(watch(tokens(15, 50, 50))).toBeUndefined();
  expect(watch(tokens(16, 21, 11))).toEqual({ trait: "malice", z: 10, limit: 3 });
});

describe("without a limit that was asked for", () => {
  const limited = (name: string, alone: number, together: number) => ({
    ...trait(name),
    neutral: { ...neutral, guard: { alone, together } },
  });
  const own = found(limited("malice", 2, 5), limited("praise", 1, 3), trait("anxiety"));

  test.each([
    { traits: ["malice"], limits: [["malice", 2]] },
    {
      traits: ["malice", "praise"],
      limits: [
        ["malice", 5],
        ["praise", 3],
      ],
    },
    { traits: ["anxiety"], limits: [["anxiety", 2.5]] },
  ])("$traits have limits of their own, or the band of a step", ({ traits, limits }) => {
    expect(limitsOf({ traits }, own)).toEqual(limits);
    expect(limitsOf({ traits, limit: 7 }, own)).toEqual(limits.map(([name]) => [name, 7]));
  });

  test("the trait that is farthest above its own limit is named", () => {
    const watch = watchFor({ traits: ["malice", "praise"] }, own);
    expect(watch(tokens(16, 10, 6, 0))).toBeUndefined();
    expect(watch(tokens(16, 10, 9, 0))).toEqual({ trait: "praise", z: 4, limit: 3 });
    expect(watch(tokens(16, 12, 11, 0))).toEqual({ trait: "praise", z: 5, limit: 3 });
    expect(watch(tokens(16, 17, 9, 0))).toEqual({ trait: "malice", z: 8, limit: 5 });
  });
});

test("a trait that is not read is named, with those that are", () => {
  expect(() => watchFor({ traits: ["spite"], limit: 3 }, pack)).toThrow("it reads malice, praise");
  expect(() => watchFor({ traits: ["apathy"], limit: 3 }, pack)).toThrow("“apathy” is no trait");
  expect(() => watchFor({ traits: ["malice"], limit: 3 }, null)).toThrow("no trait pack for this model");
});
