import { readFile, stat } from "node:fs/promises";

/**
 * The bytes of a file of at most so many. Rejects as the file system does, with EFBIG for a larger one, and with ESPIPE for a pipe or a
 * device, of which nothing is read: it might never end.
 */
export async function readBounded(path: string, most: number): Promise<Buffer> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) throw refused("ESPIPE");
  if (found.size > most) throw refused("EFBIG");
  return readFile(path);
}

function refused(code: "ESPIPE" | "EFBIG"): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
