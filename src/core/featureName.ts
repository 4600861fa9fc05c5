/** What a program says of the tokens at which a feature is active. */
export interface ProgramName {
  readonly by: "program";
  /** Of the list of programs, such as "digits" or "word". */
  readonly kind: string;
  /** What the kind is about, where it is about one word. */
  readonly word?: string;
  readonly score: number;
}

/** What the model itself proposed. */
export interface LabelName {
  readonly by: "label";
  readonly text: string;
  readonly score: number;
}

/**
 * What may stand for a feature of a sparse dictionary in place of its examples. The score is detection, as an AUROC: how well the name tells
 * examples of the feature that it was not made from, from examples of other features.
 */
export type FeatureName = ProgramName | LabelName;

/** Names are shown from this score on: below it the feature's own examples contradict them too often. */
export const LEAST_NAME_SCORE = 0.9;
