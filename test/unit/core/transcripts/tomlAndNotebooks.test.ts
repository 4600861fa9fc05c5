import { describe, expect, test } from "vitest";
import { chatText, refusal } from "./chatText.js";

const QA = ["user: Q?", "A."];

describe("a chat in TOML", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "texts of every kind",
      '# kept\nmodel = "m"\nseed = 7\n\n[[messages]]\nrole = \'system\' # first\ncontent = \'C:\\new\'\n\n[[messages]]\nrole = "user"\ncontent = "Q\\u003f \\"x\\""\n\n[[messages]]\nrole = "assistant"\ncontent = """\nA.\nB \\\n   C."""\n',
      ["system: C:\\new", 'user: Q? "x"', "A.\nB C."],
    ],
    [
      "lines of Windows",
      '[[messages]]\r\nrole = "user"\r\ncontent = "Q?"\r\n[[messages]]\r\nrole = "assistant"\r\ncontent = "A."\r\n',
      QA,
    ],
    [
      "parts of a text, and what JSON has not",
      'at = 2026-05-01T10:00:00Z\nseed = 9223372036854775807\n[[messages]]\nrole = "user"\ncontent = [{ type = "text", text = "Q?" }]\n[[messages]]\nrole = "assistant"\ncontent = "A."\n',
      QA,
    ],
    ["other names", "[[turns]]\nfrom = \"human\"\nvalue = \"Q?\"\n[[turns]]\nfrom = \"gpt\"\nvalue = '''A.'''\n", QA],
  ])("%s", (_, held, words) => {
    expect(chatText(held)).toEqual(words);
  });

  test.each<[string, string, RegExp]>([
    ["a text without its end", '[[messages]]\nrole = "user"\ncontent = "Q?\n', /TOML that cannot be parsed: line 3/],
    ["a list without its end", '[[messages]]\nrole = "user"\ncontent = ["Q?"\n', /TOML that cannot be parsed: line 4/],
    ["a key twice", '[[messages]]\nrole = "user"\nrole = "assistant"\n', /TOML that cannot be parsed: line 3/],
    [
      "lists in lists without end",
      `[[messages]]\nrole = "user"\ncontent = ${"[".repeat(5_000)}\n`,
      /TOML that cannot be parsed: line 3/,
    ],
    ["words", '[[messages]]\nrole = "user"\nQ?\n', /TOML that cannot be parsed: line 3/],
    ["names of JavaScript", '[[messages]]\nrole = "user"\n__proto__ = "x"\n', /answer|known/],
  ])("refused: %s", (_, held, words) => {
    expect(refusal(() => chatText(held))).toMatch(words);
  });
});

const cell = (cell_type: string, source: string, outputs: readonly unknown[] = []) => ({
  cell_type,
  source: [source],
  outputs,
});
const notebook = (...cells: readonly unknown[]) =>
  JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
const shown = (text: string) => ({ output_type: "display_data", data: { "text/markdown": [text] } });

describe("a Jupyter notebook", () => {
  test.each<[string, string, readonly string[]]>([
    ["with the magic of Jupyter AI", notebook(cell("code", "%%ai gpt-4o\nQ?", [shown("A.")])), QA],
    [
      "with what was printed",
      notebook(cell("code", "%%ai gpt-4o\nQ?", [{ output_type: "stream", text: ["A.\n"] }])),
      QA,
    ],
    [
      "with speakers in Markdown",
      notebook(cell("markdown", "**User:** Q?"), cell("markdown", "**Assistant:** A.")),
      QA,
    ],
  ])("%s", (_, held, words) => {
    expect(chatText(held)).toEqual(words);
  });

  test.each<[string, string]>([
    ["without a talk", notebook(cell("markdown", "# Notes"), cell("code", "1 + 1", [shown("2")]))],
    ["whose question has no answer", notebook(cell("code", "%%ai gpt-4o\nQ?"))],
    ["whose question failed", notebook(cell("code", "%%ai gpt-4o\nQ?", [{ output_type: "error", evalue: "x" }]))],
  ])("refused: %s", (_, held) => {
    expect(refusal(() => chatText(held))).toMatch(/Jupyter notebook/);
  });
});
