import type { TopicKind } from "../../corpora/statements/statement.js";

/** How much better than the best baseline a head must be before anything is concluded from it. */
const MARGIN = 0.1;
const TRUSTED_FROM = 0.7;

/** Mean AUROC over topics left out of training. */
export interface HeldOut {
  readonly truth: number;
  readonly byKind: readonly { readonly kind: TopicKind; readonly truth: number }[];
  /** Of the best baseline that reads no activations. */
  readonly baseline: number;
}

/** Judged on all topics together: on what it cannot tell, calibration keeps a trusted head near one half. */
export function isTrusted({ truth, baseline }: HeldOut): boolean {
  return truth >= TRUSTED_FROM && truth >= baseline + MARGIN;
}

/** One sentence for people on how far to trust the truth head. */
export function qualitySentence(heldOut: HeldOut): string {
  const kinds = heldOut.byKind
    .map(({ kind, truth }) => `${kindWords[kind]} ${word(truth)} (${truth.toFixed(2)})`)
    .join(", ");
  const use = isTrusted(heldOut)
    ? "readings count as evidence"
    : "readings are shown, but nothing is concluded from them";
  return `On topics left out of training the truth head has AUROC ${heldOut.truth.toFixed(2)}, the best baseline ${heldOut.baseline.toFixed(2)}; ${kinds}: ${use}.`;
}

const kindWords: Readonly<Record<TopicKind, string>> = {
  fact: "facts",
  order: "comparisons",
  calculation: "calculations",
  reasoning: "conclusions",
};

function word(auroc: number): string {
  if (auroc < 0.65) return "about chance";
  if (auroc < 0.75) return "weak";
  if (auroc < 0.85) return "fair";
  if (auroc < 0.95) return "good";
  return "strong";
}
