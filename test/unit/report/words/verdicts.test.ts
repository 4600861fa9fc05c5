import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { standingWords } from "../../../../src/report/words/verdicts.js";
import { isSuspect, verdictCodes } from "../../../../src/core/verdict/codes.js";
import { standings } from "../../../../src/core/verdict/standing.js";

describe("verdict words", () => {
  const all = standings.map((standing) => standingWords[standing]);

  it("tell every standing apart without colour", () => {
    expect(new Set(all.map(({ icon }) => icon)).size).toBe(standings.length);
    expect(new Set(all.map(({ label }) => label)).size).toBe(standings.length);
  });

  it("have icons one column wide that are drawn as text", () => {
    for (const { icon } of all) {
      expect(stringWidth(icon)).toBe(1);
      expect(icon).not.toMatch(/\p{Emoji_Presentation}/u);
    }
  });

  it("keep the tick for what a program confirmed", () => {
    const ticked = standings.filter(
      (standing) => standingWords[standing].icon === "✓" || standingWords[standing].role === "good",
    );
    expect(ticked).toEqual(["calculation-holds"]);
  });

  it("never count abstaining, agreeing or a lone sign as suspect", () => {
    expect(verdictCodes.filter((code) => !isSuspect(code))).toEqual(["weak-evidence", "consistent", "cannot-tell"]);
  });

  it("never speak of lies", () => {
    for (const { label, meaning } of all) expect(`${label} ${meaning}`).not.toMatch(/\b(lie|lies|lying|liar)\b/iu);
  });
});
