import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainLine, plainText } from "../../../src/report/plainText.js";

describe("plain text", () => {
  it.each([
    ["a colour", "\u001b[31mred\u001b[0m", "red"],
    ["a terminal link", "\u001b]8;;https://example.com\u0007text\u001b]8;;\u0007", "text"],
    ["one-byte controls", "a\u009b31mb\u0007\b", "ab"],
    ["a writing-direction override", "a\u202eb\u2066c\u2069\u200f", "abc"],
    ["invisible tag characters", "a\u{e0041}\u{e007f}b", "ab"],
    ["half of a character", "a\ud800b", "a\ufffdb"],
    ["old line ends", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
  ])("takes out %s", (_, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it.each(["日本語 ✓ ≤ 5 %", "👩‍👩‍👧 می‌خواهم", "tab\tand\nline", "already \ufffd replaced", "é e\u0301"])(
    "keeps %j",
    (text) => {
      expect(plainText(text)).toBe(text);
    },
  );

  it("keeps a lone space that does not break on its line, and no run of them", () => {
    expect(plainLine("5\u00a0% \u00a0 of\n\tall\u00a0")).toBe("5\u00a0% of all");
  });

  it("leaves no character that steers a terminal, whatever comes in", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 60 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(plainText(text)).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
        expect(plainLine(text)).not.toMatch(/\n/u);
      }),
    );
  });
});
