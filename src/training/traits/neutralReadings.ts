import { groupIndices } from "../../core/statistics/bootstrap.js";
import type { NeutralSpread, TraitDirection } from "../../probes/traitPack.js";
import type { ReadReply } from "./readReply.js";
import type { UncalibratedTrait } from "./traitPackFit.js";

/** What each trait says of the neutral replies: the dot product with a mean over tokens is the mean over tokens of the dot products. */
export interface NeutralReadings {
  /** For each reply its kind. */
  readonly kinds: readonly string[];
  /** [traits][replies] */
  readonly responses: readonly (readonly number[])[];
  /** [traits][steps of all replies] */
  readonly steps: readonly (readonly number[])[];
}

export function neutralReadings(traits: readonly UncalibratedTrait[], replies: readonly ReadReply[]): NeutralReadings {
  const neutral = replies.flatMap((reply) =>
    reply.task.of.kind === "neutral" ? [{ ...reply, kind: reply.task.of.neutral }] : [],
  );
  return {
    kinds: neutral.map(({ kind }) => kind),
    responses: traits.map((trait) => neutral.map(({ means }) => traitValue(trait, means))),
    steps: traits.map((trait) => neutral.flatMap(({ steps }) => steps.map((means) => traitValue(trait, means)))),
  };
}

/** What a trait says of a text. @param means [layers of the stack, hidden] */
export function traitValue({ stack, bias }: Pick<TraitDirection, "stack" | "bias">, means: Float32Array): number {
  let sum = bias;
  for (const [k, { direction }] of stack.entries()) {
    const from = k * direction.length;
    for (let i = 0; i < direction.length; i++) sum += direction[i] * means[from + i];
  }
  return sum;
}

/** Mean and deviation; a single text has no deviation, so 1 stands for it. */
export function spreadOf(values: readonly number[]): NeutralSpread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

/** Traits with their place among neutral texts. @param qualityOf what each reached, given the spread of whole replies */
export function calibratedTraits(
  traits: readonly UncalibratedTrait[],
  { responses, steps }: NeutralReadings,
  qualityOf: (name: string, response: NeutralSpread) => TraitDirection["quality"],
): TraitDirection[] {
  return traits.map((trait, k) => {
    const response = spreadOf(responses[k]);
    return {
      ...trait,
      neutral: { response, step: spreadOf(steps[k].length > 0 ? steps[k] : responses[k]) },
      quality: qualityOf(trait.name, response),
    };
  });
}

/** Mean z-scores by kind, in the order of the traits. */
export function neutralByKind({
  kinds,
  responses,
}: NeutralReadings): { readonly kind: string; readonly replies: number; readonly z: readonly number[] }[] {
  return groupIndices(kinds).map((rows) => ({
    kind: kinds[rows[0]],
    replies: rows.length,
    z: responses.map((values) => {
      const { mean, deviation } = spreadOf(values);
      return rows.reduce((sum, row) => sum + (values[row] - mean) / deviation, 0) / rows.length;
    }),
  }));
}
