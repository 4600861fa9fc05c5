import type { Span } from "../../core/run/span.js";
import { exactAnswerTokens, readingPositions, tokenSpan } from "../../core/steps/tokens.js";
import type { KeptShape, StepPass } from "../../training/corpora/steps/stepPass.js";
import { featuresOf } from "../../probes/stepFeatures.js";

/** Where a step stands among the tokens of its text. */
export interface StepPlace {
  readonly tokens: Span;
  /** The step's last number or name. */
  readonly answer: Span;
  /** The last content token and the closing token, whose residuals are kept. They may be the same. */
  readonly kept: readonly [lastContent: number, closing: number];
}

/** @param ends UTF-16 ends of the text's tokens; `chars` are the step's characters in it. */
export function stepPlace(step: string, chars: Span, ends: ArrayLike<number>): StepPlace {
  const tokens = tokenSpan(chars, ends);
  const at = readingPositions(step, chars, tokens, ends);
  return { tokens, answer: exactAnswerTokens(step, chars, tokens, ends), kept: [at["last-content"], at.closing] };
}

/** The tokens whose residuals are kept for some steps, each once, ascending. */
export function keptPositions(places: readonly StepPlace[]): number[] {
  return [...new Set(places.flatMap(({ kept }) => kept))].sort((a, b) => a - b);
}

/** What an engine's pass over a text gave. */
export interface TextPass {
  /** Log-probabilities of the text's tokens, from its first on. */
  readonly logProbs: Float32Array;
  /** Tokens of the text whose residuals the engine returned, -1 for the last one before it. */
  readonly held: readonly number[];
  /** [all layers, held, hidden] */
  readonly residuals: Float32Array;
}

/** Of the residuals that a pass gave, those at some tokens: [kept layers, positions, hidden]. */
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

/** What is kept of the pass over a text for one of its steps. */
export function stepPass({ tokens, answer, kept }: StepPlace, pass: TextPass, shape: KeptShape): StepPass {
  return {
    residuals: residualsAt(pass, kept, shape),
    features: featuresOf(pass.logProbs, { step: tokens, answer }),
    tokens: tokens.end - tokens.start,
  };
}
