/** Readings of more than two tokens of a step, from one head's logits at every token. */

/** What is put together from a head's logits at a step's tokens, and from those of the steps before it. */
export const poolings = [
  "largest",
  "mean of the largest three",
  "mean",
  "weighted by size",
  "change since the last step",
  "largest so far",
  "slope",
  "volatility",
] as const;
export type Pooling = (typeof poolings)[number];
export type Pooled = Readonly<Record<Pooling, number>>;

/** How much a logit counts against others in the weighted mean: a softmax over the step's tokens with this inverse temperature. */
const SHARPNESS = 1;
const TOP = 3;

/**
 * For each step of a text, what its tokens read together.
 * @param logits [tokens] of one head, over the whole text
 * @param steps token spans, in order; empty ones give zeros
 */
export function pooledReadings(
  logits: Float32Array,
  steps: readonly { readonly start: number; readonly end: number }[],
): Pooled[] {
  const ends: number[] = [];
  return steps.map(({ start, end }) => {
    const own = Array.from(logits.subarray(start, end));
    if (own.length === 0) return nothing;
    const before = ends.at(-1);
    const last = own[own.length - 1];
    ends.push(last);
    const sorted = own.toSorted((a, b) => b - a);
    return {
      largest: sorted[0],
      "mean of the largest three": meanOf(sorted.slice(0, TOP)),
      mean: meanOf(own),
      "weighted by size": softWeighted(own),
      "change since the last step": before === undefined ? 0 : last - before,
      "largest so far": Math.max(...ends),
      slope: slopeOf(ends),
      volatility: deviation(ends),
    };
  });
}

const nothing = Object.fromEntries(poolings.map((name) => [name, 0])) as Pooled;

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Attention with the head itself as the key: what reads high is looked at more. */
function softWeighted(values: readonly number[]): number {
  const high = Math.max(...values);
  const weights = values.map((value) => Math.exp(SHARPNESS * (value - high)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, i) => sum + (value * weights[i]) / total, 0);
}

/** Of the least-squares line over the steps so far. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = meanOf(values);
  const [across, along] = values.reduce(
    ([xy, xx], value, i) => [xy + (i - middle) * (value - mean), xx + (i - middle) ** 2],
    [0, 0],
  );
  return along === 0 ? 0 : across / along;
}

function deviation(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}
