import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { splitNames } from "../../core/modelFiles/splitNames.js";
import type { Found, FoundModel, LeftOut } from "./program.js";

/** Programs nest their folders by publisher, model and revision; a link that leads in a circle must end. */
const MOST_LEVELS = 8;
/** Entries of all folders together. */
const MOST_ENTRIES = 50_000;

/**
 * The GGUF files below a folder, through links to files but not to folders. A split model is listed once, by its first part.
 * @param nameOf what the program calls the file at a path below the folder, in parts
 */
export async function ggufFiles(folder: string, nameOf: (below: readonly string[]) => string): Promise<Found> {
  const models: FoundModel[] = [];
  const leftOut: LeftOut[] = [];
  for (const below of await filesBelow(folder)) {
    const path = join(folder, ...below);
    const split = splitOf(path);
    if (split === "absurd") leftOut.push({ path, why: "unknown-record" });
    else if (split && split.part !== 0) continue;
    else {
      const sizes = await Promise.all((split?.paths ?? [path]).map(sizeOf));
      const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
      if (!sizes.includes(undefined)) models.push({ name: nameOf(below), path, bytes });
      else leftOut.push({ path, why: split ? "missing-part" : "missing-file" });
    }
  }
  return { models, leftOut };
}

function splitOf(path: string): ReturnType<typeof splitNames> | "absurd" {
  try {
    return splitNames(path);
  } catch {
    return "absurd";
  }
}

async function filesBelow(folder: string): Promise<string[][]> {
  const files: string[][] = [];
  let entries = 0;
  const waiting: string[][] = [[]];
  for (let below = waiting.shift(); below && entries < MOST_ENTRIES; below = waiting.shift()) {
    for (const entry of await entriesOf(join(folder, ...below))) {
      if (++entries > MOST_ENTRIES) break;
      const inside = [...below, entry.name];
      if (entry.isDirectory() && inside.length < MOST_LEVELS) waiting.push(inside);
      if ((entry.isFile() || entry.isSymbolicLink()) && /\.gguf$/i.test(entry.name)) files.push(inside);
    }
  }
  return files;
}

/** In order of their names; none where there is no such folder, or none that may be read. */
export async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Undefined for what is no file, such as a link that leads nowhere. */
export async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}
