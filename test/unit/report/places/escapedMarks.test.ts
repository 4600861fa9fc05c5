import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "../../../../src/report/places/foldText.js";
import { holdsStep, locateSteps } from "../../../../src/report/places/locateSteps.js";

const stepsOf = (...texts: string[]) => texts.map((text, index) => ({ index, text }));
const inner = (literal: string) => literal.slice(1, -1);
const json = (text: string) => inner(JSON.stringify(text));
const unit = (character: string) => character.charCodeAt(0).toString(16).padStart(4, "0");
const eachUnit = (text: string, pattern: RegExp, spell: (character: string) => string) =>
  text.replace(pattern, (found) => found.split("").map(spell).join(""));
const html = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");

/** What needs escaping somewhere: quotation marks of both kinds, tags, letters beyond ASCII, LaTeX, a path, several lines. */
const texts = [
  `So 3 < 5 && "é" isn't 'e' 😀.`,
  String.raw`Thus \frac{1}{2} \neq \$3, by C:\new\table/a.`,
  "First:\n- one\n- two\r\n\tthree",
];

/** How people keep a transcript, each writing a text as it stands within its own kind of quotation. */
const keepers: Readonly<Record<string, (text: string) => string>> = {
  "JSON as JavaScript writes it": json,
  "JSON as Python writes it, in ASCII": (text) => eachUnit(json(text), /[^ -~]/g, (found) => `\\u${unit(found)}`),
  "JSON as PHP writes it": (text) => json(text).replaceAll("/", "\\/"),
  "JSON as Go writes it, safe in pages": (text) => eachUnit(json(text), /[<>&]/g, (found) => `\\u${unit(found)}`),
  "JSON with all of it escaped": (text) => eachUnit(text, /[\s\S]/g, (found) => `\\u${unit(found).toUpperCase()}`),
  "JSON in a string of JSON": (text) => json(json(text)),
  "JSON in an attribute of HTML": (text) => html(json(text)),
  "HTML in a string of JSON": (text) => json(html(text)),
  "Markdown in a string of JSON": (text) => json(text.replace(/[\\<&"'$]/g, "\\$&")),
  "HTML with names": html,
  "HTML with numbers": (text) => text.replace(/[^\p{L}\d\s]/gu, (found) => `&#${found.codePointAt(0)};`),
  "HTML with hexadecimal numbers and tags for lines": (text) =>
    text.replace(/[^\p{L}\d\s]/gu, (found) => `&#x${found.codePointAt(0)?.toString(16)};`).replaceAll("\n", "<br/>"),
  "Markdown with all punctuation escaped": (text) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&"),
  "double-quoted YAML": (text) =>
    json(text)
      .replace(/é|😀/gu, (found) => (found === "é" ? "\\xe9" : "\\U0001F600"))
      .replaceAll(" ", "\\\n  \\ "),
  "single-quoted YAML or SQL": (text) => text.replaceAll("'", "''"),
  "CSV, or a single line of Excel's": (text) => text.replaceAll('"', '""'),
  "JSON in CSV": (text) => json(text).replaceAll('"', '""'),
  "JSON in single-quoted YAML": (text) => json(text).replaceAll("'", "''"),
  "JavaScript in single quotes": (text) =>
    json(text).replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll("😀", "\\u{1f600}"),
  "C in octal numbers": (text) => json(text).replaceAll("'", "\\047"),
};

describe.each(Object.entries(keepers))("steps are found in %s", (_, write) => {
  test.each([
    ["a field", (text: string) => `  "content": "${text}",\n`],
    ["a cell", (text: string) => `1,'${text}',2\n`],
    ["a paragraph", (text: string) => `<p>${text}</p>\n`],
  ])("as %s", (_, hold) => {
    const held = texts.map((text) => write(text));
    const document = `before\n${held.map(hold).join("")}after`;
    const marks = locateSteps(document, stepsOf(...texts));
    expect(marks.map(({ start, end }) => document.slice(start, end))).toEqual(held);
    for (const { step, start, end } of marks) expect(holdsStep(document.slice(start, end), texts[step])).toBe(true);
  });
});

test.each([
  ["block scalars of YAML", 'content: |\n  So 3 < 5 & "6".\n\n  Thus it\'s \\odd.\nmore: 1\n'],
  ["folded scalars of YAML", 'content: >-\n  So 3 < 5\n  & "6".\n\n  Thus it\'s\n  \\odd.\n'],
  ["a fence of Markdown", '```\nSo 3 < 5 & "6".\nThus it\'s \\odd.\n```\n'],
  ["fields of both kinds", '{"a": "So 3 < 5 \\u0026 \\"6\\"."}\nThus it\'s \\odd.\n'],
])("steps are found in %s, where nothing or not all is escaped", (_, document) => {
  const marks = locateSteps(document, stepsOf('So 3 < 5 & "6".', "Thus it's \\odd."));
  expect(marks.map(({ step }) => step)).toEqual([0, 1]);
});

test("a text that seems to reach from one string of JSON into the next is no mark", () => {
  expect(locateSteps(JSON.stringify(["So it is", "5 then."]), stepsOf("So it is5 then."))).toEqual([]);
});

test("a response that is itself JSON is found, and so are the lines around a broken one", () => {
  expect(locateSteps('{"answer": 42, "why": ["6 * 7"]}', stepsOf('{"answer": 42, "why": ["6 * 7"]}'))).toHaveLength(1);
  const lines = ['{"a": "So 3 \\u003c 5."}', '{"a": "torn \\"', '{"a": "Thus \\"6\\" is odd."}'];
  expect(locateSteps(lines.join("\n"), stepsOf("So 3 < 5.", 'Thus "6" is odd.'))).toHaveLength(2);
});

test.each([
  ["an unknown entity", "So &unheardof; is 5.", "So unheardof is 5."],
  ["an entity beyond all characters", "So &#9999999; is 5.", "So \ufffd is 5."],
  ["an unknown escape", String.raw`"So \q is 5."`, "So q is 5."],
  ["an escape cut short", String.raw`"So \u00 is 5."`, "So \u0000 is 5."],
  ["another text", String.raw`"So 3 \u003e 5."`, "So 3 < 5."],
])("%s is no mark", (_, document, step) => {
  expect(locateSteps(document, stepsOf(step))).toEqual([]);
});

test("any text is found in JSON, however it is escaped, at its very place", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(..."ab<>&/\\\"'\n\t#-*\u0000\u00e9\ud83d\ude00"), maxLength: 40 }),
  );
  fc.assert(
    fc.property(text, fc.infiniteStream(fc.nat(3)), text, (step, choices, other) => {
      const written = json(step).replace(/\\u[\da-f]{4}|\\?[\s\S]/g, (spelled) => {
        const choice = choices.next().value;
        if (spelled.length > 1 || choice > 1) return spelled;
        if (choice === 1 && spelled === "/") return "\\/";
        return choice === 0 ? `\\u${unit(spelled)}` : spelled;
      });
      const [before, after] = [`{"other": ${JSON.stringify(other)}, "text": "`, '", "end": 0}\n'];
      const document = before + written + after;
      expect(JSON.parse(document).text).toBe(step);
      const meant = foldText(step).text;
      fc.pre(meant.length >= 4 && !foldText(other).text.includes(meant));
      const marks = locateSteps(document, stepsOf(step));
      expect(marks).toHaveLength(1);
      const { start, end } = marks[0];
      expect([start >= before.length, end <= before.length + written.length]).toEqual([true, true]);
      expect(foldText(JSON.parse(`"${document.slice(start, end)}"`), false).text).toBe(meant);
    }),
    { numRuns: 2000 },
  );
});

test("hostile documents are read in no time that anyone would notice", () => {
  for (const piece of ["\\", "&", "&#", '"', "'", "<br ", "\\u", "\\u{", "\\x"])
    expect(locateSteps(piece.repeat(100_000), stepsOf("So 3 < 5.", piece.repeat(5)))).toBeDefined();
});
