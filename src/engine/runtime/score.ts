import { CodedError } from "../../core/errors.js";
import type { NextToken, ScoreRequest, ScoreResult } from "../../protocol/engine.js";
import type { Sequence } from "./sequence.js";

/** Teacher-forces a sequence and reads it; see {@link ScoreRequest}. */
export async function score(sequence: Sequence, request: ScoreRequest, signal?: AbortSignal): Promise<ScoreResult> {
  const { decoder } = sequence;
  const { layers, hiddenSize, vocabularySize } = decoder.architecture;
  const { ids, from, steering } = request;
  const residualsAt = request.residualsAt ?? new Int32Array(0);
  const distributionsAt = request.distributionsAt ?? new Int32Array(0);
  const last = ids.length - 1;
  checkPositions("residualsAt", residualsAt, ids.length);
  checkPositions("distributionsAt", distributionsAt, ids.length);
  if (ids.length === 0 || from < 0 || from > ids.length) {
    throw new CodedError(
      "bad-input",
      "There is nothing to read: the sequence has no tokens from the position asked for.",
    );
  }

  const count = ids.length - from;
  const directions = decoder.directionCount;
  const logProbs = new Float32Array(count);
  const readouts = new Float32Array(layers * count * directions);
  const residuals = new Float32Array(layers * residualsAt.length * hiddenSize);
  const distributions = new Float32Array(distributionsAt.length * vocabularySize);
  const next: NextToken[] = [];
  const wanted = new Map([...distributionsAt].map((position, row) => [position, row]));

  // A token's log-probability is predicted one position earlier.
  const predictFrom = Math.max(0, Math.min(from - 1, ...distributionsAt));
  const firstRead = Math.min(predictFrom, last, ...residualsAt);
  await sequence.advance(
    ids,
    firstRead,
    {
      predictFrom,
      predictLast: (request.next ?? 0) > 0 || wanted.has(last),
      distributions: (request.next ?? 0) > 0 || wanted.size > 0,
      readouts: directions > 0,
      residualsAt,
    },
    {
      ...(steering && { steering }),
      ...(signal && { signal }),
      onChunk({ start, end, predicted, residualPositions, result }) {
        predicted.forEach((position, row) => {
          if (position + 1 >= from && position < last) logProbs[position + 1 - from] = result.targetLogProbs[row];
          const values = () => result.distributions.subarray(row * vocabularySize, (row + 1) * vocabularySize);
          const target = wanted.get(position);
          if (target !== undefined) distributions.set(values(), target * vocabularySize);
          if (position === last && request.next) next.push(...likeliest(values(), request.next));
        });
        const first = Math.max(start, from);
        for (let layer = 0; layer < layers && directions > 0 && first < end; layer++) {
          const source = (layer * (end - start) + first - start) * directions;
          readouts.set(
            result.readouts.subarray(source, source + (end - first) * directions),
            (layer * count + first - from) * directions,
          );
        }
        const firstRow = residualsAt.indexOf(residualPositions[0] ?? -1);
        const block = residualPositions.length * hiddenSize;
        for (let layer = 0; layer < layers && block > 0; layer++) {
          residuals.set(
            result.residuals.subarray(layer * block, (layer + 1) * block),
            (layer * residualsAt.length + firstRow) * hiddenSize,
          );
        }
      },
    },
  );
  return { logProbs, readouts, residuals, next, distributions };
}

/** The `count` likeliest tokens, likeliest first. */
function likeliest(logProbs: Float32Array, count: number): NextToken[] {
  const best: NextToken[] = [];
  for (let id = 0; id < logProbs.length; id++) {
    const logProb = logProbs[id];
    if (best.length === count && logProb <= best[count - 1].logProb) continue;
    let place = best.length;
    while (place > 0 && best[place - 1].logProb < logProb) place--;
    best.splice(place, 0, { id, logProb });
    if (best.length > count) best.pop();
  }
  return best;
}

function checkPositions(name: string, positions: Int32Array, length: number): void {
  for (let i = 0; i < positions.length; i++) {
    const ascending = i === 0 || positions[i] > positions[i - 1];
    if (!ascending || positions[i] < 0 || positions[i] >= length) {
      throw new CodedError("bad-input", `${name} must be ascending positions of the sequence.`);
    }
  }
}
