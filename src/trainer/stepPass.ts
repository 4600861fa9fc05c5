import type { Span } from "../core/run/run.js";
import { exactAnswerTokens, readingPositions, tokenSpan } from "../core/steps/tokens.js";
import type { StepPass } from "../training/heads/stepWrong/stepSamples.js";
import { featuresOf } from "../probes/stepFeatures.js";

/** Where a step stands among the tokens of its text. */
export interface StepPlace {
  readonly tokens: Span;
  /** The step's last number or name. */
  readonly answer: Span;
  /** The last content token and the closing token, at which the step is read. They may be the same. */
  readonly read: readonly [lastContent: number, closing: number];
}

/** @param ends UTF-16 ends of the text's tokens; `chars` are the step's characters in it. */
export function stepPlace(step: string, chars: Span, ends: ArrayLike<number>): StepPlace {
  const tokens = tokenSpan(chars, ends);
  const at = readingPositions(step, chars, tokens, ends);
  return { tokens, answer: exactAnswerTokens(step, chars, tokens, ends), read: [at["last-content"], at.closing] };
}

/** The tokens at which some steps are read, each once, ascending. */
export function positionsRead(places: readonly StepPlace[]): number[] {
  return [...new Set(places.flatMap(({ read }) => read))].sort((a, b) => a - b);
}

/** What an engine's pass over a text gave. */
export interface TextPass {
  /** The token of the text that comes first in the pass; -1 when that is the last one before the text. */
  readonly first: number;
  /** Log-probabilities of the tokens from `first` on. */
  readonly logProbs: Float32Array;
  /** Tokens of the text whose residuals were kept, -1 for the last one before it. */
  readonly held: readonly number[];
  /** [all layers, held, hidden] */
  readonly residuals: Float32Array;
}

/** What is kept of a pass: the residuals after these layers (0-based). */
export interface KeptShape {
  readonly layers: readonly number[];
  readonly hidden: number;
}

/** Of a pass, the residuals at some of the tokens that it held: [kept layers, positions, hidden]. */
export function residualsAt(
  { held, residuals }: Pick<TextPass, "held" | "residuals">,
  positions: readonly number[],
  { layers, hidden }: KeptShape,
): Float32Array {
  const out = new Float32Array(layers.length * positions.length * hidden);
  let at = 0;
  for (const layer of layers) {
    for (const position of positions) {
      const from = (layer * held.length + held.indexOf(position)) * hidden;
      out.set(residuals.subarray(from, from + hidden), at);
      at += hidden;
    }
  }
  return out;
}

/** One step's reading, out of the pass over its text. */
export function stepPass({ tokens, answer, read }: StepPlace, pass: TextPass, shape: KeptShape): StepPass {
  return {
    residuals: residualsAt(pass, read, shape),
    features: featuresOf(pass.logProbs.subarray(tokens.start - pass.first, tokens.end - pass.first), {
      start: answer.start - tokens.start,
      end: answer.end - tokens.start,
    }),
    tokens: tokens.end - tokens.start,
  };
}
