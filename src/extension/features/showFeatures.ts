import { l10n } from "vscode";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import { noRun, pathOf } from "../runs/chooseRun.js";
import { type FeatureNeeds, withoutDictionary } from "./needs.js";

/** Reads a run's text again and shows which features of the model's dictionary are active at each step. */
export function showFeatures(needs: FeatureNeeds): Command {
  const { backend, checks, library, models, features, panels } = needs;
  return {
    id: commandIds.showFeatures,
    blocked: (given) => (pathOf(given, library) ? withoutDictionary(needs) : noRun()),
    async run(given) {
      const path = pathOf(given, library)!;
      const run = await library.read(path);
      const { drawFeatures } = await backend();
      const folders = await models.probeFolders();
      const drawn = await checks.withModel(l10n.t("Reading features"), (model, progress, signal) => {
        const onProgress = (done: number, total: number) =>
          progress.report({ message: l10n.t("{0} of {1} tokens", done, total) });
        return drawFeatures(run, { model, folders, signal, onProgress });
      });
      if (!drawn) return false;
      features.set(path, drawn);
      // What a panel asked for is seen there.
      if (given === undefined) await panels.showTab(path, "features");
      return true;
    },
  };
}
