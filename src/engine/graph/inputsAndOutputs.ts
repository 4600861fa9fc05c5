/**
 * What goes into the graph and what comes out.
 *
 * T tokens in this pass, P rows of past keys and values (capacity, not length: the mask hides unused rows),
 * Q positions whose next-token distribution is wanted, S positions whose residuals are wanted, R directions.
 */
export const graphInput = {
  /** float [T, hidden] */
  embeddings: "inputs_embeds",
  /** int64 [1, T]: 0 … T - 1, rows of cos and sin */
  rows: "rotary_rows",
  /** int64 [2]: P and T */
  split: "past_and_new",
  /** float [layers, hidden]: added to the residual after each layer (steering) */
  steering: "steering",
  /** float [layers, hidden, R] */
  directions: "directions",
  /** int64 [S] */
  residualRows: "residual_rows",
  /** int64 [Q]: rows of this pass whose next-token distribution is computed */
  predictRows: "predict_rows",
  /** int64 [Q, 1]: tokens whose log-probability is wanted at those rows */
  targets: "targets",
  /** float [kv heads, P, head size] */
  pastKey: (layer: number) => `past_key_${layer}`,
  pastValue: (layer: number) => `past_value_${layer}`,
} as const;

/** What a layer looks at, and how it turns. */
export interface ViewInputs {
  /** float [T, rotary / 2] each */
  readonly cosines: string;
  readonly sines: string;
  /** float [T, P + T], added to attention scores: 0 or -Infinity */
  readonly mask: string;
}

/** Of layers that look at everything, and of those that look back only so far, where a model has any. */
export const views = {
  whole: { cosines: "cos", sines: "sin", mask: "mask" },
  local: { cosines: "local_cos", sines: "local_sin", mask: "local_mask" },
} as const satisfies Record<string, ViewInputs>;

export const graphOutput = {
  /** float [layers × kv heads, T, head size] */
  keys: "new_keys",
  values: "new_values",
  /** float [layers, T, R] */
  readouts: "readouts",
  /** float [layers, S, hidden] */
  residuals: "residuals",
  /** float [Q, vocabulary]: natural logarithms */
  distributions: "distributions",
  /** float [Q, 1] */
  targetLogProbs: "target_log_probs",
} as const;
