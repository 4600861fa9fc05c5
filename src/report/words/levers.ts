import { carriedByLayer, outweighedFrom } from "../../core/run/levers.js";
import type { Lever } from "../../core/run/lever.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { decimals } from "./readings.js";

export const leverTemplates = {
  heading: "Where in depth it takes hold",
  hold: "The sentence “{0}” takes hold at layers {1} to {2} of {3}.",
  holdAt: "The sentence “{0}” takes hold at layer {1} of {2}.",
  stepHolds: "Step {0} takes hold at layers {1} to {2} of {3}.",
  stepHoldsAt: "Step {0} takes hold at layer {1} of {2}.",
  noHold: "The sentence “{0}” moves the answer; no stretch of layers carries it where the answer begins.",
  stepNoHold: "Step {0} moves the answer; no stretch of layers carries it where the answer begins.",
  method:
    "It changes the log-odds of {0} by {1} in all. The difference of the residual streams with and without it, where the answer begins, is added or taken out after one layer at a time.",
  byLayer: "Share of that change, layer by layer: {0}.",
  random: "Random differences as long change it by {0} of that at most.",
  outweighed: "Taken out after layer {0} alone, {1} is no longer likelier than not.",
  added: "added",
  takenOut: "taken out",
} as const;

/** The finding in a sentence first, then how it was found. */
export function leverWords(lever: Lever, say: Say): string[] {
  const { answer, logOddsWith, logOddsWithout, random } = lever;
  const { method, byLayer, outweighed } = leverTemplates;
  const layer = outweighedFrom(lever);
  return [
    holdWords(lever, say),
    say(method, plainLine(answer), decimals(logOddsWith - logOddsWithout)),
    say(byLayer, carriedByLayer(lever).map(decimals).join(", ")),
    say(leverTemplates.random, decimals(Math.max(0, ...random.map(({ share }) => Math.abs(share))))),
    ...(layer === null ? [] : [say(outweighed, layer + 1, plainLine(answer))]),
  ];
}

/** At which layers it takes hold, in a sentence. */
export function holdWords({ sentence, step, hold, added }: Lever, say: Say): string {
  const isStep = step !== undefined;
  const named = isStep ? step + 1 : plainLine(sentence);
  if (hold === null) return say(isStep ? leverTemplates.stepNoHold : leverTemplates.noHold, named);
  const { from, to } = hold;
  if (from === to)
    return say(isStep ? leverTemplates.stepHoldsAt : leverTemplates.holdAt, named, from + 1, added.length);
  return say(isStep ? leverTemplates.stepHolds : leverTemplates.hold, named, from + 1, to + 1, added.length);
}
