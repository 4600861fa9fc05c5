import { seededRandom } from "../../../core/statistics/random.js";
import { domains } from "./domains/index.js";
import { styled } from "./styles.js";
import type { WorkedProblem } from "./workedProblem.js";

/** `perDomain` problems of every kind of reasoning, in changing styles. The same seed gives the same problems. */
export function generateProblems({ seed, perDomain }: { seed: number; perDomain: number }): WorkedProblem[] {
  return domains.flatMap((domain, d) =>
    Array.from({ length: perDomain }, (_, index) => {
      const random = seededRandom(seed * 1_000_003 + d * 10_007 + index);
      return styled(domain.make(index, random), random);
    }),
  );
}
