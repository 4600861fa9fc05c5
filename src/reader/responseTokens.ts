/** A response's tokens as far as they have been through the model, in order. */
export interface ResponseTokens {
  /** Tokens of the sequence before the response's first. */
  readonly before: number;
  readonly ids: number[];
  /** UTF-16 end of each token in the response. */
  readonly ends: number[];
  /** Natural-log probability of each token. */
  readonly logProbs: number[];
  /** For each token [layers, directions]; arrays of length 0 when nothing is read. */
  readonly readouts: Float32Array[];
}

export function noTokens(before: number): ResponseTokens {
  return { before, ids: [], ends: [], logProbs: [], readouts: [] };
}
