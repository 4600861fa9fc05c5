import { sameAnswer } from "../../core/answer/sameAnswer.js";
import type { RunEvent } from "../../core/run/events.js";
import type { Intervention } from "../../core/run/intervention.js";
import type { Step } from "../../core/run/step.js";
import type { ForcedNow, Suspects } from "./suspects.js";

/** What a change to a step did to the answer that is forced at the end. */
export async function changeOf(
  { before, forcer, answer }: Pick<Suspects, "before" | "forcer" | "answer">,
  step: Step,
  kind: Intervention["kind"],
  after: ForcedNow,
  more: Pick<Intervention, "reading"> = {},
): Promise<RunEvent> {
  const effect = await forcer.effect(before, after, answer);
  // One name for one answer, however it was written.
  const answerAfter = sameAnswer(before, after) ? before.text : after.text;
  return {
    type: "intervention",
    index: step.index,
    intervention: { kind, effect, answerBefore: before.text, answerAfter, ...more },
  };
}
