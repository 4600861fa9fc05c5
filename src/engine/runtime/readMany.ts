import { CancelledError, CodedError } from "../../core/errors.js";
import type { ReadManyRequest, ReadManyResult } from "../../protocol/engine.js";
import { KeyValueCache } from "./keyValueCache.js";
import { CHUNK } from "../../core/prediction/memory.js";
import type { Sequence } from "./sequence.js";

const LONGEST = 2048;

/**
 * Reads independent sequences, several in one pass: a block-diagonal mask keeps them from seeing each other and each
 * counts its positions from the end of its part of the prefix, so the numbers are those of reading them one by one.
 */
export async function readMany(
  sequence: Sequence,
  request: ReadManyRequest,
  signal?: AbortSignal,
): Promise<ReadManyResult> {
  const { decoder } = sequence;
  const { sequences, residualsAt, prefix = new Int32Array(0), logProbs: wanted = true } = request;
  const { layers, hiddenSize } = decoder.architecture;
  const directions = decoder.directionCount;
  const past = prefix.length > 0 ? await sequence.hold(prefix, signal) : new KeyValueCache(decoder.architecture);
  const { capacity } = past;
  const behind = request.behind ?? sequences.map(() => prefix.length);
  if (behind.length !== sequences.length || behind.some((length) => !(length >= 0 && length <= prefix.length))) {
    throw new CodedError("bad-input", "Each sequence must stand behind a part of the prefix.");
  }
  const logProbs: Float32Array[] = sequences.map((ids) => new Float32Array(ids.length));
  const residuals: Float32Array[] = [];
  const readouts: Float32Array[] = [];

  for (const pack of packs(sequences)) {
    if (signal?.aborted) throw new CancelledError();
    const starts = new Map<number, number>();
    let total = 0;
    for (const index of pack) {
      starts.set(index, total);
      total += sequences[index].length;
    }
    const ids = new Int32Array(total);
    const positions = new Int32Array(total);
    const mask = new Float32Array(total * (capacity + total)).fill(-Infinity);
    const predictRows: number[] = [];
    const targets: number[] = [];
    const residualRows: number[] = [];
    for (const [index, start] of starts) {
      const own = sequences[index];
      ids.set(own, start);
      for (let i = 0; i < own.length; i++) {
        positions[start + i] = behind[index] + i;
        const row = (start + i) * (capacity + total);
        mask.fill(0, row, row + behind[index]);
        mask.fill(0, row + capacity + start, row + capacity + start + i + 1);
        if (wanted && i + 1 < own.length) {
          predictRows.push(start + i);
          targets.push(own[i + 1]);
        }
      }
      for (const position of residualsAt[index]) residualRows.push(start + position);
    }
    const result = await decoder.run({
      ids,
      positions,
      past,
      mask,
      predictRows,
      targets,
      distributions: false,
      readouts: directions > 0,
      residualRows,
    });
    let predicted = 0;
    let read = 0;
    for (const [index, start] of starts) {
      const { length } = sequences[index];
      if (wanted) {
        logProbs[index].set(result.targetLogProbs.subarray(predicted, predicted + length - 1), 1);
        predicted += length - 1;
      }
      const count = residualsAt[index].length;
      residuals[index] = rowsOfLayers(result.residuals, layers, residualRows.length, read, count, hiddenSize);
      read += count;
      readouts[index] = rowsOfLayers(result.readouts, directions > 0 ? layers : 0, total, start, length, directions);
    }
    await new Promise(setImmediate);
  }
  return { logProbs, residuals, readouts };
}

/** From [layers, rows, width], the rows [first, first + count) of every layer: [layers, count, width]. */
function rowsOfLayers(
  values: Float32Array,
  layers: number,
  rows: number,
  first: number,
  count: number,
  width: number,
): Float32Array {
  const out = new Float32Array(layers * count * width);
  for (let layer = 0; layer < layers; layer++) {
    const from = (layer * rows + first) * width;
    out.set(values.subarray(from, from + count * width), layer * count * width);
  }
  return out;
}

/** Indices of the sequences, packed in order; one longer than a chunk stands alone. */
function packs(sequences: readonly Int32Array[]): number[][] {
  const result: number[][] = [];
  let room = 0;
  sequences.forEach(({ length }, index) => {
    if (length === 0 || length > LONGEST) {
      throw new CodedError("bad-input", `A text of ${length} tokens cannot be read here; 1 to ${LONGEST} can.`);
    }
    if (length <= room) {
      result.at(-1)!.push(index);
      room -= length;
    } else {
      result.push([index]);
      room = CHUNK - length;
    }
  });
  return result;
}
