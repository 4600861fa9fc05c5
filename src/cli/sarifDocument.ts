import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Run } from "../core/run/run.js";
import { placesIn } from "../report/places/placesIn.js";
import type { SarifDocument } from "../report/sarifPlaces.js";

/**
 * The file that a log of a run points into: the first of `paths` that holds the run's steps or its prompt, however it spells them. The
 * command line's "-" is no file, nor is a pipe that has a name. Undefined when there is none.
 */
export function sarifDocument(paths: readonly (string | undefined)[], run: Run): SarifDocument | undefined {
  for (const path of paths) {
    if (path === undefined || path === "-" || !statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    const text = readFileSync(path, "utf8");
    const uri = addressOf(path);
    if (text.includes(run.response)) return { uri, text };
    const places = placesIn(text, run);
    if (places) return { uri, ...places };
  }
  return undefined;
}

/** Relative to the root of the file's repository, else to the current folder; absolute for a file that is in neither. */
export function addressOf(path: string): string {
  const file = realpathSync(resolve(path));
  const within = relative(repositoryOf(file) ?? realpathSync("."), file);
  if (within.startsWith("..") || resolve(within) === within) return pathToFileURL(file).href;
  return within.split(sep).map(encodeURIComponent).join("/");
}

function repositoryOf(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
