import { appendFile, readFile } from "node:fs/promises";

/** What a measurement found, by id, in a JSON Lines file: what it holds is not made again. Without a file all is made. */
export interface KeptLines<T> {
  /** What is kept of an id, or what `make` gives, which is then kept. */
  findOrMake(id: string, make: () => Promise<T>): Promise<T>;
  find(id: string): T | undefined;
}

/** A last line that was only half written is made again. */
export async function openKeptLines<T>(path: string | undefined): Promise<KeptLines<T>> {
  const known = new Map<string, T>();
  const text = path === undefined ? "" : await readFile(path, "utf8").catch(() => "");
  for (const line of text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .filter(Boolean)) {
    const { id, found } = JSON.parse(line) as { id: string; found: T };
    known.set(id, found);
  }
  return {
    find: (id) => known.get(id),
    async findOrMake(id, make) {
      const kept = known.get(id);
      if (kept !== undefined) return kept;
      const found = await make();
      if (path !== undefined) await appendFile(path, `${JSON.stringify({ id, found })}\n`);
      return found;
    },
  };
}
