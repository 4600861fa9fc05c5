import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingPositions, tokenSpan } from "../../../../src/core/steps/tokens.js";

describe("tokens", () => {
  /** Tokens as in a test's eyes: the text cut at "|". */
  const tokens = (cut: string) => {
    let end = 0;
    return cut.split("|").map((piece) => (end += piece.length));
  };

  it("finds the tokens of a step, with the space before its first word", () => {
    const ends = tokens("It| is| 5|.\n\n|So| 6|.");
    expect(tokenSpan({ start: 0, end: 8 }, ends)).toEqual({ start: 0, end: 4 });
    expect(tokenSpan({ start: 10, end: 15 }, ends)).toEqual({ start: 4, end: 7 });
    expect(tokenSpan({ start: 15, end: 20 }, ends)).toEqual({ start: 7, end: 7 });
  });

  it("takes all byte tokens of an emoji to the step that it begins", () => {
    // "a", then an emoji of two code units in four byte tokens, then "b".
    expect(tokenSpan({ start: 1, end: 4 }, [1, 1, 1, 1, 3, 4])).toEqual({ start: 1, end: 6 });
    expect(tokenSpan({ start: 0, end: 1 }, [1, 1, 1, 1, 3, 4])).toEqual({ start: 0, end: 1 });
    expect(tokenSpan({ start: 0, end: 2 }, [0, 0, 0, 2])).toEqual({ start: 0, end: 4 });
  });

  it("covers every character of a step", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (sizes, a, b) => {
          let sum = 0;
          const ends = sizes.map((size) => (sum += size));
          const start = a % sum;
          const end = start + 1 + (b % (sum - start));
          const span = tokenSpan({ start, end }, ends);
          expect(span.start === 0 ? 0 : ends[span.start - 1]).toBeLessThanOrEqual(start);
          expect(ends[span.start]).toBeGreaterThan(start);
          expect(ends[span.end - 1]).toBeGreaterThanOrEqual(end);
          expect(span.end - 1 === 0 || ends[span.end - 2] < end).toBe(true);
        },
      ),
    );
  });

  const read = (cut: string) => {
    const text = cut.replaceAll("|", "");
    const chars = { start: 0, end: text.length };
    const ends = tokens(cut);
    const pieces = cut.split("|");
    const positions = readingPositions(text, chars, tokenSpan(chars, ends), ends);
    return [positions["last-content"], positions.closing, positions["exact-answer"]].map((index) => pieces[index]);
  };

  it("finds the reading positions", () => {
    expect(read("So| 12| *| 3| =| 36| apples|.")).toEqual([" apples", ".", " 36"]);
    expect(read("The| capital| of| France| is| Par|is|,| right|?")).toEqual([" right", "?", "is"]);
    expect(read("The| answer| is| (|B|).")).toEqual(["B", ").", "B"]);
    expect(read('He| said| "|maybe|"| then|.')).toEqual([" then", ".", "maybe"]);
    expect(read("Let| me| think")).toEqual([" think", " think", " think"]);
    expect(read("---")).toEqual(["---", "---", "---"]);
  });
});
