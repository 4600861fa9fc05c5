import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Run } from "../../../../src/core/run/run.js";
import {
  editedResponse,
  followEdits,
  foundAnew,
  type StepPlaces,
} from "../../../../src/extension/marks/editedSteps.js";
import type { TextChange } from "../../../../src/extension/marks/moveMarks.js";
import { renderMarkdown } from "../../../../src/report/markdown.js";
import { locateSteps } from "../../../../src/report/places/locateSteps.js";
import { recorded } from "../../report/runs.js";

const run = recorded("off-policy");

/** A document in which somebody types, looked through anew behind each edit as an editor's is. */
class Typed {
  text: string;
  places: StepPlaces;

  constructor(
    text: string,
    readonly of: Run = run,
  ) {
    this.text = text;
    this.places = foundAnew(text, locateSteps(text, of.steps), of, undefined);
  }

  change(...changes: TextChange[]): this {
    for (const { rangeOffset, rangeLength, text } of changes)
      this.text = this.text.slice(0, rangeOffset) + text + this.text.slice(rangeOffset + rangeLength);
    const { places, text, of } = this;
    this.places = foundAnew(text, locateSteps(text, of.steps), of, followEdits(places, changes));
    return this;
  }

  replace(what: string, by: string): this {
    return this.change({ rangeOffset: this.text.indexOf(what), rangeLength: what.length, text: by });
  }

  edited(): [number, string][] {
    return this.places.edited.map(({ step, start, end }) => [step, this.text.slice(start, end)]);
  }

  response = () => editedResponse(this.text, this.places, this.of);
}

const before = "A bakery makes 9 trays.\n\n";
const typed = () => new Typed(`${before}${run.response}\n`);

describe("a step that was edited where it stands", () => {
  test("is known, and no other", () => {
    const document = typed().replace("86 - 30 = 56", "88 - 30 = 58");
    expect(document.edited()).toEqual([[4, "So 88 - 30 = 58 rolls are left."]]);
    expect(document.places.marks.map(({ step }) => step)).toEqual([0, 1, 2, 3, 5]);
    expect(document.response()).toBe(run.response.replace("86 - 30 = 56", "88 - 30 = 58"));
  });

  test("is followed key by key, when all of it was selected and typed over, and to its last letter", () => {
    const document = typed();
    const at = document.text.indexOf("The answer is 56.");
    document.change({ rangeOffset: at, rangeLength: "The answer is 56.".length, text: "I" });
    document.change({ rangeOffset: at + 1, rangeLength: 0, text: "t is 58." });
    expect(document.edited()).toEqual([[5, "It is 58."]]);
    expect(document.response()).toBe(run.response.replace("The answer is 56.", "It is 58."));
  });

  test("is edited no more when its text is put back", () => {
    const document = typed().replace("= 56 rolls", "= 58 rolls").replace("= 58 rolls", "= 56 rolls");
    expect(document.edited()).toEqual([]);
    expect(document.response()).toBeUndefined();
  });

  test("moves with what is typed before it", () => {
    const document = typed().replace("= 56 rolls", "= 58 rolls").replace("A bakery", "One bakery");
    expect(document.edited()).toEqual([[4, "So 86 - 30 = 58 rolls are left."]]);
  });
});

test("a step that was taken out or put between is part of the text that is read anew", () => {
  const document = typed().replace("In the afternoon it sells 30 rolls.", "");
  expect(document.response()).toBe(run.response.replace("In the afternoon it sells 30 rolls.", ""));
  document.replace("So 86", "Then it closes. So 86");
  expect(document.response()).toContain("Then it closes. So 86");
});

test("what is typed before and behind the text is no part of it", () => {
  const document = typed().replace("A bakery", "One bakery");
  document.change({ rangeOffset: document.text.length, rangeLength: 0, text: "\nA note of mine.\n" });
  expect(document.edited()).toEqual([]);
  expect(document.response()).toBeUndefined();
});

test("lines that were wrapped anew are no edit", () => {
  const wrapped = run.response.replace("In the morning it sells", "In the morning\nit sells");
  expect(new Typed(wrapped).response()).toBeUndefined();
});

test("where a report or comments hold the steps, an edit ends a mark and nothing can be read anew", () => {
  const document = new Typed(renderMarkdown(run)).replace("In the afternoon it sells", "In the evening it sells");
  expect(document.places.marks.map(({ step }) => step)).not.toContain(3);
  expect(document.edited()).toEqual([]);
  expect(document.response()).toBeUndefined();
});

test("whatever is typed, the places lie in the document, and no step is both edited and as it was read", () => {
  const edit = fc.record({ at: fc.nat(400), length: fc.nat(40), text: fc.string({ maxLength: 6 }) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const document = typed();
      for (const { at, length, text } of edits) {
        const rangeOffset = Math.min(at, document.text.length);
        document.change({ rangeOffset, rangeLength: Math.min(length, document.text.length - rangeOffset), text });
        const { marks, edited, whole } = document.places;
        for (const { start, end } of [...marks, ...edited, ...(whole ? [whole] : [])]) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(document.text.length);
        }
        expect(new Set([...marks, ...edited].map(({ step }) => step)).size).toBe(marks.length + edited.length);
      }
    }),
    { numRuns: 50 },
  );
});
