import { ASSISTANT } from "../../core/traits/assistant.js";
import type { Pace } from "../pace.js";
import { readingOf, type TraitFigures, traitFigures } from "./traitEvaluation.js";
import { fitTrait, type TraitFit } from "./traitFit.js";
import type { ReadReply } from "./readReply.js";
import {
  assistantContrast,
  genuineAgreement,
  type ScaledReplies,
  scaledReplies,
  traitContrast,
} from "./traitSamples.js";

/** Sycophancy's first kind, whose questions state what is right or wrong. */
const AGREEMENT = "agreement";

export interface FittedTrait {
  readonly name: string;
  readonly fit: TraitFit;
  readonly figures: TraitFigures;
}

export interface FittedTraits {
  readonly scaled: ScaledReplies;
  /** The weakest first. */
  readonly traits: readonly FittedTrait[];
  readonly confusion: readonly (readonly number[])[];
  readonly genuineAgreement: { readonly replies: number; readonly auroc: number } | null;
}

/** Fits each of the traits, and the assistant axis where there are roles, and measures them on what was left out. */
export async function fitTraits(
  replies: readonly ReadReply[],
  names: readonly string[],
  { layers, seed, step }: { readonly layers: readonly number[]; readonly seed: number; readonly step: Pace },
): Promise<FittedTraits> {
  const scaled = scaledReplies(replies);
  const contrasts = [
    ...names.map((name) => ({ name, contrast: traitContrast(replies, name) })),
    ...(replies.some(({ task }) => task.of.kind === "role")
      ? [{ name: ASSISTANT, contrast: assistantContrast(replies) }]
      : []),
  ];
  const fitted: FittedTrait[] = [];
  for (const { name, contrast } of contrasts) {
    const fit = await fitTrait(scaled, contrast, { layers: layers.length, seed, step, name });
    fitted.push({ name, fit, figures: traitFigures(name, scaled, fit, { layers, seed }) });
  }
  const traits = fitted.toSorted((a, b) => a.figures.auroc - b.figures.auroc);
  return {
    scaled,
    traits,
    confusion: traits.map((own) =>
      traits.map((other) => (own === other ? own.figures.auroc : readingOf(scaled, own.fit, other.fit.contrast))),
    ),
    genuineAgreement: agreementControl(scaled, traits),
  };
}

function agreementControl(
  scaled: ScaledReplies,
  traits: readonly FittedTrait[],
): { replies: number; auroc: number } | null {
  const agreement = traits.find(({ name }) => name === AGREEMENT);
  if (!agreement) return null;
  const control = genuineAgreement(scaled.replies, AGREEMENT);
  return { replies: control.rows.length, auroc: readingOf(scaled, agreement.fit, control) };
}
