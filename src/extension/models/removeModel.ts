import { l10n, window } from "vscode";
import type { Checks } from "../checks/checks.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "./modelDesk.js";
import { chooseModel, idOf } from "./chooseModel.js";

/** Deletes a model from the cache, with what was converted from it, after asking. */
export function removeModel(backend: () => Promise<Backend>, models: ModelDesk, checks: Checks): Command {
  return {
    id: commandIds.removeModel,
    async run(given) {
      const here = ({ state }: { readonly state: string }) => state !== "absent";
      const id = idOf(given) ?? (await chooseModel(backend, models, l10n.t("Remove which model?"), here))?.id;
      if (!id) return;
      const remove = l10n.t("Remove");
      const question = l10n.t("Remove the model {0} and what was converted from it?", id);
      if ((await window.showWarningMessage(question, { modal: true }, remove)) !== remove) return;
      const { removeModel, formatBytes } = await backend();
      await checks.inTurn(async () => {
        // An engine that has the files open would keep their space.
        await checks.restartEngine();
        await models.task({
          title: l10n.t("Removing {0}", id),
          async work(context) {
            const freed = await removeModel(id, { ...models.options(), ...context });
            void window.showInformationMessage(l10n.t("Removed {0}: {1} freed.", id, formatBytes(freed)));
          },
        });
      });
    },
  };
}
