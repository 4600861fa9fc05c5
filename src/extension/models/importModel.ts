import { basename } from "node:path";
import { commands, l10n, window } from "vscode";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "./modelDesk.js";

/**
 * Takes a GGUF file of the person's into the cache.
 *
 * @param engine path of the built engine, which reads the file's header
 */
export function importModel(backend: () => Promise<Backend>, models: ModelDesk, engine: string): Command {
  return {
    id: commandIds.importModel,
    async run() {
      const [file] =
        (await window.showOpenDialog({
          filters: { GGUF: ["gguf"] },
          openLabel: l10n.t("Import"),
          title: l10n.t("Import which model file?"),
        })) ?? [];
      if (!file) return;
      const { importModel, withEngine } = await backend();
      let imported = "";
      const done = await models.task({
        title: l10n.t("Importing {0}", basename(file.fsPath)),
        work: async (context) => {
          const describe = (path: string) => withEngine(engine, (started) => started.describe(path));
          imported = (await importModel(file.fsPath, { ...models.options(), ...context, describe })).id;
        },
      });
      if (!done) return;
      const use = l10n.t("Use It");
      const chosen = await window.showInformationMessage(l10n.t("Imported as {0}.", imported), use);
      if (chosen === use) await commands.executeCommand(commandIds.selectModel, { modelId: imported });
    },
  };
}
