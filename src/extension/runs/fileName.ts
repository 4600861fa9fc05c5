import { promptOf } from "../../report/words/run.js";
import type { Run } from "../../core/run/run.js";

const mostLetters = 48;

/** What a run was asked, as a file's name without an extension: words, digits and hyphens, whatever the prompt holds. */
export function fileNameOf(run: Run): string {
  const words = (promptOf(run) ?? run.response).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = words.slice(0, 8).join("-").slice(0, mostLetters).replace(/-$/, "");
  // Never a name that a system keeps for itself, such as CON: there is always the date too.
  return [name || "run", run.createdAt.slice(0, 10).replace(/[^0-9-]/gu, "")].join("-");
}
