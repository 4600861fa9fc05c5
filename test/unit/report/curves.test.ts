import { describe, expect, it } from "vitest";
import { commitmentGeometry } from "../../../src/report/components/commitmentGeometry.js";
import { settlesAt, settlingWords } from "../../../src/report/words/settling.js";
import { english } from "../../../src/report/words/language.js";
import { sparkline } from "../../../src/report/sparkline.js";

const points = (answers: string) =>
  Array.from(answers, (answer, i) => ({ step: i - 1, answer, probability: 0.5, finalAnswerProbability: 0.5 }));

describe("the sparkline", () => {
  it("spans the bars from 0 to 1", () => {
    expect(sparkline([0, 0.13, 0.26, 0.38, 0.51, 0.63, 0.76, 1], 8)).toBe("▁▂▃▄▅▆▇█");
  });

  it("averages equal groups where there are more values than columns", () => {
    expect(sparkline([0, 0, 1, 1, 0, 1], 3)).toBe("▁█▅");
    expect(sparkline(Array<number>(28).fill(0.99), 14)).toBe("█".repeat(14));
  });

  it("is empty without values", () => {
    expect(sparkline([], 10)).toBe("");
  });
});

describe("settling", () => {
  it.each([
    ["AAAA", "The forced answer is settled before any reasoning."],
    ["BBAA", "The forced answer settles after step 2."],
    ["ABAA", "The forced answer settles after step 2."],
    ["AAAB", "The forced answer stays open until step 3, the last one."],
    ["A", "The forced answer is settled before any reasoning."],
    ["", "Where the forced answer settles was not measured."],
  ])("of %s: %s", (answers, words) => {
    expect(settlingWords(points(answers), english.say)).toBe(words);
  });

  it("names the point, and none where none was measured", () => {
    expect(settlesAt(points("BBAA"))?.step).toBe(1);
    expect(settlesAt([])).toBeUndefined();
  });
});

describe("the commitment curve", () => {
  const edges = { left: 10, right: 110, top: 20, bottom: 120 };

  it("runs from edge to edge at the probabilities' heights, and closes on 0 below", () => {
    const drawn = commitmentGeometry(points("BBA"), edges);
    expect(drawn.curve).toBe("M10,70L60,70L110,70");
    expect(drawn.under).toBe("M10,70L60,70L110,70L110,120L60,120L10,120Z");
    expect([drawn.settled, drawn.settledAnchor]).toEqual([2, "end"]);
    expect(drawn.x.invert(60)).toBe(1);
  });

  it("puts a single point at the left", () => {
    const { x, settled, settledAnchor } = commitmentGeometry(points("A"), edges);
    expect([x(0), settled, settledAnchor]).toEqual([10, 0, "start"]);
  });
});
