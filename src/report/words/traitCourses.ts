import type { Run } from "../../core/run/run.js";
import {
  BAND,
  farthestPlace,
  isWeak,
  type ToldTrait,
  type TraitCourse,
  traitCourses,
} from "../../core/traits/course.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { noteText } from "./notes.js";
import { decimals } from "./readings.js";
import { traitLabel, zFigure } from "./traits.js";

export const traitTemplates = {
  heading: "Who is speaking",
  steps:
    "How far each step's state lies along each trait's direction, in deviations of neutral steps: a reading, not a judgement, and no step is marked by it. The band is {0} deviations to each side.",
  reading: "A reading of the state, not a judgement, in deviations from neutral steps.",
  dark: "What is dark has one direction in common, and what the prompt speaks of is read too: a high reading says that the state is a dark one, and not yet which or why.",
  auroc: "AUROC {0}",
  weak: "AUROC {0}, weak",
  unknown: "AUROC not recorded",
  off: "Switched off, because the two sides are told apart too badly: {0}.",
  farthest: "{0} at step {1}",
  noPack: "There is no trait pack for {0}, so no trait was read. `cotcheck traits train --model {1}` makes one.",
  noneOn: "None of this model's traits is told well enough to be read.",
  noneRead: "No trait was read in this run.",
  noPrompt: "No trait was read: z-scores are counted from replies in a chat, and this text stands behind no prompt.",
} as const;

/** What the run holds of each trait over its steps, those that go farthest first; empty where no step was read. */
export function runCourses({ steps, traits }: Run): TraitCourse[] {
  return steps.some((step) => step.traits)
    ? traitCourses(
        steps.map((step) => step.traits),
        traits,
      )
    : [];
}

/** How well a trait is told. */
export function toldWords(trait: string, told: readonly ToldTrait[], say: Say): string {
  const own = told.find(({ name }) => name === trait);
  if (!own) return say(traitTemplates.unknown);
  return say(isWeak(own) ? traitTemplates.weak : traitTemplates.auroc, decimals(own.auroc));
}

/** Which traits are switched off; undefined where none is. */
export function offWords(off: readonly ToldTrait[], say: Say): string | undefined {
  if (off.length === 0) return undefined;
  const named = off.map(
    ({ name, auroc }) => `${traitLabel(name, say)} (${say(traitTemplates.auroc, decimals(auroc))})`,
  );
  return say(traitTemplates.off, named.join(", "));
}

/** Where a trait goes farthest over a run's steps. */
export function farthestWords(course: TraitCourse, say: Say): string {
  const place = farthestPlace(course);
  const z = course.z[place];
  if (typeof z !== "number") return "";
  return say(traitTemplates.farthest, zFigure(z), place + 1);
}

/** What is said above the curves of a run. */
export function traitsLead(say: Say): string {
  return say(traitTemplates.steps, BAND);
}

/** Why a run that has steps holds no trait of any of them. */
export function withoutTraitsWords({ notes, messages, provenance: { traits, model } }: Run, say: Say): string {
  const note = notes.find(({ code }) => code === "traits-not-used");
  if (note) return noteText(note, say);
  if (!traits) return say(traitTemplates.noPack, plainLine(model.name), plainLine(model.id));
  if (traits.read.length === 0) return say(traitTemplates.noneOn);
  return say(messages.length === 0 ? traitTemplates.noPrompt : traitTemplates.noneRead);
}
