import type { FittedDirections } from "./modelBinding.js";
import type { LayerProbe } from "./probeSet.js";

/** Where neutral texts lie on a direction. */
export interface NeutralSpread {
  readonly mean: number;
  readonly deviation: number;
}

/** What a trait reached on questions and wordings left out of its training. */
export interface TraitQuality {
  /** Told to have it against told to be the contrary. */
  readonly auroc: number;
  /** Share of the pairs of one question that are ranked right. */
  readonly within: number;
  /** The AUROC of a bag of words over the same replies. */
  readonly words: number;
  /** Mean z-scores of the replies that were told to have it, and of those told to be the contrary. */
  readonly high: number;
  readonly low: number;
}

/** A direction in the residual stream along which the model's replies differ when it is told to be one way or the other. */
export interface TraitDirection {
  readonly name: string;
  /** The value at a token is the sum over these layers of dot(residual, direction), plus `bias`; that of a text is the mean over its tokens. */
  readonly stack: readonly LayerProbe[];
  readonly bias: number;
  /** Of whole replies to neutral prompts, and of single steps in them. */
  readonly neutral: { readonly response: NeutralSpread; readonly step: NeutralSpread };
  readonly quality: TraitQuality;
  /** False when it does not tell the two sides well enough to be read. */
  readonly on: boolean;
}

/** The traits of one model. */
export interface TraitPack extends FittedDirections {
  readonly traits: readonly TraitDirection[];
}
