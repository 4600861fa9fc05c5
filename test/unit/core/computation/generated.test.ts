import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handWritten } from "../../../../bench/computation/corpus.js";
import { chance } from "../../../../bench/computation/generated/chance.js";
import { misleading } from "../../../../bench/computation/generated/misleading.js";
import { kinds } from "../../../../bench/computation/generated/statements.js";
import { unjudged } from "../../../../bench/computation/generated/unjudged.js";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { computationContext, withStep } from "../../../../src/core/computation/establish.js";

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const failing = (text: string, prompt: readonly string[] = []) =>
  checkComputations(text, computationContext(prompt)).filter(({ holds }) => !holds);

describe("right statements never fail and wrong ones never hold", () => {
  for (const [kind, make] of Object.entries(kinds)) {
    it(kind, () => {
      fc.assert(
        fc.property(seed, (at) => {
          const { right, wrong } = make(chance(at));
          expect(failing(right)).toEqual([]);
          const checks = checkComputations(wrong);
          expect(checks.length === 0 || checks.some(({ holds }) => !holds)).toBe(true);
        }),
        { numRuns: 60 },
      );
    });
  }
});

describe("what is not to be judged never fails", () => {
  for (const [kind, make] of Object.entries(unjudged)) {
    it(kind, () => {
      fc.assert(
        fc.property(seed, (at) => {
          const { text, prompt } = make(chance(at));
          expect(failing(text, prompt === undefined ? [] : [prompt])).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
  }
});

describe("wrong statements whose digits agree never hold", () => {
  for (const [kind, make] of Object.entries(misleading)) {
    it(kind, () => {
      fc.assert(
        fc.property(seed, (at) => {
          const checks = checkComputations(make(chance(at)));
          expect(checks.length > 0 && checks.every(({ holds }) => holds)).toBe(false);
        }),
        { numRuns: 60 },
      );
    });
  }
});

describe("sentences written by hand in which nothing may be called wrong", () => {
  const sentences = handWritten();
  for (const kind of new Set(sentences.map((sentence) => sentence.kind))) {
    it(kind, () => {
      const texts = sentences.filter((sentence) => sentence.kind === kind).map(({ text }) => text);
      expect(texts.filter((text) => failing(text).length > 0)).toEqual([]);
    });
  }
});

describe("any text", () => {
  const part = fc.constantFrom(
    ...'1|12|3.5|!|mod|≡|C(5,2)|choose|%|3:45|the sum of|remainder|1,000|1.000|12,5|+|-|–|*|**|/|//|^|²³|=|≈|<|>|(|)|[|{|}|\\frac|\\boxed|√|%|$|€| |\n|x|m|of|half|apples|hours|per|minutes|mph|and|is|not|if|,|.|?|"|個|萬|等於|小時|mod 7|base 2|99999999999'.split(
      "|",
    ),
  );
  const text = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(""));

  it("is survived, and a claim is what stands at its place", () => {
    fc.assert(
      fc.property(text, text, (prompt, step) => {
        for (const { claim, span } of checkComputations(step, computationContext([prompt])))
          expect(step.slice(span.start, span.end)).toBe(claim);
      }),
      { numRuns: 1000 },
    );
  });

  it("is read in linear time", () => {
    const hostile = [
      "1+",
      "(",
      "9^9^9^9 = 1 ",
      "1+1=2 ",
      "half of ",
      "{",
      "9",
      "\n- 3 + 4 = 8",
      "2 hours and ",
      "1,",
      "1.",
      "1'",
      "1 ",
      "= ",
      "a * b = ",
      "3 of cups ",
      "per hour ",
      "kg·m/",
      '"3 + 4 = 8 ',
      "if ",
      "mod ",
      "萬",
      "小時",
      "3顆",
      "\\frac{",
      "⁻¹",
      "not ",
      "a day has 3 hours ",
      "let m be ",
      "5!",
      "1 mod 5 = ",
      "1 ≡ ",
      "C(5,2) ",
      "the sum of 1 and ",
      "1:00 + ",
      "\\boxed{",
      "1 ÷ 2 = ",
      "3√",
      "10 choose ",
    ];
    for (const unit of hostile) {
      const long = unit.repeat(100_000 / unit.length);
      checkComputations(long, withStep(computationContext([long]), long));
    }
  });
});
