import { readFile, stat } from "node:fs/promises";

/** Records of models and settings take some kilobytes. */
const MOST_BYTES = 2 ** 20;

/** The JSON document at a path; undefined when there is none, or it is no file of a record's size. */
export async function smallJson(path: string): Promise<unknown> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > MOST_BYTES) return undefined;
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}
