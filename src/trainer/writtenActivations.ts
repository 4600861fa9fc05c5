import type { Span } from "../core/run/run.js";
import type { StepPass } from "../training/heads/stepWrong/stepSamples.js";
import type { Engine, GeneratedSequence } from "../protocol/engine.js";
import { concatenated } from "../reader/sequence.js";
import { type KeptShape, positionsRead, residualsAt, stepPlace, stepPass } from "./stepPass.js";

/** A text behind its prompt, read teacher-forced. */
export interface WrittenReading {
  /** [kept layers, hidden]: at the prompt's last token, before anything is written. */
  readonly prompt: Float32Array;
  /** The steps that have tokens of their own. */
  readonly steps: readonly { readonly text: string; readonly reading: StepPass }[];
}

/** Reads a text behind its prompt in one pass: at the prompt's last token and at the end of each of `steps`. */
export async function readWritten(
  engine: Engine,
  prompt: Int32Array,
  { tokens }: Pick<GeneratedSequence, "tokens">,
  steps: readonly { readonly text: string; readonly chars: Span }[],
  shape: KeptShape,
  signal: AbortSignal,
): Promise<WrittenReading> {
  const placed = steps
    .map(({ text, chars }) => ({ text, place: stepPlace(text, chars, tokens.ends) }))
    .filter(({ place }) => place.tokens.end > place.tokens.start);
  const promptEnd = -1;
  const held = [promptEnd, ...positionsRead(placed.map(({ place }) => place))];
  const { residuals, logProbs } = await engine.score(
    {
      ids: concatenated(prompt, tokens.ids),
      from: prompt.length,
      residualsAt: Int32Array.from(held, (position) => prompt.length + position),
    },
    signal,
  );
  const pass = { first: 0, logProbs, held, residuals };
  return {
    prompt: residualsAt(pass, [promptEnd], shape),
    steps: placed.map(({ text, place }) => ({ text, reading: stepPass(place, pass, shape) })),
  };
}
