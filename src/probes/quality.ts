/** How much better than the best baseline a head must be before anything is concluded from it. */
const MARGIN = 0.1;
const TRUSTED_FROM = 0.75;

export interface HeldOut {
  readonly truth: number;
  readonly order: number;
  readonly baseline: number;
}

export function isTrusted({ truth, baseline }: HeldOut): boolean {
  return truth >= TRUSTED_FROM && truth >= baseline + MARGIN;
}

/** One sentence for people on how far to trust the truth head, from AUROC on topics left out of training. */
export function qualitySentence(heldOut: HeldOut): string {
  const { truth, order, baseline } = heldOut;
  const figures = `AUROC ${truth.toFixed(2)} on topics left out of training, order comparisons ${order.toFixed(2)}, best baseline ${baseline.toFixed(2)}`;
  return `${word(truth)} (${figures}): ${isTrusted(heldOut) ? "its readings count as evidence." : "its readings are shown, but nothing is concluded from them."}`;
}

function word(auroc: number): string {
  if (auroc < 0.65) return "About chance";
  if (auroc < 0.75) return "Weak";
  if (auroc < 0.85) return "Fair";
  if (auroc < 0.95) return "Good";
  return "Strong";
}
