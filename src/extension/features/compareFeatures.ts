import { l10n } from "vscode";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import { type FeatureNeeds, withoutDictionary } from "./needs.js";

/** Reads both runs of a comparison and shows there which features they use otherwise. */
export function compareFeatures(needs: FeatureNeeds): Command {
  const { backend, checks, library, models, features } = needs;
  return {
    id: commandIds.compareFeatures,
    blocked: () => withoutDictionary(needs),
    async run(given) {
      const { left, right } = (given ?? {}) as { readonly left?: unknown; readonly right?: unknown };
      if (typeof left !== "string" || typeof right !== "string") return false;
      const [one, other] = await Promise.all([library.read(left), library.read(right)]);
      const { drawDifferences } = await backend();
      const folders = await models.probeFolders();
      const drawn = await checks.withModel(l10n.t("Reading features"), (model, progress, signal) => {
        const onProgress = (done: number, total: number) =>
          progress.report({ message: l10n.t("{0} of {1} tokens", done, total) });
        return drawDifferences(one, other, { model, folders, signal, onProgress });
      });
      if (!drawn) return false;
      features.setBetween(left, right, drawn);
      return true;
    },
  };
}
