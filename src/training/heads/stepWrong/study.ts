import type { BenignText } from "../../corpora/benign/benignTexts.js";
import type { StepSet } from "../../corpora/steps/stepSamples.js";
import type { Study } from "../headTraining.js";
import type { StepFit } from "./stepFit.js";

export interface StepWrongSamples {
  readonly steps: StepSet;
  /** Harmless texts that the model wrote, which the thresholds have to let pass. */
  readonly benign: readonly BenignText[];
}

export type StepWrongStudy = Study<StepWrongSamples, StepFit>;
