import { homedir } from "node:os";
import { Uri, window, workspace } from "vscode";
import type { WeighedQuestion } from "./weighedQuestions.js";

/** Writes a weighed question as `cotcheck knows --json` prints it. False when the person turned away from it. */
export async function exportKnowledge({ knowledge }: WeighedQuestion): Promise<boolean> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folder, "knowledge.json"),
    filters: { JSON: ["json"] },
  });
  if (!target) return false;
  await workspace.fs.writeFile(target, Buffer.from(`${JSON.stringify(knowledge)}\n`));
  return true;
}
