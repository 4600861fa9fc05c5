import type { Activity } from "../../core/run/activities.js";
import type { RunEvent } from "../../core/run/events.js";
import { corruption } from "./corruption.js";
import { deletion } from "./deletion.js";
import { fillerInstead } from "./filler.js";
import { paraphrase } from "./paraphrase.js";
import { writeAnew } from "./resample.js";
import { FARTHEST, type Substitution, substitute } from "./substitution.js";
import type { Suspects } from "./suspects.js";

/**
 * What is done to the steps that a head disagrees with, the cheapest first: a cancelled check keeps what was done. Substitutions of
 * one batch share their passes. To add one: a file here, its line in this list and in core/run/interventionKinds.ts.
 */
const batches: readonly { readonly activity: Activity; readonly substitutions: readonly Substitution[] }[] = [
  { activity: "leaving-out-steps", substitutions: [deletion] },
  { activity: "changing-steps", substitutions: [corruption, paraphrase, fillerInstead] },
];

export async function* intervene(suspects: Suspects): AsyncGenerator<RunEvent> {
  const { steps, end, chain } = suspects;
  const total = steps.length;
  for (const { activity, substitutions } of batches) {
    yield { type: "progress", activity, done: 0, total };
    yield* substitute(suspects, substitutions);
  }
  if (steps.some(({ tokens }) => end.ids.length - (chain.tokens.before + tokens.start) > FARTHEST))
    yield { type: "note", note: { code: "steps-too-far", values: [FARTHEST] } };
  if (chain.current().mode === "on-policy") {
    yield { type: "progress", activity: "writing-steps-anew", done: 0, total: 1 };
    yield* writeAnew(suspects);
  }
}
