/** Where nothing of a probability is left, the logarithm is taken of this. */
const LEAST_PROBABILITY = 1e-6;

/** Natural logarithm of a probability. */
export function logOf(probability: number): number {
  return Math.log(Math.max(probability, LEAST_PROBABILITY));
}

/** Natural logarithm of a probability's odds. */
export function logOddsOf(probability: number): number {
  return logOf(probability) - logOf(1 - probability);
}
