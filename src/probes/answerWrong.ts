import type { Reading } from "../core/run/reading.js";
import type { Step } from "../core/run/step.js";
import { readingOf } from "../core/verdict/facts.js";
import { calibratedReading } from "./apply.js";
import type { ProbeSet } from "./probeSet.js";

/**
 * What the answer-wrong head says of a whole solution: the mean of its logits over all steps, calibrated as such. Null where it was
 * not read, or is switched off.
 */
export function answerWrongReading(probes: ProbeSet, steps: readonly Pick<Step, "readings">[]): Reading | null {
  const head = probes.heads.find(({ name }) => name === "answer-wrong");
  const logits = steps.flatMap((step) => readingOf(step, "answer-wrong")?.logit ?? []);
  if (!head?.quality.trusted || logits.length === 0) return null;
  const logit = logits.reduce((sum, value) => sum + value, 0) / logits.length;
  return { ...calibratedReading(head, logit), positions: [] };
}
