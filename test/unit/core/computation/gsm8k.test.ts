import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gsm8kFigures } from "../../../../bench/computation/figures.js";

/** Set COTCHECK_GSM8K to the training file of GSM8K (MIT, 7,473 right solutions) to measure precision and recall. */
const file = process.env.COTCHECK_GSM8K;

describe.skipIf(!file)("on GSM8K", () => {
  for (const inContext of [false, true]) {
    it(`calls no right step wrong, and most changed results, ${inContext ? "in context" : "step by step"}`, () => {
      const { steps, falseAlarms, changed, caught, confirmed } = gsm8kFigures(readFileSync(file!, "utf8"), inContext);
      console.log({ steps, falseAlarms: falseAlarms.length, changed, caught });
      expect(falseAlarms.length / steps).toBeLessThanOrEqual(0.0003);
      expect(caught / changed).toBeGreaterThanOrEqual(0.93);
      expect(confirmed).toEqual([]);
    });
  }
});
