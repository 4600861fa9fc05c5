import type { ReadBenignText, ReadBenignTexts } from "../../training/corpora/benign/benignTexts.js";
import type { ChunkStore } from "../../reader/ports.js";
import { type ChunkFormat, remembered } from "./remembered.js";
import { decodeResiduals, encodeResiduals } from "./residualChunk.js";

/**
 * Lets each batch of harmless prompts be answered once and keeps its readings, so that training which was stopped goes on where
 * it was. `key` names the model, its graph and the layers; a chunk belongs to that and to the batch's very prompts.
 * @param rowLength numbers that are read at one position: layers × hidden.
 */
export function rememberedBenign(
  read: ReadBenignTexts,
  store: ChunkStore,
  key: string,
  rowLength: number,
): ReadBenignTexts {
  const format: ChunkFormat<readonly ReadBenignText[]> = {
    encode,
    decode: (bytes) => decode(bytes, 2 * rowLength),
  };
  return (prompts, signal) => remembered(store, `${key}/benign`, prompts, format, () => read(prompts, signal));
}

function encode(read: readonly ReadBenignText[]): Uint8Array {
  return encodeResiduals(
    read.map(({ kind, steps }) => ({ kind, steps: steps.map(({ features, tokens }) => ({ features, tokens })) })),
    read.flatMap(({ steps }) => steps.map(({ residuals }) => residuals)),
  );
}

interface Described extends Pick<ReadBenignText, "kind"> {
  readonly steps: readonly Pick<ReadBenignText["steps"][number], "features" | "tokens">[];
}

/** Null when the chunk is not whole. */
function decode(bytes: Uint8Array, stepLength: number): ReadBenignText[] | null {
  const chunk = decodeResiduals<Described>(
    bytes,
    (described) => stepLength * described.reduce((sum, { steps }) => sum + steps.length, 0),
  );
  if (chunk === null) return null;
  let at = 0;
  return chunk.described.map(({ kind, steps }) => ({
    kind,
    steps: steps.map((step) => {
      at += stepLength;
      return { ...step, residuals: chunk.values.slice(at - stepLength, at) };
    }),
  }));
}
