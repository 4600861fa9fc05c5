import { appendFile, readFile } from "node:fs/promises";
import type { LineStore } from "../reader/ports.js";
import { writeWhole } from "./writeWhole.js";

/** Lines in a file. A last line that was only half written is left out, and cut off before the next is appended. */
export function lineFile(path: string): LineStore {
  let whole = false;
  const lines = async () => {
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
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
