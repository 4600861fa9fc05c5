import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { SarifDocument } from "../report/sarifPlaces.js";

interface Source {
  /** As it was given on the command line; undefined or "-" for what is in no file. */
  readonly path: string | undefined;
  readonly text: string | undefined;
}

/** The file that a log of the check points into: that of the response, or else of the prompt. Undefined when neither is in one. */
export function sarifDocument(response: Source, prompt: Source): SarifDocument | undefined {
  if (isInFile(response)) return { uri: addressOf(response.path), text: response.text };
  return isInFile(prompt) ? { uri: addressOf(prompt.path), text: prompt.text, places: [] } : undefined;
}

/** A pipe that has a name is no file either. */
function isInFile(source: Source): source is { readonly path: string; readonly text: string } {
  if (source.path === undefined || source.path === "-" || source.text === undefined) return false;
  return statSync(source.path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Relative to the root of the file's repository, else to the current folder; absolute for a file that is in neither. */
function addressOf(path: string): string {
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
