import { lengthOf } from "../statistics/orthonormal.js";

/** How differently two models read the first tokens of the same texts, at one layer, and what the difference itself would write. */
export interface FirstTokens {
  /** 0-based. */
  readonly layer: number;
  readonly texts: number;
  /** By position in the text, the first token first. */
  readonly positions: readonly {
    /** Length of the mean difference, as a share of that of the base's mean residual. */
    readonly size: number;
    /** Length of the mean difference over the mean length of the differences: 1 where all texts differ alike. */
    readonly alike: number;
    /** The tokens that the difference points to (logit lens), the likeliest first; none where there is no difference. */
    readonly tokens: readonly string[];
  }[];
}

/** For each text [positions][hidden]. */
export type FirstResiduals = readonly (readonly Float32Array[])[];

export interface MeanDifference {
  readonly difference: Float32Array;
  readonly size: number;
  readonly alike: number;
}

/** The mean difference at each position over texts, after "Narrow finetuning leaves clearly readable traces" (2510.13900). */
export function firstDifferences(base: FirstResiduals, tuned: FirstResiduals): MeanDifference[] {
  return (base[0] ?? []).map((first, position) => {
    const hidden = first.length;
    const own = base.map((text, i) => text[position].map((value, k) => tuned[i][position][k] - value));
    const difference = meanOf(own, hidden);
    const length = lengthOf(difference);
    const lengths = own.reduce((sum, one) => sum + lengthOf(one), 0) / own.length;
    const usual = lengthOf(
      meanOf(
        base.map((text) => text[position]),
        hidden,
      ),
    );
    return { difference, size: length === 0 ? 0 : length / usual, alike: lengths === 0 ? 0 : length / lengths };
  });
}

function meanOf(vectors: readonly Float32Array[], hidden: number): Float32Array {
  const mean = new Float32Array(hidden);
  for (const vector of vectors) for (let i = 0; i < hidden; i++) mean[i] += vector[i] / vectors.length;
  return mean;
}
