import { access, constants, stat } from "node:fs/promises";
import { CodedError } from "../core/errors.js";
import { refusal } from "../files/refusal.js";

/**
 * Says that an input cannot be read before a model is loaded for it; "-" is standard input. Throws a CodedError "usage" for a folder, and
 * for what is not there or may not be read.
 */
export async function requireInputFile(path: string): Promise<void> {
  if (path === "-") return;
  try {
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    await access(path, constants.R_OK);
  } catch (error) {
    throw new CodedError("usage", refusal(path, "read", error), { cause: error });
  }
}
