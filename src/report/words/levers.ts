import { carriedByLayer } from "../../core/run/levers.js";
import type { Levers } from "../../core/run/run.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { decimals } from "./readings.js";

export const leverTemplates = {
  heading: "Where in depth the sentence takes hold",
  hold: "The sentence “{0}” takes hold at layers {1} to {2} of {3}.",
  holdAt: "The sentence “{0}” takes hold at layer {1} of {2}.",
  noHold: "The sentence “{0}” moves the answer; no stretch of layers carries it where the answer begins.",
  method:
    "It changes the log-odds of {0} by {1} in all. The difference of the residual streams with and without it, where the answer begins, is added or taken out after one layer at a time.",
  byLayer: "Share of that change, layer by layer: {0}.",
  random: "Random differences as long change it by {0} of that at most.",
  added: "added",
  takenOut: "taken out",
} as const;

/** The finding in a sentence first, then how it was found. */
export function leverWords(levers: Levers, say: Say): string[] {
  const { sentence, answer, logOddsWith, logOddsWithout, hold, random } = levers;
  const carried = carriedByLayer(levers);
  const said = plainLine(sentence);
  const { method, byLayer } = leverTemplates;
  return [
    found(said, hold, carried.length, say),
    say(method, plainLine(answer), decimals(logOddsWith - logOddsWithout)),
    say(byLayer, carried.map(decimals).join(", ")),
    say(leverTemplates.random, decimals(Math.max(0, ...random.map(({ share }) => Math.abs(share))))),
  ];
}

function found(sentence: string, hold: Levers["hold"], layers: number, say: Say): string {
  if (hold === null) return say(leverTemplates.noHold, sentence);
  const { from, to } = hold;
  if (from === to) return say(leverTemplates.holdAt, sentence, from + 1, layers);
  return say(leverTemplates.hold, sentence, from + 1, to + 1, layers);
}
