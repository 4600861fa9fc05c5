import { commands, ConfigurationTarget, l10n, window, workspace } from "vscode";
import type { Command } from "../command.js";
import { commandIds, settingIds, settingsSection } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "./modelDesk.js";
import { idOf, modelItems } from "./chooseModel.js";
import { type OnDiskItem, onDiskItems } from "./onDiskItems.js";

/**
 * Chooses the model of all later checks, also among those that other programs keep on this machine. It is fetched when it
 * is first used, and not before that is agreed to.
 *
 * @param engine path of the built engine, which reads the headers of other programs' models
 * @param log takes what stands in their folders and is left out
 */
export function selectModel(
  backend: () => Promise<Backend>,
  models: ModelDesk,
  engine: string,
  log: (line: string) => void,
): Command {
  return {
    id: commandIds.selectModel,
    async run(given) {
      const id = idOf(given) ?? (await chooseAny(await backend(), models, engine, log));
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

/** The list is open, and says that it is busy, while other programs' folders are looked through. */
async function chooseAny(
  backend: Backend,
  models: ModelDesk,
  engine: string,
  log: (line: string) => void,
): Promise<string | undefined> {
  const items = async (): Promise<OnDiskItem[]> => [
    ...(await modelItems(backend, models)).map((item) => ({ ...item, id: item.model.id })),
    ...(await onDiskItems(backend, engine, log)),
  ];
  const title = l10n.t("Check with which model?");
  const chosen = await window.showQuickPick(items(), { title, matchOnDescription: true });
  if (chosen?.leftOut) await commands.executeCommand(commandIds.showLog);
  return chosen?.id;
}
