/** One model's decoder: the sizes and settings that its file states. What is done with them, its family states. */
export interface Architecture {
  /** Of its family. */
  readonly name: string;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly heads: number;
  readonly keyValueHeads: number;
  readonly headSize: number;
  readonly feedForwardSize: number;
  readonly vocabularySize: number;
  readonly contextLength: number;
  readonly normEpsilon: number;
  /** Of layers that look at everything. */
  readonly rotary: Rotary;
  /** Absent where all layers look at everything. */
  readonly local?: LocalLayers;
  /** False when the head is the transposed token embedding. */
  readonly ownHead: boolean;
  /** Whether q, k and v have a bias. */
  readonly attentionBias: boolean;
  /** Whether the attention's output has a bias. */
  readonly outputBias?: boolean;
  /** Whether gate, up and down have a bias. */
  readonly feedForwardBias?: boolean;
  /** What token embeddings are multiplied by; 1 when absent, as the next two. */
  readonly embeddingScale?: number;
  /** What a sublayer's output is multiplied by before it is added. */
  readonly residualScale?: number;
  readonly logitDivisor?: number;
  /** What products of queries and keys are multiplied by; 1 / √(head size) when absent. */
  readonly attentionScale?: number;
  /** Scores s of the attention become c · tanh(s / c); absent for none. */
  readonly scoreCap?: number;
  /** The same of logits. */
  readonly logitCap?: number;
}

/** Layers that look back only so far. */
export interface LocalLayers {
  /** Tokens that are seen, a token itself among them. */
  readonly window: number;
  readonly rotary: Rotary;
  /** Whether the layer is one of them. */
  readonly layers: readonly boolean[];
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
  /** Each pair's frequency is divided by its factor (Llama 3's scaling, YaRN); absent for none. */
  readonly frequencyFactors?: ArrayLike<number>;
  /** What cosines and sines are multiplied by (YaRN); 1 when absent. */
  readonly amplitude?: number;
}
