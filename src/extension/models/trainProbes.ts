import { commands, l10n, Uri, window } from "vscode";
import type { Checks } from "../checks/checks.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "./modelDesk.js";

/** Trains the truth probes of the model of the settings, on this machine, from nothing. */
export function trainProbes(backend: () => Promise<Backend>, checks: Checks, models: ModelDesk): Command {
  return {
    id: commandIds.trainProbes,
    async run() {
      const train = l10n.t("Train");
      const chosen = await window.showInformationMessage(
        l10n.t("Train probes for the selected model?"),
        {
          modal: true,
          detail: l10n.t(
            "The model reads some thousands of short statements on this machine, which takes from minutes to an hour. It can be cancelled and goes on later where it was.",
          ),
        },
        train,
      );
      if (chosen !== train) return;
      const trained = await checks.withModel(l10n.t("Training probes"), async (model, progress, signal) => {
        const { train } = await backend();
        const onProgress = (activity: string, done: number, total: number) =>
          progress.report({ message: l10n.t("{0}: {1} of {2}", activity, done, total) });
        try {
          return await train({ model, cacheRoot: models.options().cacheRoot, onProgress, signal });
        } finally {
          // Training takes the directions away that checks read.
          checks.forgetModel();
        }
      });
      if (!trained) return;
      const report = l10n.t("Open Report");
      if ((await window.showInformationMessage(trained.quality, report)) === report)
        await commands.executeCommand("markdown.showPreview", Uri.file(trained.report));
    },
  };
}
