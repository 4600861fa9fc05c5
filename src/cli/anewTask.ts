import { samplingAnew, type Sampling } from "../check/request.js";
import { CodedError } from "../core/errors.js";
import { keptBefore } from "../core/run/anew.js";
import type { Message } from "../core/run/run.js";
import { runFrom } from "./runFrom.js";

/** A run's chat, to be answered anew behind the steps that are kept. */
export interface AnewTask {
  readonly messages: readonly Message[];
  readonly sampling: Sampling;
  readonly kept: string;
}

/** @param fromStep counted from 1: the steps before it are kept. Throws a CodedError where the run has no such step, or is not the model's own. */
export async function anewTask(path: string, fromStep: number, sampling: Sampling): Promise<AnewTask> {
  const run = await runFrom(path);
  if (run.mode !== "on-policy")
    throw new CodedError("usage", `${path} is the check of a given text: the model that read it did not write it.`);
  if (fromStep > run.steps.length)
    throw new CodedError("usage", `${path} has ${run.steps.length} steps: --from-step ${fromStep} names none of them.`);
  return { messages: run.messages, sampling: samplingAnew(sampling), kept: keptBefore(run, fromStep - 1) };
}
