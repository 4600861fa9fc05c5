import { type TextDocument, type Uri, workspace } from "vscode";
import type { Run } from "../../core/run/run.js";
import type { SarifDocument } from "../../report/sarifPlaces.js";
import { placesIn } from "../../report/places/placesIn.js";

/**
 * The file that holds what a run is about: one of the `bound` documents that holds its steps, or an open one that holds its
 * prompt. Undefined when there is none; documents that were never saved are no files.
 */
export async function documentOf(run: Run, bound: readonly Uri[]): Promise<SarifDocument | undefined> {
  const files = bound.filter(({ scheme }) => scheme === "file");
  const opened = await Promise.all(files.map((uri) => workspace.openTextDocument(uri).then(null, () => undefined)));
  const open = workspace.textDocuments.filter(({ uri, isUntitled }) => uri.scheme === "file" && !isUntitled);
  for (const document of [...opened, ...open]) {
    const places = document && placesIn(document.getText(), run);
    if (places) return { uri: addressOf(document), ...places };
  }
  return undefined;
}

/** Relative to the workspace where it is in one. */
function addressOf({ uri }: TextDocument): string {
  if (!workspace.getWorkspaceFolder(uri)) return uri.toString();
  return workspace.asRelativePath(uri, false).split("/").map(encodeURIComponent).join("/");
}
