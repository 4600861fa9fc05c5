import MarkdownIt from "markdown-it";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../src/report/markdown.js";
import { markdownBlock, markdownText } from "../../../src/report/markdownText.js";
import { expectGolden } from "./golden.js";
import { recorded, payload } from "./runs.js";

/** As lenient as the renderers people use: VS Code's preview, and GitHub's dialect with HTML let through. */
const renderers: readonly (readonly [name: string, render: (text: string) => string])[] = [
  ["markdown-it", (text) => new MarkdownIt({ html: true, linkify: true }).render(text)],
  [
    "micromark with GFM",
    (text) => micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  ],
];

describe("the Markdown report", () => {
  it("reads well as text", () => {
    expectGolden("example.md", renderMarkdown(recorded("off-policy")));
  });

  describe.each(renderers)("in %s", (_, render) => {
    it.each([
      ...payload.split("\n"),
      "=====",
      "+ item",
      "12) item",
      "![a](b)",
      "[^1]",
      "<!--",
      "a  \nb",
      ":smile:",
      "www.example.com.",
      "ftp://example.com",
      "//example.com/x",
      "example.com/path?x=1",
      "x@y.zz",
      "1.2.3.4",
      "- [ ] task",
    ])("shows %j as a paragraph and nothing else", (line) => {
      const tags = [...render(markdownText(line)).matchAll(/<\/?([a-z0-9]+)/giu)].map((tag) => tag[1]);
      expect(tags.filter((tag) => tag !== "p")).toEqual([]);
    });

    it("cannot be led out of a code block", () => {
      const tags = [...render(markdownBlock(payload)).matchAll(/<\/?([a-z0-9]+)/giu)].map((tag) => tag[1]);
      expect(tags).toEqual(["pre", "code", "code", "pre"]);
    });

    it("shows a sentence as it was written", () => {
      const sentence = "1. 5 * 3 > 14, so `x_1` is [sic] \\frac{a}{b} & ~3 | #2!";
      const shown = render(markdownText(sentence)).replace(/<\/?p>|\n|\u2060/gu, "");
      const decoded = shown.replace(/&gt;/gu, ">").replace(/&lt;/gu, "<").replace(/&amp;/gu, "&");
      expect(decoded).toBe(sentence);
    });
  });
});
