import { expect, test } from "vitest";
import { commented, tokensIn } from "../../../src/extension/runs/comments.js";

test("a language's comments are read out of its configuration, comments and all", () => {
  expect(tokensIn('{\n  // symbols\n  "comments": { "lineComment": "//", "blockComment": ["/*", "*/"] },\n}')).toEqual({
    line: "//",
  });
  expect(tokensIn('{ "comments": { "lineComment": { "comment": "#", "noIndent": true } } }')).toEqual({ line: "#" });
  expect(tokensIn('{ "comments": { "blockComment": [ "<!--", "-->" ] } }')).toEqual({ before: "<!--", after: "-->" });
  expect(tokensIn('{ "brackets": [] }')).toBeUndefined();
});

test("each line is a comment, and no text ends one too early", () => {
  expect(commented("one\n\ntwo", { line: "#" })).toBe("# one\n\n# two");
  expect(commented("a --> b", { before: "<!--", after: "-->" })).toBe("<!-- a  b -->");
});
