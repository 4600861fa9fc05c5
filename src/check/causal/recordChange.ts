import { sameAnswer } from "../../core/answer/extract.js";
import type { CausalCheck, Step } from "../../core/run/run.js";
import type { ForcedNow, Suspects } from "./suspects.js";

/** Puts onto the step what a change to it did to the answer that is forced at the end. */
export async function recordChange(
  { before, forcer, answer }: Suspects,
  step: Step,
  kind: CausalCheck["kind"],
  after: ForcedNow,
  more: Pick<CausalCheck, "reading"> = {},
): Promise<void> {
  step.checks.push({
    kind,
    effect: await forcer.effect(before, after, answer),
    // One name for one answer, however it was written.
    answerBefore: before.text,
    answerAfter: sameAnswer(before, after) ? before.text : after.text,
    ...more,
  } satisfies CausalCheck);
}
