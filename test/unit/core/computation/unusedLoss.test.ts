import { expect, test } from "vitest";
import { unusedLoss } from "../../../../src/core/computation/across/unusedLoss.js";

const rolls = "A bakery bakes 12 trays of 9 rolls. 20 rolls were sold by noon. How many rolls are left?";
const pens = "A box holds 9 pens. A shop has 12 boxes and sold ten of the pens. How many pens remain?";
const sweets = "盒子有 12 個，每個裝 9 顆糖，吃了 20 顆。還剩幾顆？";

test.each<{ prompt: string; before?: string[]; step: string; number: string }>([
  { prompt: rolls, step: "12 × 9 = 108 rolls are left.", number: "20" },
  { prompt: rolls, before: ["The bakery bakes 12 trays."], step: "So 12 * 9 = 108 rolls remain.", number: "20" },
  { prompt: pens, before: ["12 x 9 = 108"], step: "That means 12 x 9 = 108 pens are left.", number: "ten" },
  {
    prompt: "Mia has 6 bags of 1,000 beads and gave away 1,500 beads. How many beads are left?",
    step: "6 × 1,000 = 6,000 beads are left.",
    number: "1,500",
  },
  { prompt: sweets, step: "所以還剩 12 × 9 = 108 顆。", number: "20" },
  { prompt: sweets, before: ["一共有 12 個盒子。"], step: "12 × 9 = 108 顆糖剩下。", number: "20" },
])("$step leaves out $number", ({ prompt, before = [], step, number }) => {
  expect(unusedLoss(prompt, before, step)?.number).toBe(number);
});

test.each<{ prompt: string; before?: string[]; step: string; why: string }>([
  { why: "it is taken away", prompt: rolls, step: "12 × 9 - 20 = 88 rolls are left." },
  { why: "it was before", prompt: rolls, before: ["108 - 20 = 88"], step: "So 80 + 8 = 88 rolls are left." },
  { why: "it is named", prompt: rolls, before: ["20 rolls are gone."], step: "80 + 8 = 88 rolls are left." },
  {
    why: "it is named as a word",
    prompt: rolls.replace("20", "five"),
    before: ["Five went."],
    step: "100 + 3 = 103 rolls are left.",
  },
  { why: "nothing is said to be left", prompt: rolls, step: "12 × 9 = 108 rolls." },
  { why: "other things are left", prompt: rolls, step: "12 × 1 = 12 trays are left." },
  {
    why: "other things were taken",
    prompt: rolls.replace("20 rolls", "20 cakes"),
    step: "12 × 9 = 108 rolls are left.",
  },
  {
    why: "a share was taken",
    prompt: rolls.replace("20 rolls", "20% of the rolls"),
    step: "12 × 9 = 108 rolls are left.",
  },
  { why: "it is shared out", prompt: rolls, before: ["108 / 2 = 54"], step: "54 + 0 = 54 rolls are left." },
  { why: "half are gone", prompt: rolls, before: ["Half of them are gone."], step: "27 × 2 = 54 rolls are left." },
  { why: "nothing was taken", prompt: "A bakery bakes 12 trays of 9 rolls.", step: "12 × 9 = 108 rolls are left." },
  { why: "it is taken away", prompt: sweets, step: "所以還剩 12 × 9 - 20 = 88 顆。" },
  { why: "other things are left", prompt: sweets, step: "所以還剩 3 × 4 = 12 個。" },
])("$step leaves out nothing: $why", ({ prompt, before = [], step }) => {
  expect(unusedLoss(prompt, before, step)).toBeUndefined();
});
