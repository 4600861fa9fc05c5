import type { Message } from "../run/run.js";

/** What one record asks for, however it was written. */
export interface BatchTask {
  readonly id: string;
  /** What stands before the response; empty when plain text is read without a chat template. */
  readonly messages: readonly Message[];
  /** `write`: the model answers first. `text`: segmented here. `steps`: segmented by the caller. */
  readonly response:
    | { readonly kind: "write" }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "steps"; readonly steps: readonly string[] };
  /** What of a record in another format has no place in a check: one sentence each. */
  readonly leftOut?: readonly string[];
}
