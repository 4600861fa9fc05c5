import type { Span } from "../../core/run/span.js";
import type { KeptShape, StepPass } from "../../training/corpora/steps/stepPass.js";
import type { Engine, GeneratedSequence } from "../../protocol/engine.js";
import { concatenated } from "../../reader/sequence.js";
import { keptPositions, residualsAt, stepPass, stepPlace } from "./stepPlace.js";

/** What is kept of the pass over a text behind its prompt. */
export interface WrittenPass<T> {
  /** [kept layers, hidden]: at the prompt's last token, before anything is written. */
  readonly prompt: Float32Array;
  /** The steps that have tokens of their own. */
  readonly steps: readonly (T & { readonly pass: StepPass })[];
}

/** One pass over a text behind its prompt; kept are the prompt's last token and the end of each of `steps`. */
export async function writtenPass<T extends { readonly text: string; readonly chars: Span }>(
  engine: Engine,
  prompt: Int32Array,
  { tokens }: Pick<GeneratedSequence, "tokens">,
  steps: readonly T[],
  shape: KeptShape,
  signal: AbortSignal,
): Promise<WrittenPass<T>> {
  const placed = steps
    .map((step) => ({ step, place: stepPlace(step.text, step.chars, tokens.ends) }))
    .filter(({ place }) => place.tokens.end > place.tokens.start);
  const promptEnd = -1;
  const held = [promptEnd, ...keptPositions(placed.map(({ place }) => place))];
  const { residuals, logProbs } = await engine.score(
    {
      ids: concatenated(prompt, tokens.ids),
      from: prompt.length,
      residualsAt: Int32Array.from(held, (position) => prompt.length + position),
    },
    signal,
  );
  const pass = { logProbs, held, residuals };
  return {
    prompt: residualsAt(pass, [promptEnd], shape),
    steps: placed.map(({ step, place }) => ({ ...step, pass: stepPass(place, pass, shape) })),
  };
}
