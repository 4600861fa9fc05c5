import { ConfigurationTarget, l10n, workspace } from "vscode";
import type { Command } from "../command.js";
import { commandIds, settingIds, settingsSection } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "./modelDesk.js";
import { chooseModel, idOf } from "./chooseModel.js";

/** Chooses the model of all later checks. It is fetched when it is first used, and not before that is agreed to. */
export function selectModel(backend: () => Promise<Backend>, models: ModelDesk): Command {
  return {
    id: commandIds.selectModel,
    async run(given) {
      const id = idOf(given) ?? (await chooseModel(backend, models, l10n.t("Check with which model?")))?.id;
      if (!id) return false;
      const configuration = workspace.getConfiguration(settingsSection);
      const here = configuration.inspect(settingIds.model)?.workspaceValue !== undefined && workspace.isTrusted;
      await configuration.update(
        settingIds.model,
        id,
        here ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
      );
      return true;
    },
  };
}
