import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listedCounts } from "../../../../../src/core/computation/puzzles/listedCounts.js";
import type { PuzzleKind } from "../../../../../src/core/computation/puzzles/puzzle.js";
import { relativeDates } from "../../../../../src/core/computation/puzzles/relativeDates.js";
import { rows } from "../../../../../src/core/computation/puzzles/rows.js";
import { schedules } from "../../../../../src/core/computation/puzzles/schedules.js";
import { tables } from "../../../../../src/core/computation/puzzles/tables.js";
import { truthTellers } from "../../../../../src/core/computation/puzzles/truthTellers.js";
import { walks } from "../../../../../src/core/computation/puzzles/walks.js";
import { foundIn, refutedSteps, tableOf } from "./refutedSteps.js";

const kinds = { walks, truthTellers, tables, listedCounts, rows, schedules, relativeDates } as Readonly<
  Record<string, PuzzleKind<unknown>>
>;

describe.each(Object.entries(kinds))("what is refuted of %s, and what is not", (name, kind) => {
  const table = tableOf(new URL(`./${name}.table.txt`, import.meta.url));
  test.each(table)("$line", ({ prompt, steps, refuted, holds }) => {
    expect(foundIn(kind, prompt, steps)).not.toBeNull();
    expect(refutedSteps(kind, prompt, steps)).toEqual(refuted);
    if (holds) expect(foundIn(kind, prompt, steps)?.at(-1)).toContainEqual(expect.objectContaining({ holds: true }));
  });

  const [{ prompt }] = table;
  test.each([
    "Take 5 steps: (0, 5), facing ",
    "(1) Turn left: ",
    "Otto says Mira lies ",
    "Otto tells the truth ",
    "Louis is 7 years old ",
    "the tallest penguin is ",
    "Gwen, 8, 70, 15\n",
    "- peaches (2",
    "two peaches, ",
    "from 7am to 9am ",
    "the only time ",
    "a grey cup, ",
    "the mug is number ",
    "the answer is ",
    "the answer is yes, ",
    "since we know that ",
    "so, ",
    "12345",
    "we have the following: ",
    "Louis, ",
    "Otto says Mira lies, so ",
    "options:\n(A) ",
    "tomorrow is 5/10/2014, ",
    " ",
    "a",
  ])("100,000 characters of “%s” are read at once", (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(foundIn(kind, prompt, [text])).not.toBeNull();
    kind.read(text);
    kind.read(prompt + text);
  });
});

/** Prompts in which one word leaves open what is meant. */
test.each([
  [walks, "If you follow these instructions, do you return to the starting point? Turn left. Take 5 steps right."],
  [walks, "If you follow these instructions, do you return to the starting point? Walk home. Take 5 steps."],
  [truthTellers, "Mira says Otto lies. Otto says Mira lies. Does Otto tell the truth?"],
  [truthTellers, "Mira tells the truth. Otto mumbles something. Does Otto tell the truth?"],
  [listedCounts, "I have two peaches and some plums. How many fruits do I have?"],
  [listedCounts, "I have a plum, two peaches, and a plum. How many fruits do I have?"],
  [
    schedules,
    "Between what times could they have gone? Nora woke up at 7am. Ada saw Nora run from 8am to 9am. The zoo was closed after 5pm.",
  ],
] as readonly (readonly [PuzzleKind<unknown>, string])[])("not read: %#", (kind, prompt) => {
  expect(kind.read(prompt)).toBeNull();
});

const unread = readFileSync(new URL("./unread.table.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

test.each(unread)("not read: %s", (line) => {
  const [, name = "", prompt = ""] = /^(\w+): (.*)$/.exec(line) ?? [];
  expect((kinds[name] as PuzzleKind<unknown>).read(prompt.replaceAll("\\n", "\n"))).toBeNull();
});
