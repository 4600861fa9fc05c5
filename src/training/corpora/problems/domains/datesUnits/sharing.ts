import type { Draw, ProblemMaker } from "../../draw.js";
import { names } from "../../words.js";
import { nearMiss } from "../../wrongNumber.js";
import { calculated, equation, range, tidy } from "./calculation.js";

interface Conversion {
  readonly large: string;
  readonly largeMany: string;
  readonly small: string;
  readonly factor: number;
  readonly mistaken: readonly number[];
}

const unit = (large: string, largeMany: string, factor: number, small: string, ...mistaken: number[]): Conversion => ({
  large,
  largeMany,
  small,
  factor,
  mistaken,
});

/** How many small ones make a large one. */
const known = (draw: Draw, { large, small, factor, mistaken }: Conversion, otherSmall: string) =>
  draw.claim<readonly [number, string]>(
    [([n, s]) => `One ${large} is ${n} ${s}.`, ([n, s]) => `There are ${n} ${s} in one ${large}.`],
    [factor, small],
    { unit: mistaken.map((n) => [n, small]), entity: [[factor, otherSmall]] },
  );

interface Story {
  readonly conversion: Conversion;
  readonly otherSmall: string;
  /** Where the small amount is a part of the large one. */
  readonly whole: string;
  readonly part: string;
  readonly amounts: readonly number[];
  readonly parts: readonly number[];
}

/** Something in large units shared out in parts of small ones. */
const sharing =
  (stories: readonly Story[]): ProblemMaker =>
  (draw) => {
    const { conversion, otherSmall, whole, part, amounts, parts } = draw.pick(stories);
    const fits = amounts.flatMap((amount) =>
      parts
        .filter((size) => (amount * conversion.factor) % size === 0 && amount * conversion.factor > 2 * size)
        .map((size) => ({ amount, size })),
    );
    const { amount, size } = draw.pick(fits);
    const small = tidy(amount * conversion.factor);
    const count = small / size;
    const used = draw.int(1, count - 1);
    const [name, askLeft] = [draw.pick(names), draw.chance() && count > 3];
    const left = count - used;
    const many = amount === 1 ? conversion.large : conversion.largeMany;
    const final = askLeft ? left : count;
    return {
      question: `${name} has ${whole.replace("{n}", `${amount} ${many}`)}. ${draw.pick(["Each", "Every"])} ${part} takes ${size} ${conversion.small}. ${
        askLeft
          ? `${name} has already made ${used} of them. How many more can ${name} make?`
          : draw.pick([`How many can ${name} make?`, `For how many is that enough?`])
      }`,
      steps: [
        known(draw, conversion, otherSmall),
        calculated(
          draw,
          equation(amount, "×", conversion.factor),
          [
            (eq) => `So ${name} has ${eq} ${conversion.small}.`,
            (eq) => `In smaller units, ${name} has ${eq} ${conversion.small}.`,
          ],
          { unit: conversion.mistaken, operand: [amount + 1] },
        ),
        calculated(
          draw,
          equation(small, "÷", size),
          [(eq) => `That is enough for ${eq} in all.`, (eq) => `Dividing by the amount for each, ${eq}.`],
          { operand: [small + size * draw.pick([1, 2, 10])], factor: [size * 2] },
        ),
        ...(askLeft
          ? [
              calculated(
                draw,
                equation(count, "-", used),
                [
                  (eq) => `Without those already made, ${eq} are left.`,
                  (eq) => `As ${used} are made already, ${eq} are left.`,
                ],
                { operand: [count + 2], factor: [used + 1] },
              ),
            ]
          : []),
        draw.claim(
          [
            (n: number) => `So the answer is ${n}.`,
            (n: number) => `Therefore, ${name} can make ${n}${askLeft ? " more" : ""}.`,
          ],
          final,
          {
            result: [nearMiss(draw.random, final), nearMiss(draw.random, final, [used, size])],
            operand: [askLeft ? count : count + 1, used].filter((n) => n !== final),
          },
        ),
      ],
    };
  };

/** Lengths, weights and volumes in metric units. */
export const metric = sharing([
  {
    conversion: unit("metre", "metres", 100, "centimetres", 10, 1000),
    otherSmall: "millimetres",
    whole: "a ribbon {n} long",
    part: "bow",
    amounts: range(1.5, 12, 0.5),
    parts: [20, 25, 30, 40, 50],
  },
  {
    conversion: unit("kilogram", "kilograms", 1000, "grams", 100, 10),
    otherSmall: "milligrams",
    whole: "{n} of flour",
    part: "loaf of bread",
    amounts: range(1.5, 9, 0.5),
    parts: [250, 300, 400, 500, 750],
  },
  {
    conversion: unit("litre", "litres", 1000, "millilitres", 100, 10),
    otherSmall: "centilitres",
    whole: "{n} of juice",
    part: "glass of punch",
    amounts: range(1.5, 6, 0.5),
    parts: [150, 200, 250, 300],
  },
  {
    conversion: unit("kilometre", "kilometres", 1000, "metres", 100, 10000),
    otherSmall: "centimetres",
    whole: "a roll of wire {n} long",
    part: "fence",
    amounts: range(1, 6, 0.5),
    parts: [125, 200, 250, 500],
  },
]);

/** The same with feet, yards, pounds and gallons. */
export const imperial = sharing([
  {
    conversion: unit("foot", "feet", 12, "inches", 10, 16),
    otherSmall: "yards",
    whole: "a board {n} long",
    part: "shelf",
    amounts: range(4, 20),
    parts: [8, 9, 16, 18, 24],
  },
  {
    conversion: unit("yard", "yards", 3, "feet", 12, 4),
    otherSmall: "inches",
    whole: "a rope {n} long",
    part: "swing",
    amounts: range(6, 40, 2),
    parts: [4, 5, 6, 9],
  },
  {
    conversion: unit("pound", "pounds", 16, "ounces", 12, 10),
    otherSmall: "grams",
    whole: "{n} of sugar",
    part: "jar of jam",
    amounts: range(2, 12),
    parts: [4, 6, 8, 12],
  },
  {
    conversion: unit("gallon", "gallons", 4, "quarts", 8, 10),
    otherSmall: "cups",
    whole: "{n} of soup stock",
    part: "pot of soup",
    amounts: range(3, 20),
    parts: [2, 3],
  },
]);
