import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { brief, flow, wrap, wrapLines } from "../../../src/report/terminalText.js";

describe("wrapping", () => {
  it("breaks at spaces and keeps the words", () => {
    expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
  });

  it("cuts what has no spaces between characters, counting wide ones as two columns", () => {
    expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
    expect(wrap("日本語の文", 4)).toEqual(["日本", "語の", "文"]);
    expect(wrap("👩‍👩‍👧👩‍👩‍👧", 2)).toEqual(["👩‍👩‍👧", "👩‍👩‍👧"]);
  });

  it("keeps every character of a long line without spaces", () => {
    const text = "語".repeat(100_000);
    const lines = wrap(text, 80);
    expect(lines.join("")).toBe(text);
    expect(lines.every((line) => stringWidth(line) <= 80)).toBe(true);
  });

  it("keeps the lines and the indentation of code", () => {
    expect(wrapLines("if x:\n\treturn a b c d", 10)).toEqual(["if x:", "  return a", "  b c d"]);
  });

  it("keeps parts whole", () => {
    expect(flow(["aaaa", "bbbb", "cc"], "  ", 10)).toEqual(["aaaa  bbbb", "cc"]);
  });

  it("says where it left something out", () => {
    expect(brief("a short one", 20)).toBe("a short one");
    expect(brief("a rather long\none", 10)).toBe("a rather…");
  });
});
