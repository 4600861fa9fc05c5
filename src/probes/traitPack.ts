import type { FittedDirections } from "./modelBinding.js";
import type { PlacedRole } from "./nearestRoles.js";
import type { LayerProbe } from "./probeSet.js";

/** Where neutral texts lie on a direction. */
export interface NeutralSpread {
  readonly mean: number;
  readonly deviation: number;
}

/** In neutral deviations of a step: what the largest reading of one in a hundred neutral replies lies above, over a guard's window of tokens. */
export interface GuardLimits {
  /** Where this trait alone is watched. */
  readonly alone: number;
  /** Where all are watched: one in a hundred replies is above that of some trait. */
  readonly together: number;
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
  readonly neutral: {
    readonly response: NeutralSpread;
    readonly step: NeutralSpread;
    /** Absent where it was not measured. */
    readonly guard?: GuardLimits | undefined;
  };
  readonly quality: TraitQuality;
  /** False when it does not tell the two sides well enough to be read. */
  readonly on: boolean;
}

/** How often the role that a reply was told to play is the nearest, and among the five nearest. */
export interface RoleHits {
  readonly first: number;
  readonly five: number;
}

/** How well roles are told on questions left out of the training. */
export interface RoleQuality extends RoleHits {
  readonly roles: number;
  /** Of the words of the same replies. */
  readonly words: RoleHits;
}

/** A space in which replies in one role lie close together: which roles a text is nearest to. */
export interface RoleSpace {
  /** The value of each at a token is as that of a trait. */
  readonly components: readonly Pick<TraitDirection, "stack" | "bias">[];
  /** All of them, and the assistant. */
  readonly roles: readonly PlacedRole[];
}

export interface PackedRoles {
  readonly quality: RoleQuality;
  /** Null where roles are not told apart well enough to be named. */
  readonly space: RoleSpace | null;
}

/** The traits of one model. */
export interface TraitPack extends FittedDirections {
  readonly traits: readonly TraitDirection[];
  /** Absent where no replies in roles were read. */
  readonly roles?: PackedRoles;
}
