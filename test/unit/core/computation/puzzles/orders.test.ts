import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkComputations } from "../../../../../src/core/computation/check.js";
import { computationContext } from "../../../../../src/core/computation/establish.js";
import { puzzlesIn } from "../../../../../src/core/computation/puzzles/index.js";

const hats = `On a rack, there are five hats: a red hat, a blue hat, a straw hat, a felt hat, and a paper hat.
- The red hat is to the left of the blue hat.
- The straw hat is the second from the left.
- The paper hat is the rightmost.
- The blue hat is to the left of the straw hat or it would fall.
- The felt hat is to the right of the straw hat.
Which of the following is correct?
Options:
(A) The red hat is the leftmost.
(B) The felt hat is the leftmost.
(C) The blue hat is the second from the right.`;
// red 1, straw 2, then blue and felt in either order, paper 5.

const race = `In a swim, there were four swimmers: Kim, Lou, Max, and Nia.
Kim finished above Lou. Max finished last. Nia finished below Kim. Nia finished above Lou.
Who finished second?
(A) Kim
(B) Nia finished second.
(C) Lou finished second.`;
// Kim, Nia, Lou, Max

const tall = "Ora is taller than Pia. Pia is taller than Quinn. Quinn is taller than Rex. Who is the shortest?";
const partly = "Ben finished before Cy. Dee finished after Cy. Who finished second?";
const cars = `At a fair, there are three carts: a milk cart, a bread cart, and a tea cart.
The milk cart is newer than the bread cart. The tea cart is older than the bread cart.
Which is correct?
A. The tea cart is the newest.
B. The bread cart is the second-newest.
C. The milk cart is the oldest.`;
const stalls = `A stall sells four things: combs, bells, dolls, and kites.
The combs are less expensive than the bells. The dolls are the most expensive. The kites are the second-cheapest. The bells are more expensive than the kites.
What is the cheapest?`;
// combs, kites, bells, dolls

