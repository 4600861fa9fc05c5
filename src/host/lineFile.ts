import { appendFile } from "node:fs/promises";
import { CodedError } from "../core/errors.js";
import { readBounded } from "../files/readBounded.js";
import { refusal } from "../files/refusal.js";
import type { LineStore } from "../reader/ports.js";
import { writeWhole } from "./writeWhole.js";

/** What is kept of one model takes some megabytes. */
const MOST_BYTES = 2 ** 28;

/**
 * Lines in a file. Reading rejects with a CodedError "cache" for a file that is there and cannot be read. A last line that was only half written is left out,
 * and cut off before the next is appended.
 */
export function lineFile(path: string): LineStore {
  let whole = false;
  const lines = async () => {
    const bytes = await readBounded(path, MOST_BYTES).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return Buffer.alloc(0);
      throw new CodedError("cache", refusal(path, "read", error), { cause: error });
    });
    const text = bytes.toString("utf8");
    const end = text.lastIndexOf("\n") + 1;
    if (!whole && end < text.length) await writeWhole(path, text.slice(0, end));
    whole = true;
    return text.slice(0, end).split("\n");
  };
  return {
    lines,
    async append(line) {
      if (!whole) await lines();
      await appendFile(path, `${line}\n`);
    },
  };
}
