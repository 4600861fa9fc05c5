import { commands, Disposable, workspace } from "vscode";
import type { Checks } from "./checks/checks.js";
import { contextKeys, settingIds, settingsSection } from "./ids.js";
import type { Backend } from "./loadBackend.js";
import type { ModelDesk } from "./models/modelDesk.js";
import { settings } from "./settings.js";

/** Tells menus, keys and empty views what is going on. */
export function followContext(backend: () => Promise<Backend>, checks: Checks, models: ModelDesk): Disposable {
  const set = (key: string, value: boolean) => void commands.executeCommand("setContext", key, value);
  const setModel = async () => {
    const { missingModel } = await backend();
    set(contextKeys.modelMissing, (await missingModel(settings().model, models.options())) !== undefined);
  };
  void setModel();
  return Disposable.from(
    checks.onDidChangeState(() => set(contextKeys.running, checks.busy)),
    models.onDidChange(() => {
      set(contextKeys.fetching, models.fetching !== undefined);
      if (!models.fetching) void setModel();
    }),
    workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration(`${settingsSection}.${settingIds.model}`) && void setModel(),
    ),
  );
}
