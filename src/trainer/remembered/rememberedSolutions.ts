import type { ReadOwnSolution, ReadOwnSolutions } from "../../training/corpora/solutions/ownSolutions.js";
import { type ChunkFormat, remembered } from "./remembered.js";
import { textsOf } from "./rememberedProblems.js";
import type { ChunkStore } from "../../reader/ports.js";
import { decodeResiduals, encodeResiduals } from "./residualChunk.js";

/**
 * Lets each batch of problems be solved once and keeps its readings, so that training which was stopped goes on where it was.
 * `key` names the model, its graph and the layers; a chunk belongs to that and to the batch's very problems.
 * @param rowLength numbers that are read at one position: layers × hidden.
 */
export function rememberedSolutions(
  read: ReadOwnSolutions,
  store: ChunkStore,
  key: string,
  rowLength: number,
): ReadOwnSolutions {
  const format: ChunkFormat<readonly ReadOwnSolution[]> = {
    encode,
    decode: (bytes) => decode(bytes, rowLength),
  };
  return (problems, signal) =>
    remembered(store, `${key}/solutions`, problems.map(textsOf), format, () => read(problems, signal));
}

function encode(read: readonly ReadOwnSolution[]): Uint8Array {
  return encodeResiduals(
    read.map(({ solution, reading }) => ({
      solution,
      steps: reading.steps.map(({ features, tokens }) => ({ features, tokens })),
    })),
    read.flatMap(({ reading }) => [reading.prompt, ...reading.steps.map((step) => step.residuals)]),
  );
}

interface Described extends Pick<ReadOwnSolution, "solution"> {
  readonly steps: readonly Pick<ReadOwnSolution["reading"]["steps"][number], "features" | "tokens">[];
}

/** Null when the chunk is not whole. */
function decode(bytes: Uint8Array, rowLength: number): ReadOwnSolution[] | null {
  const chunk = decodeResiduals<Described>(
    bytes,
    (described) => rowLength * described.reduce((sum, { steps }) => sum + 1 + 2 * steps.length, 0),
  );
  if (chunk === null) return null;
  let at = 0;
  const next = (count: number) => {
    at += count * rowLength;
    return chunk.values.slice(at - count * rowLength, at);
  };
  return chunk.described.map(({ solution, steps }) => ({
    solution,
    reading: { prompt: next(1), steps: steps.map((step) => ({ ...step, residuals: next(2) })) },
  }));
}
