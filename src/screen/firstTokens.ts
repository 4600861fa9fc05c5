import { type FirstResiduals, type FirstTokens, firstDifferences } from "../core/screen/firstTokens.js";
import { lengthOf } from "../core/statistics/orthonormal.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { screenQuestions } from "./texts/questions.js";

const POSITIONS = 5;
const SHOWN = 8;

/** So long that what stands at the token beforehand is nothing beside it: the final norm takes the length away again. */
const DROWNING = 1e6;

/** In the middle of the depth, where the trace of a fine-tune is clearest (2510.13900). */
const middleOf = ({ layers }: LoadedModel["info"]) => Math.floor((layers - 1) / 2);

/** The residual stream at the first tokens of the bundled questions, as plain texts without a chat. Rejects with CancelledError when the signal aborts. */
export async function firstResiduals(
  { engine, info }: Pick<LoadedModel, "engine" | "info">,
  signal?: AbortSignal,
): Promise<FirstResiduals> {
  const sequences: Int32Array[] = [];
  for (const text of screenQuestions) sequences.push((await engine.tokenize(text)).ids.subarray(0, POSITIONS));
  const whole = sequences.filter((ids) => ids.length === POSITIONS);
  const at = Int32Array.from({ length: POSITIONS }, (_, i) => i);
  const { residuals } = await engine.readMany(
    { sequences: whole, residualsAt: whole.map(() => at), logProbs: false },
    signal,
  );
  const start = middleOf(info) * POSITIONS * info.hiddenSize;
  return residuals.map((own) =>
    Array.from(at, (position) => {
      const from = start + position * info.hiddenSize;
      return own.slice(from, from + info.hiddenSize);
    }),
  );
}

/**
 * What a fine-tune reads otherwise at the first tokens of any text, and what that difference would write by the model that is loaded: it is put in place of the
 * residual stream before the final norm (logit lens).
 */
export async function firstTokens(
  { engine, info }: Pick<LoadedModel, "engine" | "info">,
  base: FirstResiduals,
  tuned: FirstResiduals,
): Promise<FirstTokens> {
  const positions: FirstTokens["positions"][number][] = [];
  // Behind a first token, at which the stream may be thousands of times as long as elsewhere.
  const ids = (await engine.tokenize(screenQuestions[0])).ids.subarray(0, 2);
  for (const { difference, size, alike } of firstDifferences(base, tuned)) {
    const length = lengthOf(difference);
    const { next } =
      length === 0
        ? { next: [] }
        : await engine.score({
            ids,
            from: ids.length - 1,
            next: SHOWN,
            steering: {
              layers: [info.layers - 1],
              vectors: difference.map((value) => (DROWNING * value) / length),
              from: ids.length - 1,
            },
          });
    const tokens: string[] = [];
    for (const { id } of next) tokens.push(await engine.detokenize(Int32Array.of(id)));
    positions.push({ size, alike, tokens });
  }
  return { layer: middleOf(info), texts: base.length, positions };
}
