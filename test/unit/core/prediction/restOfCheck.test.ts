import { describe, expect, test } from "vitest";
import { restOfChecks, restWhileWriting } from "../../../../src/core/prediction/restOfCheck.js";
import { typicalCheck } from "../../../../src/core/prediction/typicalCheck.js";

const { writtenTokens, checksToWriting } = typicalCheck;
const at = (tokens: number) => ({ tokens, tokensPerSecond: 20 });

describe("while the text is written", () => {
  test("a first check is taken to be a typical one", () => {
    expect(restWhileWriting(at(100), [])).toBe((writtenTokens - 100 + writtenTokens * checksToWriting) / 20);
  });

  test("later ones are taken to go on like those that were longer than what is there", () => {
    const earlier = [
      { tokens: 100, checksToWriting: 0.5 },
      { tokens: 1000, checksToWriting: 0.5 },
    ];
    const expected = (writtenTokens + 1000) / 2;
    expect(restWhileWriting(at(200), earlier)).toBe((expected - 200 + expected * 0.5) / 20);
    expect(restWhileWriting(at(900), earlier)).toBe((1000 - 900 + 1000 * 0.5) / 20);
  });

  test("a text longer than all before says nothing", () => {
    expect(restWhileWriting(at(writtenTokens), [])).toBeUndefined();
    expect(restWhileWriting(at(1000), [{ tokens: 1000, checksToWriting: 1 }])).toBeUndefined();
  });
});

describe("behind the text", () => {
  test("checks take as long as earlier ones, by the time that writing took", () => {
    expect(restOfChecks(30, 10, [])).toBe(30 * checksToWriting - 10);
    expect(
      restOfChecks(30, 10, [
        { tokens: 1, checksToWriting: 2 },
        { tokens: 1, checksToWriting: 3 },
      ]),
    ).toBe(30 * 2.5 - 10);
  });

  test("once they take longer, nothing is said", () => {
    expect(restOfChecks(30, 31, [])).toBeUndefined();
  });
});
