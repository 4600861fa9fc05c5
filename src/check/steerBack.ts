import { CodedError } from "../core/errors.js";
import type { Span } from "../core/run/span.js";
import type { SteeredBack } from "../core/run/steeredBack.js";
import type { LayerProbe } from "../probes/probeSet.js";
import { traitReadings, traitsOn } from "../probes/readTraits.js";
import type { TraitDirection } from "../probes/traitPack.js";
import type { GeneratedToken, HeldReading, Steering, TakenOut } from "../protocol/engine.js";
import { readoutsOfToken } from "../protocol/readouts.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import type { Prompt } from "../reader/prompt.js";
import type { ResponseTokens } from "../reader/responseTokens.js";
import { concatenated } from "../reader/sequence.js";
import type { FoundTraits } from "../reader/traitsFor.js";
import { type Guard, limitOf, WINDOW } from "./guard.js";

/** Deviations that are taken out at a token, at most: about as far as the two sides of a trait's training lie apart. */
export const MOST_TAKEN = 4;

/** The readings that the engine holds for a guard that steers back, in the order of its traits, which the pack has to read. */
export function heldReadings(guard: Pick<Guard, "traits" | "limit">, found: FoundTraits): HeldReading[] {
  const readable = traitsOn(found.pack);
  return guard.traits.map((name) => {
    const column = readable.findIndex((trait) => trait.name === name);
    const trait = readable[column];
    const { mean, deviation } = trait.neutral.step;
    return {
      column: found.first + column,
      zero: mean - trait.bias,
      unit: deviation,
      limit: limitOf(trait, guard),
      window: WINDOW,
      along: takenOutAlong(trait),
      most: MOST_TAKEN,
    };
  });
}

/**
 * What is added to take one neutral deviation of a step off a trait's reading, by what is added alone: what stands in the stream at a layer stands there
 * after all later ones. Along other vectors than the trait's own directions where they are given, in their proportion to one another.
 */
export function takenOutAlong(
  { name, stack, neutral }: TraitDirection,
  lever: readonly Pick<LayerProbe, "layer" | "direction">[] = stack,
): Pick<Steering, "layers" | "vectors"> {
  let moved = 0;
  for (const added of lever)
    for (const read of stack) if (read.layer >= added.layer) moved += dot(read.direction, added.direction);
  if (!(moved > 0)) throw new CodedError("bad-input", `Nothing can be taken out along the direction of ${name}.`);
  const scale = -neutral.step.deviation / moved;
  return {
    layers: lever.map(({ layer }) => layer),
    vectors: Float32Array.from(lever.flatMap(({ direction }) => Array.from(direction, (value) => scale * value))),
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** A text that is steered back while it is written: the readings that the engine holds, and where it took something out. */
export interface SteeredText {
  readonly held: readonly HeldReading[];
  /** By the token's index in the response. */
  readonly taken: Map<number, TakenOut>;
}

/** Undefined for a guard that does something else. */
export function steeredText(guard: Guard | undefined, found: FoundTraits | null): SteeredText | undefined {
  return guard?.steer && found ? { held: heldReadings(guard, found), taken: new Map() } : undefined;
}

/** @param index of the token in the response */
export function noteTaken(text: SteeredText | undefined, index: number, { taken }: GeneratedToken): void {
  if (taken) text?.taken.set(index, taken);
}

/**
 * Reads the tokens from the first one on at which something was taken out once more, as they stand and with nothing taken out: what is said of the text is not to
 * be said of a state that was pushed.
 */
export async function readUnsteered(
  { engine, info }: LoadedModel,
  prompt: Prompt,
  tokens: ResponseTokens,
  first: number,
  signal: AbortSignal,
): Promise<void> {
  const ids = concatenated(prompt.ids, Int32Array.from(tokens.ids));
  const { logProbs, readouts } = await engine.score({ ids, from: prompt.ids.length + first }, signal);
  for (const [i, logProb] of logProbs.entries()) {
    tokens.logProbs[first + i] = logProb;
    tokens.readouts[first + i] = readoutsOfToken(readouts, info.layers, logProbs.length, i);
  }
}

/** What became of each trait that was taken out, in the order in which they first were. @param readouts of the response's tokens, with nothing taken out */
export function steeredBack(
  { traits }: Pick<Guard, "traits">,
  text: SteeredText,
  found: FoundTraits,
  readouts: readonly Float32Array[],
): SteeredBack[] {
  const held = [...new Set([...text.taken.values()].map((one) => one.held))];
  return held.map((index) => {
    const own = [...text.taken].filter(([, one]) => one.held === index);
    const [first, { reading }] = own[0];
    const trait = traits[index];
    return {
      trait,
      limit: text.held[index].limit,
      before: reading,
      after: largestReading(trait, found, readouts.slice(first)),
      spans: spansOf(own.map(([token]) => token)),
    };
  });
}

/** Of the readings over each window of tokens, or over all of fewer tokens, the largest. */
export function largestReading(name: string, { pack, first }: FoundTraits, readouts: readonly Float32Array[]): number {
  const readable = traitsOn(pack);
  const column = readable.findIndex((trait) => trait.name === name);
  const place = { layers: pack.layers, first: first + column, of: "step" } as const;
  const each = readouts.map((own) => traitReadings([readable[column]], [own], place)[0].z);
  const width = Math.min(WINDOW, each.length);
  let largest = Number.NEGATIVE_INFINITY;
  for (let end = width; end <= each.length; end++)
    largest = Math.max(largest, each.slice(end - width, end).reduce((sum, z) => sum + z, 0) / width);
  return largest;
}

/** Ascending indices as runs of such as follow one another. */
function spansOf(indices: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const index of indices) {
    const last = spans.at(-1);
    if (last?.end === index) last.end++;
    else spans.push({ start: index, end: index + 1 });
  }
  return spans;
}
