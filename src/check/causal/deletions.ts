import type { Step } from "../../core/run/run.js";
import { recordChange } from "./recordChange.js";
import { concatenated } from "../../reader/sequence.js";
import type { Suspects } from "./suspects.js";

/**
 * Leaves out each suspect step, and forces the answer just before the text states it: does the answer rest on the step? (Step
 * deletion, 2602.11201.) The rest of the text stays as it is.
 */
export async function deletions(suspects: Suspects): Promise<void> {
  const { steps, end, read, forcer, answer } = suspects;
  const places = steps.map((step) => ({ ...end, ids: without(end.ids, step, read.tokens.before) }));
  for (const [i, after] of (await forcer.forceBeside(places, answer)).entries()) {
    await recordChange(suspects, steps[i], "deletion", after);
  }
}

function without(ids: Int32Array, { tokens }: Step, before: number): Int32Array {
  return concatenated(ids.subarray(0, before + tokens.start), ids.subarray(before + tokens.end));
}
