import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the installed package: the one above this file that holds package.json, built or not. */
const root = packageRoot(dirname(fileURLToPath(import.meta.url)));

export const packageFiles = {
  engine: join(root, "dist", "engine.mjs"),
  probes: join(root, "probes"),
  prompts: join(root, "media", "prompts"),
  chinese: join(root, "l10n", "bundle.l10n.zh-tw.json"),
} as const;

/** Name and version of this program. */
export const version: string = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string })
  .version;
export const product = `cotcheck ${version}`;

function packageRoot(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error("The installation of cotcheck is broken: its package.json is missing.");
  return packageRoot(above);
}
