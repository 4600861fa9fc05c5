import { dirname } from "node:path";
import { l10n, window } from "vscode";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "../models/modelDesk.js";
import { settings } from "../settings.js";

/** Takes the dictionary of features of the model that the settings name into the cache; its descriptions lie beside it. */
export function importFeatures(backend: () => Promise<Backend>, models: ModelDesk): Command {
  return {
    id: commandIds.importFeatures,
    async run() {
      const [file] =
        (await window.showOpenDialog({
          filters: { Safetensors: ["safetensors"] },
          openLabel: l10n.t("Import"),
          title: l10n.t("Import which dictionary of features? described.json.gz has to lie beside it."),
        })) ?? [];
      if (!file) return;
      const { importFeatures, referenceOf, resolveModel, trainedProbesFolder } = await backend();
      const options = models.options();
      const model = await resolveModel(referenceOf(settings().model), options);
      await importFeatures(dirname(file.fsPath), trainedProbesFolder(options.cacheRoot), model);
      void window.showInformationMessage(l10n.t("The features of {0} can be looked at now.", model.name));
    },
  };
}
