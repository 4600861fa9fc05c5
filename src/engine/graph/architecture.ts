/** The shape of a decoder, read from a model file's metadata. */
export interface Architecture {
  readonly name: "llama" | "qwen2";
  readonly layers: number;
  readonly hiddenSize: number;
  readonly heads: number;
  readonly keyValueHeads: number;
  readonly headSize: number;
  readonly feedForwardSize: number;
  readonly vocabularySize: number;
  readonly contextLength: number;
  readonly normEpsilon: number;
  readonly rotary: Rotary;
  /** False when the head is the transposed token embedding. */
  readonly ownHead: boolean;
  /** Whether q, k and v have a bias. */
  readonly attentionBias: boolean;
}

/** Rotary position embedding (Su et al. 2021, 2104.09864). */
export interface Rotary {
  readonly base: number;
  /** How many of a head's dimensions turn; the rest pass unchanged. */
  readonly dimensions: number;
  /** Pairs are neighbours (GGUF's llama) rather than the two halves (qwen2). */
  readonly interleaved: boolean;
  /** Positions are divided by it (linear scaling); 1 for none. */
  readonly positionScale: number;
  /** Each frequency is divided by its factor (Llama 3's scaling); absent for none. */
  readonly frequencyFactors?: Float32Array;
}
