import { CodedError } from "../../core/errors.js";
import { readingPositions } from "../../core/steps/tokens.js";
import type { StatementPass, StatementSampler } from "../../training/corpora/statements/statementPasses.js";
import type { Engine, ModelInfo } from "../../protocol/engine.js";

/** Packed passes of the very graph that the probes will be used on; each statement begins a sequence of its own. */
export function statementSampler(engine: Engine, { layers, hiddenSize }: ModelInfo): StatementSampler {
  return async (texts, signal) => {
    const tokens = await Promise.all(texts.map((text) => engine.tokenize(text)));
    const places = tokens.map(({ ids, ends }, i) => {
      const text = texts[i];
      if (ids.length === 0) throw new CodedError("bad-input", "A statement has no tokens.");
      const whole = { start: 0, end: text.length };
      return readingPositions(text, whole, { start: 0, end: ids.length }, ends);
    });
    const result = await engine.readMany(
      {
        sequences: tokens.map(({ ids }) => ids),
        residualsAt: places.map((at) => Int32Array.from(new Set([at["last-content"], at.closing]))),
      },
      signal,
    );
    return tokens.map(({ ids }, i): StatementPass => {
      const logProbSum = result.logProbs[i].reduce((sum, value) => sum + value, 0);
      return {
        residuals: bothPositions(result.residuals[i], layers, hiddenSize),
        logProbSum,
        logProbMean: logProbSum / Math.max(1, ids.length - 1),
        tokens: ids.length,
      };
    });
  };
}

/** [layers, 1 or 2, hidden] as [layers, 2, hidden]: where the last content token is the closing one, it is there twice. */
function bothPositions(residuals: Float32Array, layers: number, hidden: number): Float32Array {
  if (residuals.length === layers * 2 * hidden) return residuals;
  const both = new Float32Array(layers * 2 * hidden);
  for (let layer = 0; layer < layers; layer++) {
    const one = residuals.subarray(layer * hidden, (layer + 1) * hidden);
    both.set(one, 2 * layer * hidden);
    both.set(one, (2 * layer + 1) * hidden);
  }
  return both;
}
