export function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

/** log(1 + e^x) without overflow. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** A logit z becomes the probability sigmoid(a·z + b). */
export interface PlattScale {
  readonly a: number;
  readonly b: number;
}

export function applyPlatt({ a, b }: PlattScale, logit: number): number {
  return sigmoid(a * logit + b);
}

/**
 * Platt scaling (Platt, 1999): a logistic fit of labels on scores by Newton's method. Scores must be out of fold.
 * The targets are pulled towards one half by his n+1 / n+2 rule, so that separable scores do not diverge.
 * Optional weights count each score so many times.
 */
export function fitPlatt(
  scores: ArrayLike<number>,
  labels: ArrayLike<boolean>,
  weights?: ArrayLike<number>,
): PlattScale {
  const n = scores.length;
  let positives = 0;
  let total = 0;
  let square = 0;
  for (let i = 0; i < n; i++) {
    const weight = weights ? weights[i] : 1;
    total += weight;
    if (labels[i]) positives += weight;
    square += weight * scores[i] * scores[i];
  }
  // Scores of any size: Newton works on scores with root mean square 1.
  const unit = Math.sqrt(square / total) || 1;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (total - positives + 2);
  let [a, b] = [1, 0];
  const loss = (p: number, q: number) => {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const z = (p * scores[i]) / unit + q;
      sum += (weights ? weights[i] : 1) * (softplus(z) - (labels[i] ? high : low) * z);
    }
    return sum;
  };
  let current = loss(a, b);
  for (let iteration = 0; iteration < 100; iteration++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-9, 0, 1e-9];
    for (let i = 0; i < n; i++) {
      const weight = weights ? weights[i] : 1;
      const x = scores[i] / unit;
      const p = sigmoid(a * x + b);
      const error = weight * (p - (labels[i] ? high : low));
      const curvature = weight * p * (1 - p);
      ga += error * x;
      gb += error;
      haa += curvature * x * x;
      hab += curvature * x;
      hbb += curvature;
    }
    const determinant = haa * hbb - hab * hab;
    if (Math.hypot(ga, gb) < 1e-9 * total || determinant <= 0) break;
    const [da, db] = [(hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant];
    let step = 1;
    while (step > 1e-6 && loss(a - step * da, b - step * db) > current) step /= 2;
    const next = loss(a - step * da, b - step * db);
    if (!(next < current)) break;
    [a, b, current] = [a - step * da, b - step * db, next];
  }
  return { a: a / unit, b };
}

export interface ReliabilityBin {
  /** [low, high) of predicted probability; the last bin holds 1. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Mean predicted probability and share of positives; 0 where the bin is empty. */
  readonly predicted: number;
  readonly observed: number;
}

export function reliabilityBins(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<boolean>,
  count = 10,
): ReliabilityBin[] {
  const bins = Array.from({ length: count }, () => ({ n: 0, predicted: 0, positives: 0 }));
  for (let i = 0; i < probabilities.length; i++) {
    const bin = bins[Math.min(count - 1, Math.floor(probabilities[i] * count))];
    bin.n++;
    bin.predicted += probabilities[i];
    if (labels[i]) bin.positives++;
  }
  return bins.map(({ n, predicted, positives }, i) => ({
    low: i / count,
    high: (i + 1) / count,
    count: n,
    predicted: n ? predicted / n : 0,
    observed: n ? positives / n : 0,
  }));
}

/** Mean gap between predicted and observed over bins of equal width, weighted by their counts (Guo et al. 2017, 1706.04599). */
export function expectedCalibrationError(probabilities: ArrayLike<number>, labels: ArrayLike<boolean>): number {
  let sum = 0;
  for (const bin of reliabilityBins(probabilities, labels)) sum += bin.count * Math.abs(bin.predicted - bin.observed);
  return sum / probabilities.length;
}

/** Mean squared error of probabilities (Brier, 1950). */
export function brierScore(probabilities: ArrayLike<number>, labels: ArrayLike<boolean>): number {
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) sum += (probabilities[i] - (labels[i] ? 1 : 0)) ** 2;
  return sum / probabilities.length;
}
