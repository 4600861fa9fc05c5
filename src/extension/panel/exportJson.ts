import { homedir } from "node:os";
import { Uri, window, workspace } from "vscode";

/** Writes what a panel shows as the command line's `--json` prints it. False when the person turned away from it. */
export async function exportJson(name: string, shown: object): Promise<boolean> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folder, `${name}.json`),
    filters: { JSON: ["json"] },
  });
  if (!target) return false;
  await workspace.fs.writeFile(target, Buffer.from(`${JSON.stringify(shown)}\n`));
  return true;
}