/** Prompt, step, and the words that are refuted in it; "" where nothing is. */
const rows: readonly (readonly [string, string, string])[] = [
  [hats, "The straw hat is the second from the left.", ""],
  [hats, "The straw hat is the third from the left.", "The straw hat is the third from the left"],
  [
    hats,
    "So from left to right: first is the red hat, then second is the straw hat, then third and fourth can be any hat.",
    "",
  ],
  [hats, "So from left to right: first is the straw hat, then second can be any hat.", "first is the straw hat"],
  [hats, "So from right to left: first is the paper hat, then second is the blue hat.", ""],
  [hats, "So from right to left: first is the red hat.", "first is the red hat"],
  [hats, "From left to right: third or fourth is the felt hat.", ""],
  [hats, "From left to right: second or third is the paper hat.", "second or third is the paper hat"],
  [hats, "From left to right: third can be the blue hat or the felt hat.", ""],
  [hats, "From left to right: third can be the red hat or the straw hat.", "third can be the red hat or the straw hat"],
  [hats, "From left to right: third, fourth is the paper hat.", ""],
  [hats, "The blue hat is to the left of the felt hat.", ""],
  [hats, "The felt hat is to the left of the straw hat.", "The felt hat is to the left of the straw hat"],
  [hats, "The paper hat is to the left of the red hat.", "The paper hat is to the left of the red hat"],
  [hats, "Is the paper hat to the left of the red hat?", ""],
  [hats, "If the paper hat is to the left of the red hat, then it is not the rightmost.", ""],
  [hats, "Suppose the felt hat is the leftmost.", ""],
  [hats, "The felt hat could be the leftmost.", ""],
  [hats, "The felt hat is not the leftmost.", ""],
  [hats, "The red hat is not the leftmost.", "The red hat is not the leftmost"],
  [hats, "The paper hat cannot be the leftmost.", ""],
  [hats, "The red hat cannot be the leftmost.", "The red hat cannot be the leftmost"],
  [hats, "The straw hat is the second from the left, so it is the fourth from the right.", ""],
  [
    hats,
    "The straw hat is the second from the left, so it is the third from the right.",
    "it is the third from the right",
  ],
  [hats, "The straw hat is the second from the left, so it cannot be the rightmost.", ""],
  [hats, "(B) The felt hat is the leftmost. This is not so.", ""],
  [hats, "Option B: The felt hat is the leftmost.", ""],
  [hats, "Wait, the felt hat is the leftmost is wrong.", ""],
  [hats, "The leftmost hat is the red hat.", ""],
  [hats, "The leftmost hat is the felt hat.", "the leftmost hat is the felt hat"],
  [hats, "The hat to the left of the straw hat is the red hat.", ""],
  [hats, "The straw hat is directly to the left of the paper hat.", ""],
  [hats, "The answer is (A).", ""],
  [hats, "So the answer is (B).", "B"],
  [hats, "So the answer is (C).", ""],
  [hats, "The straw is the third from the left.", "The straw is the third from the left"],
  [hats, "We have five hats: red, blue, straw, felt and paper.", ""],
  [race, "Kim finished first.", ""],
  [race, "Lou finished second.", "Lou finished second"],
  [race, "Nia finished second.", ""],
  [race, "Max finished first.", "Max finished first"],
  [race, "Lou finished second-to-last.", ""],
  [race, "Nia finished second-to-last.", "Nia finished second-to-last"],
  [race, "Lou finished third, above Max.", ""],
  [race, "From first to last: first is Kim, then second is Nia, then third is Lou, then last is Max.", ""],
  [race, "From first to last: first is Kim, then second is Lou, then third is Nia.", "second is Lou|third is Nia"],
  [race, "The swimmer who finished last is Max.", ""],
  [race, "The swimmer who finished last is Lou.", "who finished last is Lou"],
  [race, "Kim finished above Max and Lou finished below Nia.", ""],
  [race, "Nia finished above Kim.", "Nia finished above Kim"],
  [race, "Nia finished above Kim or Lou.", ""],
  [race, "Kim must have finished first.", ""],
  [race, "So the answer is (C).", "C"],
  [race, "The answer is (B).", ""],
  [race, "Kim was first to arrive at the pool that morning.", ""],
  [tall, "Rex is the shortest.", ""],
  [tall, "Quinn is the shortest.", "Quinn is the shortest"],
  [tall, "Ora is taller than Rex.", ""],
  [tall, "Rex is taller than Pia.", "Rex is taller than Pia"],
  [tall, "Pia is the second-tallest.", ""],
  [tall, "Pia is the tallest of the three that are left.", ""],
  [tall, "Pia is the tallest after Ora.", ""],
  [cars, "The tea cart or the bread cart is the newest.", ""],
  [cars, "The statement that the tea cart is the newest is false.", ""],
  [cars, "“The tea cart is the newest” does not hold.", ""],
  [cars, "The tea cart is the newest. That is not true.", ""],
  [tall, "Neither Quinn nor Pia is the tallest.", ""],
  [tall, "Quinn is the tallest so far.", ""],
  // Ann is named in no sentence that is one relation and nothing else, so no place can be counted.
  [`In a race, Ann finished before Ben. ${partly}`, "Ben finished second.", ""],
  [`In a race, Ann finished before Ben. ${partly}`, "Ben finished first.", ""],
  [`In a race, Ann finished before Ben. ${partly}`, "Dee finished before Ben.", "Dee finished before Ben"],
  [cars, "The milk cart is the newest, so it is not the oldest.", ""],
  [
    cars,
    "From oldest to newest: first is the tea cart, then second is the bread cart, then third is the milk cart.",
    "",
  ],
  [cars, "From newest to oldest: first is the tea cart.", "first is the tea cart"],
  [cars, "The answer is C.", "C"],
  [cars, "The answer is B.", ""],
  [stalls, "From most to least expensive: first is the dolls, then second is bells, then third is kites.", ""],
  [stalls, "From least to most expensive: first is combs, then second is bells.", "second is bells"],
  [stalls, "The cheapest are the combs.", ""],
  [stalls, "The kites are the cheapest.", "The kites are the cheapest"],
  [stalls, "The bells are cheaper than the dolls.", ""],
];

