/** Sizes beyond these are no model that this engine could load; they would only serve to exhaust memory. */
export const limits = {
  layers: 512,
  hiddenSize: 65_536,
  heads: 1024,
  headSize: 8192,
  feedForwardSize: 1_048_576,
  vocabularySize: 4_194_304,
  contextLength: 134_217_728,
} as const;
