import { createHash } from "node:crypto";
import type { LineStore } from "../reader/ports.js";

/** Tokens or numbers that were made before, by what they were made from: a screening that was stopped goes on from there. */
export interface Kept {
  /** What is kept under this, or undefined. */
  get(id: string): readonly number[] | undefined;
  keep(id: string, numbers: readonly number[]): Promise<void>;
}

/** Lines that hold something else are passed over: what they kept is made anew. */
export async function keptIn(store: LineStore): Promise<Kept> {
  const known = new Map<string, readonly number[]>();
  for (const line of await store.lines()) {
    const entry = entryOf(line);
    if (entry) known.set(...entry);
  }
  return {
    get: (id) => known.get(id),
    async keep(id, numbers) {
      known.set(id, numbers);
      await store.append(JSON.stringify([id, numbers]));
    },
  };
}

function entryOf(line: string): [id: string, numbers: readonly number[]] | undefined {
  if (line === "") return undefined;
  try {
    const [id, numbers] = JSON.parse(line) as unknown[];
    const whole = Array.isArray(numbers) && numbers.every((value) => Number.isFinite(value));
    return typeof id === "string" && whole ? [id, numbers as number[]] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Of several items, each under its id, those that are not kept yet: one of each id.
 * @param fits whether what is kept can be what is asked for: another's file may hold anything
 */
export function notKept<T>(
  kept: Kept,
  ids: readonly string[],
  items: readonly T[],
  fits: (numbers: readonly number[]) => boolean,
): [id: string, item: T][] {
  return [...new Map(ids.map((id, i) => [id, items[i]]))].filter(([id]) => {
    const numbers = kept.get(id);
    return numbers === undefined || !fits(numbers);
  });
}

/** Hex, decided by all that it is given. */
export function contentId(...parts: readonly (string | number | ArrayLike<number>)[]): string {
  const plain = parts.map((part) => (typeof part === "object" ? Array.from(part) : part));
  return createHash("sha256").update(JSON.stringify(plain)).digest("hex").slice(0, 32);
}