describe("what the order of a prompt refutes", () => {
  test.each(rows.map(([prompt, step, refuted]) => ({ prompt, step, refuted })))(
    "$step",
    ({ prompt, step, refuted }) => {
      const found = checkComputations(step, computationContext([prompt])).filter(({ holds }) => !holds);
      expect(found.map(({ claim }) => claim.toLowerCase()).join("|")).toBe(refuted.toLowerCase());
      for (const { claim, span } of found) expect(step.slice(span.start, span.end)).toBe(claim);
    },
  );
});

test.each([
  ["nothing is put in order", "There are three hats: a red hat, a blue hat, and a straw hat. Which is nicest?"],
  ["one relation is no order", "Ora is taller than Pia. Who is taller?"],
  [
    "it contradicts itself",
    "Ora is taller than Pia. Pia is taller than Quinn. Quinn is taller than Ora. Who is tallest?",
  ],
  [
    "one of it is false",
    "Exactly one of these is false. Ora is taller than Pia. Pia is taller than Quinn. Who is tallest?",
  ],
  [
    "it depends",
    "If it rains, Ora is taller than Pia. Pia is taller than Quinn. Quinn is taller than Rex. Who is tallest?",
  ],
  ["an example was worked before", `${race}\nA: Nia\n${hats}`],
  ["two are stated", `${hats}\n${cars}`],
  ["two are asked", `${tall} ${tall.replace("Ora", "Olga")}`],
])("no order is read where %s", (_, prompt) => {
  expect(puzzlesIn(prompt)).toEqual([]);
});

test("of two prompts with an order it is not sure which is meant", () => {
  expect(checkComputations("Quinn is the tallest.", computationContext([tall, race]))).toEqual([]);
  expect(checkComputations("Quinn is the tallest.", computationContext([tall, "And if Quinn grew?"]))).toEqual([]);
  expect(checkComputations("Quinn is the tallest.", computationContext(["You are helpful.", tall]))).toHaveLength(1);
});

const colours = ["red", "blue", "green", "white", "black", "gray", "brown"];
const ranks = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];

/** A shelf whose neighbours are told in some order, and its true order. */
const shelf = fc
  .integer({ min: 3, max: 7 })
  .chain((count) => fc.shuffledSubarray(colours, { minLength: count, maxLength: count }))
  .chain((order) =>
    fc.record({
      order: fc.constant(order),
      told: fc.shuffledSubarray(
        order.slice(1).map((colour, i) => `The ${colour} book is to the right of the ${order[i]} book.`),
        {
          minLength: order.length - 1,
          maxLength: order.length - 1,
        },
      ),
      listed: fc.shuffledSubarray(order, { minLength: order.length, maxLength: order.length }),
    }),
  );
const words = ["zero", "one", "two", "three", "four", "five", "six", "seven"];
const promptOf = ({ told, listed }: { told: string[]; listed: string[] }) =>
  `On a shelf, there are ${words[listed.length]} books: ${listed
    .slice(0, -1)
    .map((colour) => `a ${colour} book`)
    .join(", ")}, and a ${listed[listed.length - 1]} book.\n${told.join("\n")}\nWhich book is the leftmost?`;
const listOf = (order: readonly string[]) =>
  `So from left to right: ${order.map((colour, i) => `${ranks[i]} is the ${colour} book`).join(", then ")}.`;

test("a right order is never refuted, and one with two books exchanged is refuted in both places", () => {
  fc.assert(
    fc.property(shelf, fc.nat(), fc.nat(), ({ order, ...told }, one, other) => {
      const context = computationContext([promptOf({ ...told })]);
      expect(checkComputations(listOf(order), context).filter(({ holds }) => !holds)).toEqual([]);
      const [i, j] = [one % order.length, other % order.length];
      if (i === j) return;
      const wrong = order.map((colour, at) => (at === i ? order[j] : at === j ? order[i] : colour));
      expect(checkComputations(listOf(wrong), context).filter(({ holds }) => !holds)).toHaveLength(2);
    }),
    { numRuns: 40 },
  );
});

test.each([
  "The red hat is ",
  "first is the red hat, then ",
  "from left to right: ",
  "(A) ",
  "red hat, ",
  "is not ",
  "the only ",
])("100,000 characters of “%s” are read at once", (unit) => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length));
  expect(Array.isArray(checkComputations(text, computationContext([hats, text])))).toBe(true);
  expect(puzzlesIn(text.slice(0, 19_000))).toEqual([]);
});
