import type { FeatureName } from "../core/featureName.js";

/** Features of a sparse dictionary as they travel to the panel: what is active in the run that is shown, and what is known of each. */

/** A feature in one step. */
export interface ActiveFeature {
  readonly feature: number;
  /** At the token where it is strongest, in units of the dictionary's scale. */
  readonly strength: number;
  /** That token's text. */
  readonly token: string;
  /** At how many of the step's tokens it is active. */
  readonly tokens: number;
}

/** A feature at one token. */
export type TokenFeature = Pick<ActiveFeature, "feature" | "strength">;

export interface DrawnToken {
  /** Empty for a token within a character. */
  readonly text: string;
  /** Those of the features with a page that are active here, those that tell most first. */
  readonly features: readonly TokenFeature[];
}

export interface DrawnStep {
  /** Those that tell most first. */
  readonly features: readonly ActiveFeature[];
  /** In the order in which they are written; none where the step was not read. */
  readonly tokens: readonly DrawnToken[];
}

export interface FeaturePage {
  readonly feature: number;
  /** Those that held on examples they were not made from, a program's before the model's; none where only examples speak. */
  readonly names: readonly FeatureName[];
  /** Share of tokens at which it is active. */
  readonly frequency: number;
  /** Tokens that it makes likelier at once. */
  readonly writes: readonly string[];
  /** The strongest in texts of our own. */
  readonly examples: readonly {
    readonly before: string;
    readonly token: string;
    readonly after: string;
    readonly strength: number;
  }[];
}

export interface DrawnFeatures {
  /** Name of the model that read them. */
  readonly model: string;
  /** The residual stream after this layer, 0-based, is what they are features of. */
  readonly layer: number;
  /** How many the dictionary has. */
  readonly total: number;
  /** Of each step what is active there; null where the run was not read. */
  readonly steps: readonly DrawnStep[] | null;
  /** Of every feature that tells much at a step or a token, and of the one that was opened. */
  readonly pages: readonly FeaturePage[];
  /** The feature that was chosen from the whole dictionary. */
  readonly opened?: number;
}

/** How one feature is used over a run. */
export interface FeatureUse {
  /** Of the strongest in each step, 0 where it is not active. */
  readonly mean: number;
  /** Indices of the steps in which it is active. */
  readonly steps: readonly number[];
}

export interface DrawnDifferences {
  readonly model: string;
  readonly layer: number;
  /** So many features, from the first on, differ by more than chance; null where the runs have too few steps to tell. */
  readonly beyondChance: number | null;
  /** Those that differ most first. */
  readonly rows: readonly { readonly page: FeaturePage; readonly left: FeatureUse; readonly right: FeatureUse }[];
}
