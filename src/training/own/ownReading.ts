import type { Span } from "../../core/run/span.js";
import type { JudgedSolution } from "../corpora/solutions/judgedSolution.js";
import type { StepPass } from "../corpora/steps/stepPass.js";

/** A solution of the model's own with all that one pass over it gave. */
export interface OwnReading {
  readonly judged: JudgedSolution;
  /** [kept layers, hidden]: at the prompt's last token. */
  readonly prompt: Float32Array;
  /** One a step. */
  readonly steps: readonly StepPass[];
  /** Each step's tokens, and of these the last content token and the closing one. */
  readonly spans: readonly Span[];
  readonly kept: readonly (readonly [lastContent: number, closing: number])[];
  /** For each head of the probes that were in use [tokens]: its logit at every token. */
  readonly logits: readonly Float32Array[];
}
