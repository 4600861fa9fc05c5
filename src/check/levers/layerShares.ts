import { holdOf, carriedByLayer } from "../../core/run/levers.js";
import type { Lever } from "../../core/run/lever.js";
import { randomNormal, seededRandom } from "../../core/statistics/random.js";
import type { LoadedModel } from "../../reader/loadedModel.js";
import { lengthOf } from "../../core/statistics/orthonormal.js";

/** Random differences: at one in so many layers, and so many at each. */
const RANDOM_EVERY = 4;
const RANDOM_DRAWS = 2;

export interface LeverRequest {
  /** Sequences whose next token begins the answer, with the sentence and without it. */
  readonly withSentence: Int32Array;
  readonly without: Int32Array;
  /** Texts that compete in the answer's place; one alone competes with all others. */
  readonly options: readonly Int32Array[];
  /** The answer's index among them. */
  readonly own: number;
  readonly signal: AbortSignal;
}

/**
 * How much of what a sentence does to an answer the stream carries at each layer, where the answer begins. A token a layer and direction
 * on the kept prefix: what stands before is not computed again.
 */
export async function* layerShares(
  { engine, info }: LoadedModel,
  { withSentence, without, options, own, signal }: LeverRequest,
): AsyncGenerator<{ done: number; total: number }, Omit<Lever, "sentence" | "step" | "answer">> {
  const { layers, hiddenSize } = info;
  const randomLayers = Array.from({ length: layers }, (_, layer) => layer).filter(
    (layer) => layer % RANDOM_EVERY === RANDOM_EVERY - 1,
  );
  const total = 2 * layers + RANDOM_DRAWS * randomLayers.length;
  let done = 0;
  const at = (ids: Int32Array) => ids.length - 1;
  const residuals = async (ids: Int32Array) =>
    (await engine.score({ ids, from: ids.length, residualsAt: Int32Array.of(at(ids)) }, signal)).residuals;
  const logOdds = async (ids: Int32Array, layer?: number, vectors?: Float32Array) => {
    const steering = layer !== undefined && vectors && { layers: [layer], vectors, from: at(ids), to: ids.length };
    const request = { ids, options, ...(steering && { steering }) };
    return oddsAmong(await engine.continuations(request, signal), own);
  };

  const before = await residuals(without);
  const logOddsWithout = await logOdds(without);
  const after = await residuals(withSentence);
  const logOddsWith = await logOdds(withSentence);
  const change = logOddsWith - logOddsWithout;
  const difference = (layer: number, sign: number) =>
    Float32Array.from({ length: hiddenSize }, (_, i) => {
      const k = layer * hiddenSize + i;
      return sign * (after[k] - before[k]);
    });

  const takenOut: number[] = [];
  const random: Lever["random"] = [];
  for (let layer = 0; layer < layers; layer++) {
    takenOut.push((logOddsWith - (await logOdds(withSentence, layer, difference(layer, -1)))) / change);
    yield { done: ++done, total };
    for (let draw = 0; randomLayers.includes(layer) && draw < RANDOM_DRAWS; draw++) {
      const vector = randomAsLong(difference(layer, 1), layer * RANDOM_DRAWS + draw);
      random.push({ layer, share: (logOddsWith - (await logOdds(withSentence, layer, vector))) / change });
      yield { done: ++done, total };
    }
  }
  const added: number[] = [];
  for (let layer = 0; layer < layers; layer++) {
    added.push(((await logOdds(without, layer, difference(layer, 1))) - logOddsWithout) / change);
    yield { done: ++done, total };
  }
  const hold = holdOf(carriedByLayer({ added, takenOut }));
  return { logOddsWith, logOddsWithout, added, takenOut, random, hold };
}

/** Natural logarithm of an answer's odds, from log-probabilities of it and of those it competes with. */
function oddsAmong(logProbs: Float32Array, own: number): number {
  const others = Array.from(logProbs).filter((_, i) => i !== own);
  if (others.length === 0) return logProbs[own] - Math.log1p(-Math.exp(Math.min(logProbs[own], -1e-6)));
  const largest = Math.max(...others);
  return logProbs[own] - largest - Math.log(others.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}

function randomAsLong(vector: Float32Array, seed: number): Float32Array {
  const random = seededRandom(seed);
  const drawn = Float32Array.from(vector, () => randomNormal(random));
  const scale = lengthOf(vector) / lengthOf(drawn);
  return drawn.map((value) => scale * value);
}
