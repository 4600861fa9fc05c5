import type { Span } from "../run/span.js";
import type { StepKind } from "../run/step.js";

/** One step of a chain of thought. `text` equals the response's characters `chars`, without surrounding spaces. */
export interface StepSpan {
  readonly text: string;
  readonly kind: StepKind;
  readonly chars: Span;
}
