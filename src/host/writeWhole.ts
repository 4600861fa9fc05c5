import { randomBytes } from "node:crypto";
import { realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CodedError } from "../core/errors.js";
import { refusal } from "../files/refusal.js";
import { makeFolder } from "../files/makeFolder.js";
import { isReadOnce } from "./readOnce.js";

/**
 * Writes a file that readers see whole or not at all. What a link leads to is written in its place, and a device or a pipe is written to,
 * never replaced by a file. Throws a CodedError "usage" where the path cannot be written.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const temporary = `${target}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await makeFolder(dirname(target));
    if (await isReadOnce(target)) return await writeFile(target, content);
    await writeFile(temporary, content);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new CodedError("usage", refusal(path, "written", error), {
      cause: error,
    });
  }
}
