import type { ProbeHead } from "../../../probes/probeSet.js";
import { stepFeatures } from "../../../probes/stepFeatures.js";
import type { BenignText } from "../../corpora/benign/benignTexts.js";
import type { KeptShape, StepPass } from "../../corpora/steps/stepPass.js";

/** A text's logits, one a step; its kind is of harmless writing, or the model's own right solutions. */
export interface BenignLogits {
  readonly kind: string;
  readonly logits: readonly number[];
}

/** What passes for wrong at one of the head's thresholds. */
export interface BenignShare {
  readonly falsePositiveRate: number;
  /** Of the steps. */
  readonly steps: number;
  /** Of the texts: those in which any step passes. */
  readonly texts: number;
}

export interface BenignFigures {
  readonly kind: string;
  readonly texts: number;
  readonly steps: number;
  readonly shares: readonly BenignShare[];
}

/** Means of both positions. @param layers those of the passes; the head's stack must be among them. */
export function benignLogits(
  { stack, bias, features }: Pick<ProbeHead, "stack" | "bias" | "features">,
  texts: readonly BenignText[],
  { layers, hidden }: KeptShape,
): BenignLogits[] {
  const logitOf = (step: StepPass) => {
    let logit = bias;
    for (const { layer, direction } of stack) {
      const from = 2 * layers.indexOf(layer) * hidden;
      for (let i = 0; i < hidden; i++) {
        logit += (direction[i] * (step.residuals[from + i] + step.residuals[from + hidden + i])) / 2;
      }
    }
    return stepFeatures.reduce((sum, name) => sum + (features?.[name] ?? 0) * step.features[name], logit);
  };
  return texts.map(({ kind, steps }) => ({ kind, logits: steps.map(logitOf) }));
}

/** How much of each kind passes each threshold. */
export function benignFigures(
  texts: readonly BenignLogits[],
  thresholds: NonNullable<ProbeHead["thresholds"]>,
): BenignFigures[] {
  return [...new Set(texts.map(({ kind }) => kind))].map((kind) => {
    const mine = texts.filter((text) => text.kind === kind);
    const steps = mine.reduce((sum, { logits }) => sum + logits.length, 0);
    return {
      kind,
      texts: mine.length,
      steps,
      shares: thresholds.map(({ falsePositiveRate, logit }) => {
        const passing = mine.map(({ logits }) => logits.filter((value) => value > logit).length);
        return {
          falsePositiveRate,
          steps: passing.reduce((sum, count) => sum + count, 0) / steps,
          texts: passing.filter((count) => count > 0).length / mine.length,
        };
      }),
    };
  });
}
