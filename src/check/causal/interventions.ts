import type { RunEvent } from "../../core/run/run.js";
import { deletions } from "./deletions.js";
import { resamples } from "./resamples.js";
import { rewordings } from "./rewordings.js";
import type { Suspects } from "./suspects.js";

/** What is done to the steps that a head disagrees with, the cheapest first: a cancelled check keeps what was done. */
export async function* interventions(suspects: Suspects): AsyncGenerator<Extract<RunEvent, { type: "progress" }>> {
  const total = suspects.steps.length;
  yield { type: "progress", activity: "leaving out steps", done: 0, total };
  await deletions(suspects);
  yield { type: "progress", activity: "putting other text into steps", done: 0, total };
  await rewordings(suspects);
  if (suspects.read.run.mode === "on-policy") {
    yield { type: "progress", activity: "writing a step anew", done: 0, total: 1 };
    await resamples(suspects);
  }
}
