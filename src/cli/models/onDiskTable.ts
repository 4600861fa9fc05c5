import type { OnDiskModel } from "../../models/onDisk/index.js";
import type { LeftOut } from "../../models/onDisk/program.js";
import { formatBytes } from "../../models/progress.js";
import { plainLine } from "../../report/plainText.js";
import { english } from "../../report/words/language.js";
import { canBeRead, leftOutText } from "../../report/words/onDisk.js";
import { alignedRows } from "../alignedRows.js";

/** What other programs keep on this machine, and the path to name each by; nothing where there is nothing. */
export function onDiskTable(models: readonly OnDiskModel[]): string {
  if (models.length === 0) return "";
  const rows = models.map(({ program, name, bytes, architecture, refusal, path }) => [
    program,
    plainLine(name),
    formatBytes(bytes),
    plainLine(architecture ?? ""),
    // What is wrong with a file is said with its path.
    [canBeRead(refusal, english.say), ...(refusal?.message.startsWith(path) ? [] : [plainLine(path)])].join("  "),
  ]);
  return `\nKept by other programs, and used where they lie: --model and the path.\n${alignedRows(rows)}`;
}

export function leftOutLine({ path, why }: LeftOut): string {
  return `${leftOutText(path, why, english.say)}\n`;
}
