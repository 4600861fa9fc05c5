import { ConfigurationTarget, workspace } from "vscode";
import type { GuardAction, NextGuard } from "../../protocol/guard.js";
import { type SettingId, settingIds, settingsSection } from "../ids.js";
import { settings } from "../settings.js";

/** How often a text is taken back where a person asks for that and no setting says how often. */
const TRIES = 3;

/** The settings that a guard is made of. */
export const guardSettings = [settingIds.guard, settingIds.guardAnew, settingIds.guardSteer] as const;

export function nextGuard(): NextGuard {
  const { guard: traits, guardAnew, guardSteer } = settings();
  return { traits, does: guardSteer ? "steer" : guardAnew > 0 ? "anew" : "stop" };
}

/** One choice is written after another: arrow keys make them faster than settings are written. */
let writing: Promise<void> = Promise.resolve();

/** Writes what a person chose into the settings: of this workspace, or of the person where no folder is open. */
export function setNextGuard(traits: readonly string[], does: GuardAction): Promise<void> {
  const written = writing.then(() => writeGuard(traits, does));
  writing = written.catch(() => {});
  return written;
}

async function writeGuard(traits: readonly string[], does: GuardAction): Promise<void> {
  const now = nextGuard();
  const { guardAnew } = settings();
  if (does !== now.does) {
    await write(settingIds.guardSteer, does === "steer");
    await write(settingIds.guardAnew, does === "anew" ? guardAnew || TRIES : 0);
  }
  if (traits.join() !== now.traits.join()) await write(settingIds.guard, traits);
}

async function write(id: SettingId, value: unknown): Promise<void> {
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration(settingsSection).update(id, value, target);
}
