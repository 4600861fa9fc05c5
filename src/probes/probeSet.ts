import type { FittedDirections } from "./modelBinding.js";
import type { PlattScale } from "../core/statistics/calibration.js";
import type { LinearProbe } from "./linearProbe.js";
import type { StepFeature } from "./stepFeatures.js";

/** A probe on the residual stream after one layer (0-based), with its own calibration. */
export interface LayerProbe extends LinearProbe {
  readonly layer: number;
}

export interface CalibratedLayerProbe extends LayerProbe {
  readonly calibration: PlattScale;
}

/**
 * Platt scaling with the covariance of its two parameters over topics: how far the line would move, had it been
 * calibrated on another topic of the same kind.
 */
export interface Calibration extends PlattScale {
  readonly varianceA: number;
  readonly covarianceAB: number;
  readonly varianceB: number;
}

/** What a head reached on topics it was not trained on. */
export interface HeadQuality {
  /** Mean and least AUROC over held-out topics. */
  readonly aurocMean: number;
  readonly aurocMin: number;
  /** Mean AUROC of the best baseline that reads no activations. */
  readonly baselineAuroc: number;
  readonly calibrationError: number;
  /** False when the head does not beat its baseline: it is then shown, but nothing is concluded from it. */
  readonly trusted: boolean;
}

/**
 * One question put to the residual stream. Its logit is the sum over `stack` of dot(residual, direction), plus `bias`, plus
 * the weighted features where the head has any.
 */
export interface ProbeHead {
  readonly name: string;
  readonly stack: readonly LayerProbe[];
  readonly bias: number;
  /** Weights of what the likelihood of a step's tokens says; see stepFeatures.ts. */
  readonly features?: Readonly<Record<StepFeature, number>>;
  readonly calibration: Calibration;
  /** Logits that only the given share of benign samples reach, from fits that did not see their kind. */
  readonly thresholds?: readonly { readonly falsePositiveRate: number; readonly logit: number }[];
  /** Logits up to which a text counts as clean, by the share of texts with a mistake that then have it there; see cleanBound.ts. */
  readonly clean?: readonly { readonly alpha: number; readonly logit: number }[];
  /** The same question put to single layers, ascending; for the map of layer and step. */
  readonly byLayer: readonly CalibratedLayerProbe[];
  readonly quality: HeadQuality;
}

/**
 * How far a residual lies from the training activations, within their leading principal components at a few layers:
 * sqrt(mean over components of (dot(residual, direction) + offset)²) / unit. Directions are scaled to variance 1.
 */
export interface DomainMeasure {
  /** One entry a component. */
  readonly components: readonly LayerProbe[];
  /** The 99th percentile of the training distances. */
  readonly unit: number;
  /** Absent where the model wrote no other texts to be told from. */
  readonly boundary?: Boundary;
}

/**
 * Between the training texts and ones that hold nothing to be read: the sum over `stack` of dot(residual, direction), plus `bias`, plus
 * `unlikely` times minus the mean log-probability of a step's tokens. 0 is usual in training, and 1 % of the training lies beyond 1.
 */
export interface Boundary {
  readonly stack: readonly LayerProbe[];
  readonly bias: number;
  readonly unlikely: number;
}

/** All probes of one model. */
export interface ProbeSet extends FittedDirections {
  readonly heads: readonly ProbeHead[];
  readonly domain: DomainMeasure;
}
