import { computationContext, withStep } from "../core/computation/establish.js";
import type { RunEvent } from "../core/run/events.js";
import type { Run } from "../core/run/run.js";
import type { StepSpan } from "../core/steps/stepSpan.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import type { ResponseTokens } from "../reader/responseTokens.js";
import { readStep } from "./readStep.js";

/**
 * Reads a response's steps as they close, in their order: each with what the prompt and the steps before it establish for its
 * computations. `tokens` has to hold a step's tokens by then.
 */
export function stepReader(
  model: Pick<LoadedModel, "probes" | "traits">,
  { mode, messages }: Pick<Run, "mode" | "messages">,
  tokens: ResponseTokens,
): (spans: readonly StepSpan[]) => Generator<RunEvent> {
  let context = computationContext(messages.map(({ content }) => content));
  let index = 0;
  return function* (spans) {
    for (const span of spans) {
      const step = readStep(span, index++, tokens, model, mode, context);
      context = withStep(context, step.text);
      yield { type: "stepRead", step };
    }
  };
}
