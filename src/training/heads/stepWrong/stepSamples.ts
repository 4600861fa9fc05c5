import type { Matrix } from "../../fit/matrix.js";
import type { StepFeature, StepFeatures } from "../../../probes/stepFeatures.js";
import type { Mistake, WorkedProblem } from "../../corpora/problems/workedProblem.js";

/** The steps of the model's own solutions stand beside the kinds of reasoning as a kind of their own. */
export const OWN_SOLUTIONS = "own solutions";

/** A step read where it stands: as it should be, or with a mistake in it. */
export interface StepSample {
  /** Samples of one problem stay on one side of every split. */
  readonly problem: string;
  /** The kind of reasoning, or {@link OWN_SOLUTIONS}. */
  readonly domain: string;
  readonly text: string;
  /** 0-based place in the solution, and how many steps it has. Where mistakes were put in, right and wrong samples share their places. */
  readonly index: number;
  readonly steps: number;
  /** What was put in; "own" where the model made it; null when the step is right. */
  readonly mistake: Mistake | "own" | null;
  /** The style of its problem, where that is known. */
  readonly style?: string;
}

/** Reads all samples of one problem: each step as it is, and one wrong variant of each. */
export type ReadProblem = (problem: WorkedProblem, signal?: AbortSignal) => Promise<readonly ReadSample[]>;

export interface ReadSample {
  readonly sample: StepSample;
  readonly reading: StepPass;
}

/** One pass over a step, behind its prompt and the steps before it. */
export interface StepPass {
  /** [kept layers, 2, hidden]: after each layer, at the last content token and at the closing token (which may be the same). */
  readonly residuals: Float32Array;
  readonly features: StepFeatures;
  readonly tokens: number;
}

/** The layers that steps are read at: every second one from 30 % of the depth on. Reasoning settles late (2604.03754). */
export function stepLayers(layers: number): number[] {
  if (layers === 1) return [0];
  return Array.from({ length: layers }, (_, layer) => layer).filter(
    (layer) => layer >= 0.3 * layers && layer % 2 === 1,
  );
}

/** All samples' readings at the layers that are kept. */
export interface StepActivations {
  /** Ascending, 0-based. */
  readonly layers: readonly number[];
  /** For each kept layer [2 · samples, hidden]: row 2i is sample i's last content token, row 2i+1 its closing token. */
  readonly residuals: readonly Matrix[];
  readonly features: Readonly<Record<StepFeature, Float64Array>>;
  readonly tokens: Float64Array;
}
