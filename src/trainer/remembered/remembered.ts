import { createHash } from "node:crypto";
import type { ChunkStore } from "../../reader/ports.js";

/** What a chunk of the store holds; `decode` gives null when the chunk is not whole. */
export interface ChunkFormat<T> {
  encode(value: T): Uint8Array;
  decode(bytes: Uint8Array): T | null;
}

/**
 * Computes a value once and keeps it, so that work which was stopped goes on where it was. A chunk belongs to `key` and to
 * the very `input` it was computed from.
 */
export async function remembered<T>(
  store: ChunkStore,
  key: string,
  input: unknown,
  format: ChunkFormat<T>,
  compute: () => Promise<T>,
): Promise<T> {
  const name = createHash("sha256")
    .update(JSON.stringify([key, input]))
    .digest("hex");
  const known = await store.read(name);
  const value = known && format.decode(known);
  if (value) return value;
  const fresh = await compute();
  await store.write(name, format.encode(fresh));
  return fresh;
}
