import { expect, it } from "vitest";
import { generateProblems } from "../../../../../src/training/corpora/problems/generate.js";

it("makes as many problems as asked for, whatever the seed", () => {
  const domains = new Set(generateProblems({ seed: 1, perDomain: 1 }).map(({ domain }) => domain)).size;
  // Of these seeds 2, 3, 5, 22 and 24 once drew a country that is alone on its continent.
  for (const seed of [1, 2, 3, 4, 5, 22, 24]) {
    expect(generateProblems({ seed, perDomain: 60 })).toHaveLength(60 * domains);
  }
});
