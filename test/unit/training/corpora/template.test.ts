import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../../src/core/statistics/random.js";
import { wrongChoices } from "../../../../src/training/corpora/problems/wrongVariants.js";
import { choicesIn, fillTemplate, withChoice, withValues } from "../../../../src/training/corpora/template.js";

test.each<[template: string, right: string, choices: readonly string[]]>([
  ["no choice at all", "no choice at all", []],
  ["<Anna|Ben> has 3", "Anna has 3", ["thing Anna|Ben"]],
  ["3 [is|is not|isn't] odd", "3 is odd", ["relation is|is not|isn't"]],
  // The same choices in whatever order change together.
  ["<7|3> [is|is not] larger than <3|7>", "7 is larger than 3", ["thing 7|3", "relation is|is not"]],
  ["<a|b> gives <x|y> to <b|a>", "a gives x to b", ["thing a|b", "thing x|y"]],
  ["<[1, 2]|[2, 1]> has 2", "[1, 2] has 2", ["thing [1, 2]|[2, 1]"]],
  ['counts["<t|s>"] is {eq}', 'counts["t"] is {eq}', ["thing t|s"]],
  // What is no mark is text.
  ["len([1, 2]) and <b> and {} stay", "len([1, 2]) and <b> and {} stay", []],
  ["5 < 7 is [True|False], 7 > 5 too", "5 < 7 is True, 7 > 5 too", ["relation True|False"]],
  ["a || b, or a | b", "a || b, or a | b", []],
])("%s", (template, right, choices) => {
  expect(withChoice(template)).toBe(right);
  expect(choicesIn(template).map(({ kind, options }) => `${kind} ${options.join("|")}`)).toEqual(choices);
});

test.each(["<a|>", "<|a>", "[is| is not]", "[|]", "<a||b>"])(
  "a choice that is empty or has a space around it: %s",
  (bad) => {
    expect(() => choicesIn(`x ${bad} y`)).toThrow(bad);
    expect(() => withChoice(`x ${bad} y`)).toThrow(SyntaxError);
  },
);

describe("a statement", () => {
  const fill = (template: string, negated: boolean, label: boolean, seed = 1) =>
    fillTemplate(template, negated, label, seededRandom(seed));

  test("is true or false, affirmed or negated, in one meaning of both brackets", () => {
    const template = "<7|3> [is|is not] larger than <3|7>";
    expect(fill(template, false, true)).toBe("7 is larger than 3");
    expect(fill(template, false, false)).toBe("3 is larger than 7");
    expect(fill(template, true, true)).toBe("3 is not larger than 7");
    expect(fill(template, true, false)).toBe("7 is not larger than 3");
  });

  test.each([
    "no choice",
    "<a|b> only",
    "[is|is not] only",
    "<a|b> [is|is not] <c|d>",
    "<a|b> [is|is not] <a|b|c>",
    "<a|b> [is|is not] x and [has|has not] y",
    "<a|b> [is] x",
  ])("takes one choice of things and one of the relation: %s is refused", (bad) => {
    expect(() => fill(bad, false, true)).toThrow(SyntaxError);
  });
});

test("a step is wrong in one choice at a time, and says what is mistaken", () => {
  const template = "<Anna|Ben|Cleo> has {a} [more|fewer] than <Dan|Eve>";
  expect(wrongChoices(template)).toEqual([
    { mistake: "entity", text: "Ben has {a} more than Dan" },
    { mistake: "entity", text: "Cleo has {a} more than Dan" },
    { mistake: "relation", text: "Anna has {a} fewer than Dan" },
    { mistake: "entity", text: "Anna has {a} more than Eve" },
  ]);
});

test("values are put in as they are, and an unknown one is named", () => {
  expect(withValues("{a} and {b}", { a: "{b}", b: 2 })).toBe("{b} and 2");
  for (const name of ["r", "constructor"]) expect(() => withValues(`It is {${name}}.`, { a: 1 })).toThrow(`{${name}}`);
});

test("any text without brackets is itself, and the first choices are what stands first in each mark", () => {
  const word = fc.stringMatching(/^[a-z0-9 ,.]*[a-z0-9]$/).map((text) => text.trim());
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), fc.boolean())),
      (parts) => {
        const template = parts.map(
          ([text, all, thing]) => `${text} ${thing ? "<" : "["}${all.join("|")}${thing ? ">" : "]"}`,
        );
        expect(withChoice(template.join(" "))).toBe(parts.map(([text, [first]]) => `${text} ${first}`).join(" "));
      },
    ),
  );
});

test("a hostile text is read in linear time", () => {
  for (const text of ["<", "<a|", "[a|", "[[", "<a", "|"].map((part) => part.repeat(100_000))) {
    expect(() => choicesIn(text)).not.toThrow();
  }
});
