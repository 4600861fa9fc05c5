import { expect, test } from "vitest";
import { commentAt, commented, tokensIn } from "../../../src/extension/runs/comments.js";

test("a language's comments are read out of its configuration, comments and all", () => {
  expect(tokensIn('{\n  // symbols\n  "comments": { "lineComment": "//", "blockComment": ["/*", "*/"] },\n}')).toEqual([
    { line: "//" },
    { before: "/*", after: "*/" },
  ]);
  expect(tokensIn('{ "comments": { "lineComment": { "comment": "#", "noIndent": true } } }')).toEqual([{ line: "#" }]);
  expect(tokensIn('{ "comments": { "blockComment": [ "<!--", "-->" ] } }')).toEqual([{ before: "<!--", after: "-->" }]);
  expect(tokensIn('{ "brackets": [] }')).toEqual([]);
});

test("each line is a comment, and no text ends one too early", () => {
  expect(commented("one\n\ntwo", { line: "#" })).toBe("# one\n\n# two");
  expect(commented("a --> b", { before: "<!--", after: "-->" })).toBe("<!-- a  b -->");
});

const both = [{ line: "//" }, { before: "/*", after: "*/" }];
const code = [
  "let a = 1; // no comment of its own",
  "  // 12 * 15 = 180.",
  "  /// So 180 chairs.",
  "let b = 2;",
  "/**",
  " * 3 + 4 = 7.",
  " *",
  " * 2 * 7 = 14.",
  " */",
  "let c = 3;",
  "/* one line */",
  "/* never closed",
  "let d = 4;",
];

test.each<[string, number, string | undefined]>([
  ["code with a comment behind it", 0, undefined],
  ["lines of comments", 1, "12 * 15 = 180.\nSo 180 chairs."],
  ["the last of them", 2, "12 * 15 = 180.\nSo 180 chairs."],
  ["code", 3, undefined],
  ["the first line of a block", 4, "\n3 + 4 = 7.\n\n2 * 7 = 14.\n"],
  ["its middle", 6, "\n3 + 4 = 7.\n\n2 * 7 = 14.\n"],
  ["its end", 8, "\n3 + 4 = 7.\n\n2 * 7 = 14.\n"],
  ["code after a block", 9, undefined],
  ["a block of one line", 10, " one line "],
  ["a block that nothing ends", 12, undefined],
  ["no line of the text", 40, undefined],
])("the comment that the cursor is in: %s", (_, at, expected) => {
  expect(commentAt(code, at, both)?.replace(/[ ]+$/gmu, (end) => (expected === " one line " ? end : ""))).toBe(
    expected,
  );
});
