import { stat } from "node:fs/promises";

/** Whether what stands at a path is no file that can be read again: a pipe, as of `<(…)` and `/dev/stdin`, or a device. */
export async function isReadOnce(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}
