import type { RunEvent } from "../../core/run/events.js";
import type { Message } from "../../core/run/run.js";
import type { LoadedModel } from "../../reader/loadedModel.js";
import type { Backend } from "../loadBackend.js";
import { settings } from "../settings.js";

/** What a check was asked to do; kept so that it can be asked again. */
export type CheckRequest =
  | {
      readonly kind: "prompt";
      readonly messages: readonly Message[];
      /** How the answer begins: it is written anew behind that. */
      readonly kept?: string;
    }
  | { readonly kind: "transcript"; readonly messages: readonly Message[]; readonly response: string };

/** Does what was asked as the settings of now want it done. */
export function eventsOf(
  request: CheckRequest,
  { checkReasoning, checkTranscript, samplingAnew }: Backend,
  model: LoadedModel,
  signal: AbortSignal,
): AsyncIterable<RunEvent> {
  const { sampling, readTokens, checks, steering, guard: watched, guardAnew, guardSteer: steer } = settings();
  const examined = { checks, ...(steering && { steer: "most-suspect" as const }) };
  if (request.kind === "transcript")
    return checkTranscript(model, { ...request, thinking: sampling.thinking, readTokens, ...examined }, signal);
  const anew = steer ? 0 : guardAnew;
  const guard = watched.length > 0 ? { traits: watched, anew, steer } : undefined;
  const ownSampling = request.kept === undefined ? sampling : samplingAnew(sampling);
  return checkReasoning(model, { ...request, sampling: ownSampling, guard, ...examined }, signal);
}
