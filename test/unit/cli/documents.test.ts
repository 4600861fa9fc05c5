import { expect, test } from "vitest";
import { oneToStandardOutput, wantedDocuments } from "../../../src/cli/documents.js";

const formats = [
  { flag: "html", render: "page" },
  { flag: "md", render: "text" },
] as const;

test("documents that are asked for are written to a file or to standard output", () => {
  expect(wantedDocuments(formats, {})).toEqual([]);
  expect(wantedDocuments(formats, { md: "a.md" })).toEqual([{ path: "a.md", render: "text" }]);
  for (const target of [true, "-"] as const)
    expect(wantedDocuments(formats, { html: target })).toEqual([{ path: undefined, render: "page" }]);
});

test("standard output holds one of them", () => {
  const toBoth = wantedDocuments(formats, { html: true, md: "-" });
  expect(() => oneToStandardOutput(toBoth)).toThrow("Only one document can go to standard output: name files.");
  const [first] = toBoth;
  expect(() => oneToStandardOutput([first, { path: "a.md", render: "text" }])).not.toThrow();
  expect(() => oneToStandardOutput([first], true)).toThrow("name files");
  expect(() => oneToStandardOutput([], true)).not.toThrow();
});
