import { CodedError } from "../core/errors.js";
import type { Run } from "../core/run/run.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import type { Sampling } from "./request.js";

/**
 * The model told not to think first, where that is asked for and its chat template has the switch; of another, the wish leaves no trace.
 * The model itself is given back where nothing is switched, since what was read last is remembered by it.
 */
export function thinkingAsked(
  model: LoadedModel,
  { thinking, ...sampling }: Sampling,
): { readonly model: LoadedModel; readonly sampling: Sampling } {
  if (thinking !== false || !model.info.hasThinkingSwitch) return { model, sampling };
  return { model: { ...model, thinking }, sampling: { ...sampling, thinking } };
}

/** The model as it was asked for a run that is there. */
export function asForRun(model: LoadedModel, { provenance }: Pick<Run, "provenance">): LoadedModel {
  return thinkingAsked(model, provenance.sampling).model;
}

/** Throws a CodedError "unsupported-model" where a model is told not to think and its chat template has no switch for it. */
export function requireThinkingSwitch({ info, identity }: LoadedModel, { thinking }: Pick<Sampling, "thinking">): void {
  if (thinking !== false || info.hasThinkingSwitch) return;
  throw new CodedError(
    "unsupported-model",
    `Whether it thinks first cannot be chosen for ${identity.name}: its chat template has no enable_thinking. Leave --no-thinking away.`,
  );
}
