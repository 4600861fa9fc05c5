import type { WorkedProblem } from "../../training/corpora/problems/workedProblem.js";
import type { ReadProblem, ReadSample } from "../../training/heads/stepWrong/stepSamples.js";
import type { ChunkStore } from "../../reader/ports.js";
import { remembered } from "./remembered.js";
import { decodeResiduals, encodeResiduals } from "./residualChunk.js";

/**
 * Reads each problem once and keeps its readings, so that training which was stopped goes on where it was.
 * `key` names the model, its graph and the layers; a chunk belongs to that and to the very problem.
 */
export function rememberedProblems(
  read: ReadProblem,
  store: ChunkStore,
  key: string,
  residualLength: number,
): ReadProblem {
  const format = { encode, decode: (bytes: Uint8Array) => decode(bytes, residualLength) };
  return (problem, signal) => remembered(store, key, textsOf(problem), format, () => read(problem, signal));
}

/** All that is read of a problem. Its style's name says nothing that the texts do not. */
export function textsOf({ style: _, ...texts }: WorkedProblem): Omit<WorkedProblem, "style"> {
  return texts;
}

function encode(read: readonly ReadSample[]): Uint8Array {
  return encodeResiduals(
    read.map(({ sample, reading: { features, tokens } }) => ({ sample, features, tokens })),
    read.map(({ reading }) => reading.residuals),
  );
}

type Described = Pick<ReadSample, "sample"> & Pick<ReadSample["reading"], "features" | "tokens">;

/** Null when the chunk is not whole. */
function decode(bytes: Uint8Array, residualLength: number): ReadSample[] | null {
  const chunk = decodeResiduals<Described>(bytes, ({ length }) => length * residualLength);
  if (chunk === null) return null;
  return chunk.described.map(({ sample, features, tokens }, i) => ({
    sample,
    reading: { features, tokens, residuals: chunk.values.slice(i * residualLength, (i + 1) * residualLength) },
  }));
}
