import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Run } from "../../../src/core/run/run.js";
import { english } from "../../../src/report/words/language.js";
import { renderMarkdown } from "../../../src/report/markdown.js";
import { insertionText } from "../../../src/extension/backend/insertion.js";
import { holdsStep, locateSteps, type Mark } from "../../../src/report/places/locateSteps.js";
import { moveMarks } from "../../../src/extension/marks/moveMarks.js";
import { nextMark } from "../../../src/extension/marks/suspectSteps.js";
import { recorded } from "../report/runs.js";

const steps = [
  { index: 0, text: "The train goes 180 km in 2.5 hours." },
  { index: 1, text: "So its speed is 180 / 2.5 = 72 km/h." },
];
const textsOf = (document: string, marks: readonly Mark[]) =>
  marks.map(({ step, start, end }) => [step, document.slice(start, end)]);

describe("steps are found where a document holds them", () => {
  test("as they are", () => {
    const document = `Question?\n\n${steps[0].text} ${steps[1].text}\nEnd.`;
    expect(textsOf(document, locateSteps(document, steps))).toEqual([
      [0, steps[0].text],
      [1, steps[1].text],
    ]);
  });

  test("commented out and wrapped anew", () => {
    const document =
      "x = 1\n    # The train goes 180 km\n    # in 2.5 hours.\n    # So its speed is 180 / 2.5 = 72 km/h.\n";
    expect(locateSteps(document, steps).map(({ step }) => step)).toEqual([0, 1]);
  });

  test("with Windows line ends", () => {
    const document = "// The train goes 180 km in\r\n// 2.5 hours.\r\n";
    expect(textsOf(document, locateSteps(document, steps))).toEqual([[0, "The train goes 180 km in\r\n// 2.5 hours."]]);
  });

  test.each([
    ["as comments", (run: Run) => insertionText(run, english.say)],
    ["as Markdown", (run: Run) => renderMarkdown(run)],
    ["in the run's own file", (run: Run) => JSON.stringify(run, null, 2)],
  ])("all of a real run's, %s", (_, render) => {
    const run = recorded("off-policy");
    const found = locateSteps(render(run), run.steps).map(({ step }) => step);
    expect(found).toEqual(run.steps.map(({ index }) => index));
  });

  test("after words of theirs that the prompt holds too", () => {
    const document = `Prompt: ${steps[0].text} How fast?\n\nAnswer: ${steps[0].text} ${steps[1].text}`;
    expect(locateSteps(document, steps)).toHaveLength(2);
  });

  test("a step that was edited is not found, and the others are", () => {
    const document = `The train goes 190 km in 2.5 hours.\n${steps[1].text}`;
    expect(locateSteps(document, steps).map(({ step }) => step)).toEqual([1]);
  });

  test("a sign before a number is no comment marker", () => {
    expect(locateSteps("-5 + 10 = 5", [{ index: 0, text: "5 + 10 = 5" }])[0]?.start).toBe(1);
    expect(locateSteps("5 + 10 = 5", [{ index: 0, text: "-5 + 10 = 5" }])).toEqual([]);
  });

  test("texts too short to mean anything are left out", () => {
    expect(locateSteps("So 1. So 2.", [{ index: 0, text: "So" }])).toEqual([]);
  });

  test("what is found is that step, whatever the text", () => {
    const words = fc.string({ unit: fc.constantFrom(..."ab \n#>/*'-1=."), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, words, words, (before, step, after) => {
        const document = `${before}\n${step}\n${after}`;
        for (const { start, end } of locateSteps(document, [{ index: 0, text: step }]))
          expect(holdsStep(document.slice(start, end), step)).toBe(true);
      }),
    );
  });
});

describe("marks move with edits or disappear", () => {
  const mark: Mark = { step: 0, start: 10, end: 20 };
  const change = (rangeOffset: number, rangeLength: number, text: string) => ({ rangeOffset, rangeLength, text });

  test.each([
    ["text typed before it", change(2, 0, "abc"), { start: 13, end: 23 }],
    ["text typed right before it", change(10, 0, "abc"), { start: 13, end: 23 }],
    ["text taken away before it", change(2, 5, ""), { start: 5, end: 15 }],
    ["text typed right behind it", change(20, 0, "abc"), { start: 10, end: 20 }],
    ["text changed behind it", change(30, 4, "abc"), { start: 10, end: 20 }],
  ])("%s", (_, edit, place) => {
    expect(moveMarks([mark], [edit])).toEqual([{ step: 0, ...place }]);
  });

  test.each([
    ["a character typed inside it", change(15, 0, "x")],
    ["its first character replaced", change(10, 1, "x")],
    ["its end cut off with what follows", change(18, 10, "")],
    ["all of it replaced", change(0, 40, "")],
  ])("%s ends it", (_, edit) => {
    expect(moveMarks([mark], [edit])).toEqual([]);
  });

  test("a mark that is left still has its text, after any edits", () => {
    const edit = fc.record({ at: fc.nat(60), length: fc.nat(8), text: fc.string({ maxLength: 6 }) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        let document = `before before ${steps[0].text} after after`;
        let marks = locateSteps(document, [steps[0]]);
        for (const { at, length, text } of edits) {
          const start = Math.min(at, document.length);
          const removed = Math.min(length, document.length - start);
          document = document.slice(0, start) + text + document.slice(start + removed);
          marks = moveMarks(marks, [{ rangeOffset: start, rangeLength: removed, text }]);
        }
        for (const { start, end } of marks) expect(document.slice(start, end)).toBe(steps[0].text);
      }),
    );
  });
});

test("next and previous go around the end of the document", () => {
  const marks = [40, 10, 25].map((start, step) => ({ step, start, end: start + 5 }));
  expect(nextMark(marks, 12, 1)?.start).toBe(25);
  expect(nextMark(marks, 40, 1)?.start).toBe(10);
  expect(nextMark(marks, 25, -1)?.start).toBe(10);
  expect(nextMark(marks, 10, -1)?.start).toBe(40);
  expect(nextMark([], 0, 1)).toBeUndefined();
});
