import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../../src/report/html.js";
import { batchWords } from "../../../src/report/jsonl.js";
import { english } from "../../../src/report/words/language.js";
import { batchRecord } from "../../../src/core/batch/batchResult.js";
import { renderMarkdown } from "../../../src/report/markdown.js";
import { renderSarif } from "../../../src/report/sarif.js";
import { renderTerminal } from "../../../src/report/terminal.js";
import { TerminalStream } from "../../../src/report/terminalStream.js";
import { attribute, elementsOf, textOf } from "./pageText.js";
import { hostileRun, recorded } from "./runs.js";

const { run, replaced } = hostileRun();
/** Controls other than the newline, and everything that turns the writing direction or hides itself. */
const unseen = /(?!\n)[\p{Cc}\p{Bidi_Control}\u200b\ufeff\u{e0041}]/u;

describe("a run whose every text is hostile", () => {
  it("really is hostile everywhere", () => {
    expect(replaced).toBeGreaterThan(60);
  });

  it("steers no terminal", () => {
    expect(renderTerminal(run, { color: false, width: 80 })).not.toMatch(unseen);
    const stream = new TerminalStream({ color: false, width: 80 });
    for (const step of run.steps) expect(stream.push({ type: "stepRead", step })).not.toMatch(unseen);
    expect(stream.push({ type: "done", status: "done", run })).not.toMatch(unseen);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that the report itself writes
    const colours = /\u001b\[(?:1|2|22|3[1-6]|39)m/gu;
    expect(renderTerminal(run, { color: true, width: 80 }).replace(colours, "")).not.toMatch(unseen);
  });

  it("adds no element, attribute or address to the page", () => {
    const elements = elementsOf(renderHtml(run));
    const calm = new Set(elementsOf(renderHtml(recorded("off-policy"))).map(({ tagName }) => tagName));
    for (const element of elements) {
      expect(calm).toContain(element.tagName);
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^on|^style$|^src/u);
        if (name === "href") expect(value).toMatch(/^#step-\d+$/u);
      }
    }
    expect(elements.filter(({ tagName }) => tagName === "script")).toEqual([]);
    const page = elements.filter(({ tagName }) => tagName === "body").map(textOf)[0];
    expect(page).toContain("<script>alert(1)</script>");
    expect(page).not.toMatch(unseen);
    for (const element of elements) expect(attribute(element, "title") ?? "").not.toMatch(unseen);
  });

  it("makes no link, image, HTML or heading in Markdown", () => {
    const markdown = new MarkdownIt({ html: true, linkify: true });
    const types = (text: string) => {
      const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
      return tokens.map(({ type, tag }) => `${type} ${tag}`);
    };
    const seen = types(renderMarkdown(run));
    expect(seen.filter((type) => /link|image|html/u.test(type))).toEqual([]);
    const headings = (all: string[]) => all.filter((type) => type.startsWith("heading_open"));
    expect(headings(seen)).toEqual(headings(types(renderMarkdown(recorded("off-policy")))));
    expect(renderMarkdown(run)).not.toMatch(unseen);
  });

  it("makes no link in SARIF messages", () => {
    const log = JSON.parse(renderSarif(run, { uri: "x" }));
    for (const { message } of log.runs[0].results) {
      expect(message.text).not.toMatch(/(?<!\\)[[\]]/u);
      expect(message.text).not.toMatch(unseen);
    }
  });

  it("stays one line of JSON in a batch, with nothing lost", () => {
    const line = JSON.stringify(batchRecord("x", run, batchWords(english.say)));
    expect(line).not.toContain("\n");
    expect(JSON.parse(line).steps[0].text).toBe(run.steps[0].text);
  });
});
