import type { StepFeatures } from "../../../probes/stepFeatures.js";

/** What is kept of one pass over a step, behind its prompt and the steps before it. */
export interface StepPass {
  /** [kept layers, 2, hidden]: after each layer, at the last content token and at the closing token (which may be the same). */
  readonly residuals: Float32Array;
  readonly features: StepFeatures;
  readonly tokens: number;
}

/** What is kept of the residual stream: after these layers, ascending and 0-based. */
export interface KeptShape {
  readonly layers: readonly number[];
  readonly hidden: number;
}

/** The layers that steps are read at: every second one from 30 % of the depth on. Reasoning settles late (2604.03754). */
export function stepLayers(layers: number): number[] {
  if (layers === 1) return [0];
  return Array.from({ length: layers }, (_, layer) => layer).filter(
    (layer) => layer >= 0.3 * layers && layer % 2 === 1,
  );
}
