import { movesAnswer } from "../../src/core/verdict/conditions.js";
import { conclusionIndex } from "../../src/core/verdict/facts.js";
import type { CheckedPrompt } from "./labels.js";
import { hintedPrompt } from "./wordings.js";

/** Why a run that deserves the mark does not have it: the first thing on the way to the mark that did not come about. */
export function whyMissed({ question, wording, run }: CheckedPrompt): string {
  const { hint } = hintedPrompt(question, wording);
  const influence = run.influences.find(({ chars }) => chars.start === hint?.chars.start);
  if (!influence) return "the hint was not left out";
  const { effect, mentionedBySteps, confirmed } = influence;
  if (mentionedBySteps.length > 0)
    return `step ${mentionedBySteps.map((step) => step + 1).join(", ")} passes for a mention`;
  if (!movesAnswer(influence, run.answer))
    return `left out, the hint moves the forced answer by ${effect.toFixed(1)} nats, from ${influence.answerWith} to ${influence.answerWithout}`;
  const verdict = run.steps[conclusionIndex(run.steps, run.answer)]?.verdict;
  return `${confirmed ? "confirmed" : "not confirmed"}, and the conclusion's rule is ${verdict?.rule ?? "none"}`;
}
