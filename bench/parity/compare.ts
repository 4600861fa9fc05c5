/** Two implementations' states of one text, added up over texts. Positions before `FIRST_POSITION` are left out. */

/** The first tokens hold the attention sink, whose residual is huge and which nobody reads. */
export const FIRST_POSITION = 5;

export interface ParityFigures {
  /** ‖ours − reference‖ / ‖reference‖, mean over layers and positions. */
  readonly residualErrorMean: number;
  /** The worst layer's mean over positions. */
  readonly residualErrorMax: number;
  /** KL(reference ‖ ours) of the next token's distribution, in nats, over positions. */
  readonly klMean: number;
  readonly klMax: number;
  /** Share of positions where both find the same token the likeliest. */
  readonly top1: number;
}

export interface Comparison {
  /** Both [layers, tokens, hidden]. */
  addResiduals(ours: Float32Array, reference: Float32Array, tokens: number): void;
  /** Ours as natural-log probabilities, the reference as logits; both [tokens, vocabulary]. */
  addDistributions(ours: Float32Array, reference: Float32Array, tokens: number): void;
  /** Mean residual error of each layer. */
  byLayer(): number[];
  figures(): ParityFigures;
}

export function compare({
  layers,
  hidden,
  vocabulary,
}: {
  layers: number;
  hidden: number;
  vocabulary: number;
}): Comparison {
  const errorSums = new Float64Array(layers);
  let residualPositions = 0;
  const divergences: number[] = [];
  let agreeing = 0;
  const byLayer = () => Array.from(errorSums, (sum) => sum / residualPositions);

  return {
    addResiduals(ours, reference, tokens) {
      requireLength("residuals", ours, layers * tokens * hidden);
      for (let layer = 0; layer < layers; layer++) {
        for (let token = FIRST_POSITION; token < tokens; token++) {
          errorSums[layer] += relativeError(ours, reference, (layer * tokens + token) * hidden, hidden);
        }
      }
      residualPositions += Math.max(0, tokens - FIRST_POSITION);
    },
    addDistributions(ours, reference, tokens) {
      requireLength("distributions", ours, tokens * vocabulary);
      for (let token = FIRST_POSITION; token < tokens; token++) {
        const row = token * vocabulary;
        const p = logSoftmax(reference.subarray(row, row + vocabulary));
        const q = ours.subarray(row, row + vocabulary);
        divergences.push(divergence(p, q));
        if (argmax(p) === argmax(q)) agreeing++;
      }
    },
    byLayer,
    figures() {
      const errors = byLayer();
      return {
        residualErrorMean: mean(errors),
        residualErrorMax: Math.max(...errors),
        klMean: mean(divergences),
        klMax: Math.max(...divergences),
        top1: agreeing / divergences.length,
      };
    },
  };
}

function requireLength(what: string, values: Float32Array, length: number): void {
  if (values.length !== length)
    throw new Error(`The engine returned ${values.length} numbers of ${what}, not ${length}.`);
}

function relativeError(ours: Float32Array, reference: Float32Array, start: number, length: number): number {
  let difference = 0;
  let norm = 0;
  for (let i = start; i < start + length; i++) {
    difference += (ours[i] - reference[i]) ** 2;
    norm += reference[i] ** 2;
  }
  return Math.sqrt(difference / norm);
}

function logSoftmax(logits: Float32Array): Float64Array {
  const largest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - largest);
  return Float64Array.from(logits, (logit) => logit - largest - Math.log(sum));
}

/** Σ p (log p − log q), from natural logarithms. */
function divergence(p: Float64Array, q: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += Math.exp(p[i]) * (p[i] - q[i]);
  return sum;
}

function argmax(values: Float64Array | Float32Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
