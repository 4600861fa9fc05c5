import { l10n, window } from "vscode";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "./modelDesk.js";
import { settings } from "../settings.js";
import { chooseModel, idOf } from "./chooseModel.js";

/** Fetches a model of the catalogue after saying how large it is. Called without one, it begins with the model of the settings. */
export function downloadModel(backend: () => Promise<Backend>, models: ModelDesk): Command {
  return {
    id: commandIds.downloadModel,
    blocked() {
      if (!models.fetching) return undefined;
      return {
        reason: l10n.t("{0} is being downloaded. Wait for it, or pause it.", models.fetching.id),
        waysOut: [{ label: l10n.t("Pause It"), go: () => models.pause() }],
      };
    },
    async run(given) {
      const { missingModel, referenceOf } = await backend();
      const wanted = referenceOf(settings().model);
      const id =
        idOf(given) ??
        ((await missingModel(wanted, models.options()))
          ? wanted
          : (
              await chooseModel(backend, models, l10n.t("Download which model?"), ({ state }) =>
                ["partial", "absent"].includes(state),
              )
            )?.id);
      const here = id && (await models.ensure(id));
      if (!here) return false;
      void window.showInformationMessage(l10n.t("The model {0} is here and verified.", here));
      return true;
    },
  };
}

/** What has arrived is kept, so that the download goes on where it was. */
export function pauseDownload(models: ModelDesk): Command {
  return {
    id: commandIds.pauseDownload,
    blocked: () => (models.fetching ? undefined : { reason: l10n.t("Nothing is being downloaded.") }),
    run: () => models.pause(),
  };
}
