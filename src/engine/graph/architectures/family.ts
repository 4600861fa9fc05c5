/**
 * What one family of decoders computes, as data. The tensors that a file must hold, the metadata that is read and the graph
 * follow from it, so that adding a family is one file beside this one and one line in the list.
 *
 * Common to all: a residual stream that attention and a gated feed-forward layer add to, RMS norms before both (in GGUF
 * the norms' weights are complete: Gemma's "1 + w" is folded in by the converter), rotary positions, causal masks.
 */
export interface Family {
  /** What GGUF's `general.architecture` says. */
  readonly name: string;
  /** Models of the family, in the words of people. */
  readonly models: string;
  readonly attention: AttentionStatement;
  readonly rotary: RotaryStatement;
  /** Layers that look back only so far; all look at everything when absent. */
  readonly window?: WindowStatement;
  readonly feedForward: FeedForwardStatement;
  /** Each sublayer's output is normalised before it is added to the residual stream. */
  readonly outputNorms?: true;
  /** What token embeddings are multiplied by; 1 when absent. */
  readonly embeddingScale?: Factor;
  /** What each sublayer's output is multiplied by before it is added to the residual stream; 1 when absent. */
  readonly residualScale?: Factor;
  /** What logits are divided by; 1 when absent. */
  readonly logitDivisor?: Factor;
  /** c, where logits become c · tanh(logits / c); 0 or absent for none. */
  readonly logitCap?: Factor;
}

export interface AttentionStatement {
  /** Whether q, k and v are tensors of their own or, in this order, the rows of one. */
  readonly tensors: "apart" | "joined";
  /** Biases of q, k and v. */
  readonly inputBias: Presence;
  readonly outputBias: Presence;
  /** Each head of q and of k is normalised before it turns. */
  readonly headNorms?: true;
  /** What products of queries and keys are multiplied by; 1 / √(head size) when absent. */
  readonly scale?: Factor;
  /** c, where scores become c · tanh(scores / c) before they are masked; 0 or absent for none. */
  readonly scoreCap?: Factor;
}

export interface RotaryStatement {
  /** Which dimensions of a head turn together: neighbours, or one of each half. */
  readonly pairs: "neighbours" | "halves";
  /** Values of `rope.scaling.type` that are computed; "none" always is. */
  readonly scalings: readonly RotaryScaling[];
  /** Whether a tensor may divide each frequency by a factor of its own (Llama 3's scaling). */
  readonly frequencyFactors?: true;
  /** Whether LongRoPE's tensors may divide them: one for texts of the original context, and one for longer ones. */
  readonly longRope?: true;
  /** Whether only the first dimensions of each head may turn. */
  readonly partial?: true;
  /** Metadata key that, where it is false, takes the rotation away, which is refused. */
  readonly switch?: string;
}

/** Linear: Chen et al. 2023, 2306.15595. YaRN: Peng et al. 2023, 2309.00071. */
export type RotaryScaling = "linear" | "yarn";

export interface WindowStatement {
  /** Metadata key of how many tokens are seen, a token itself among them; 0 or no key for no window. */
  readonly size: string;
  /** Every so many layers the last looks at everything, unless the metadata says otherwise; none does when absent. */
  readonly globalEvery?: { readonly key: string; readonly layers: number };
  /** Rotary base of the layers with a window; that of the others, scaled as theirs, when absent. */
  readonly rotaryBase?: { readonly key: string; readonly base: number };
}

export interface FeedForwardStatement {
  /** Whether gate and up are tensors of their own or, in this order, the rows of one, called up. */
  readonly tensors: "apart" | "joined";
  /** SwiGLU or GeGLU (Shazeer 2020, 2002.05202), the latter with the approximation by tanh. */
  readonly activation: "silu" | "gelu-tanh";
  readonly bias: Presence;
}

/** Whether a file may hold tensors of a kind. Those of a kind that is never there are refused, as all unknown ones are. */
export type Presence = "where-stored" | "never";

/** A number that the metadata states, or that follows from the model's sizes. */
export interface Factor {
  readonly key?: string;
  /** Where the metadata does not say. */
  readonly otherwise: (shape: Shape) => number;
}

export interface Shape {
  readonly layers: number;
  readonly hiddenSize: number;
  readonly heads: number;
  readonly headSize: number;
}
