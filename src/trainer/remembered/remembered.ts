import { createHash } from "node:crypto";
import type { ChunkStore } from "../../reader/ports.js";
import { encodedChunk, openedChunk } from "./residualChunk.js";

/** How values are laid out in a chunk, one description each; residuals are put and taken in the same order. */
export interface ChunkLayout<T, D> {
  /** All but the residuals, as JSON. */
  readonly described: (value: T) => D;
  readonly residuals: (value: T) => readonly Float32Array[];
  /** @param next the next so many values of the residuals */
  readonly restored: (description: D, next: (count: number) => Float32Array) => T;
}

/**
 * Computes values once and keeps them, so that a training which was stopped goes on where it was. A chunk belongs to `key` and to
 * the very `input` that the values were computed from; one that is not whole is computed afresh.
 */
export async function remembered<T, D>(
  { store, key, input }: { readonly store: ChunkStore; readonly key: string; readonly input: unknown },
  layout: ChunkLayout<T, D>,
  compute: () => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const name = createHash("sha256")
    .update(JSON.stringify([key, input]))
    .digest("hex");
  const known = await store.read(name);
  const values = known && decoded(known, layout);
  if (values) return values;
  const fresh = await compute();
  const chunk = { described: fresh.map(layout.described), residuals: fresh.flatMap(layout.residuals) };
  await store.write(name, encodedChunk(chunk));
  return fresh;
}

function decoded<T, D>(bytes: Uint8Array, { restored }: ChunkLayout<T, D>): readonly T[] | null {
  const chunk = openedChunk<D>(bytes);
  if (chunk === null) return null;
  const values = chunk.described.map((description) => restored(description, chunk.next));
  return chunk.whole() ? values : null;
}
