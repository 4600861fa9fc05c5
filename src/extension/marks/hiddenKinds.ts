import { ConfigurationTarget, workspace } from "vscode";
import type { VerdictCode } from "../../core/verdict/codes.js";
import { settingIds, settingsSection } from "../ids.js";
import { settings } from "../settings.js";

/** Hides or shows a kind of verdict in editors and Problems: in this workspace, or everywhere when no folder is open. */
export async function setHidden(verdict: VerdictCode, hidden: boolean): Promise<void> {
  const others = settings().hiddenVerdicts.filter((code) => code !== verdict);
  await writeHidden(hidden ? [...others, verdict] : others);
}

export async function showAllKinds(): Promise<void> {
  await writeHidden(undefined);
}

async function writeHidden(verdicts: readonly VerdictCode[] | undefined): Promise<void> {
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration(settingsSection).update(settingIds.hiddenVerdicts, verdicts, target);
}
