import type { Memento } from "vscode";

/** A workspace's storage as a window finds it again when it is reloaded: what JSON holds of it. */
export function memento(): Memento {
  const held = new Map<string, string>();
  return {
    get: <T>(key: string, or?: T) => {
      const kept = held.get(key);
      return kept === undefined ? (or as T) : (JSON.parse(kept) as T);
    },
    update: async (key, value) => void held.set(key, JSON.stringify(value)),
    keys: () => [...held.keys()],
  };
}
