import { type Collecting, inBatches } from "../inBatches.js";
import type { StepPass } from "../steps/stepPass.js";
import type { BenignPrompt } from "./prompts.js";

/** What the model wrote to a harmless prompt, or was given in its place, with the passes over its steps. */
export interface BenignText {
  readonly kind: BenignPrompt["kind"];
  readonly steps: readonly StepPass[];
}

/** Lets the model answer some prompts greedily, and passes over what it wrote. */
export type BenignWriter = (prompts: readonly BenignPrompt[], signal?: AbortSignal) => Promise<readonly BenignText[]>;

/** Prompts that the model answers at once. */
const BATCH = 10;

/** Rejects with CancelledError when the signal aborts. */
export function benignTexts(
  prompts: readonly BenignPrompt[],
  writer: BenignWriter,
  collecting: Collecting = {},
): Promise<BenignText[]> {
  const work = { items: prompts, size: BATCH, activity: "letting the model write harmless texts" };
  return inBatches(work, collecting, (batch) => writer(batch, collecting.signal));
}
