import { expect, it } from "vitest";
import type { Lever } from "../../../../src/core/run/lever.js";
import { renderAs } from "../../../../src/report/render.js";
import { english } from "../../../../src/report/words/language.js";
import { leverWords } from "../../../../src/report/words/levers.js";
import { recorded, recordedNames } from "../runs.js";

const lever: Lever = {
  sentence: "I am quite sure that it is (B).",
  answer: "B",
  logOddsWith: 2.5,
  logOddsWithout: -2.5,
  added: [0, 0.1, 0.4, 0.9, 1],
  takenOut: [0, 0.1, 0.6, 0.9, 1],
  random: [{ layer: 3, share: -0.07 }],
  hold: { from: 2, to: 3 },
};

it("names the layers in words, counted from 1", () => {
  expect(leverWords(lever, english.say)).toEqual([
    "The sentence “I am quite sure that it is (B).” takes hold at layers 3 to 4 of 5.",
    "It changes the log-odds of B by 5.00 in all. The difference of the residual streams with and without it, where the answer begins, is added or taken out after one layer at a time.",
    "Share of that change, layer by layer: 0.00, 0.10, 0.50, 0.90, 1.00.",
    "Random differences as long change it by 0.07 of that at most.",
    "Taken out after layer 3 alone, B is no longer likelier than not.",
  ]);
  expect(leverWords({ ...lever, logOddsWithout: 0.5 }, english.say)).toHaveLength(4);
  expect(leverWords({ ...lever, hold: { from: 3, to: 3 } }, english.say)[0]).toMatch(/takes hold at layer 4 of 5\.$/);
  expect(leverWords({ ...lever, hold: null }, english.say)[0]).toMatch(/no stretch of layers carries it/);
});

it("stands in every report of a run that has them, and in no other", () => {
  const run = recorded(recordedNames[0]);
  const said = "takes hold at layers 3 to 4 of 5";
  for (const format of ["html", "markdown"] as const) {
    expect(renderAs(format, run, english, { uri: "answer.txt" })).not.toContain(said);
    expect(renderAs(format, { ...run, levers: [lever] }, english, { uri: "answer.txt" })).toContain(said);
  }
});
