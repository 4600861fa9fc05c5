import { l10n, window } from "vscode";
import { CodedError } from "../../core/errors.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { ModelDesk } from "./modelDesk.js";
import { chooseModel, idOf } from "./chooseModel.js";

/** Takes a model's checksum afresh. */
export function verifyModel(backend: () => Promise<Backend>, models: ModelDesk): Command {
  return {
    id: commandIds.verifyModel,
    async run(given) {
      const here = ({ state }: { readonly state: string }) => ["ready", "unverified"].includes(state);
      const id = idOf(given) ?? (await chooseModel(backend, models, l10n.t("Verify which model?"), here))?.id;
      if (!id) return;
      const { verifyModel } = await backend();
      await models.task({
        title: l10n.t("Verifying {0}", id),
        async work(context) {
          const { ok, expectedSha256 } = await verifyModel(id, { ...models.options(), ...context });
          if (!ok) throw new CodedError("checksum", l10n.t("{0} is damaged. Remove it and fetch it again.", id));
          const words =
            expectedSha256 === undefined
              ? l10n.t("{0} can be read, but nothing is known to compare its checksum with.", id)
              : l10n.t("{0} is sound.", id);
          void window.showInformationMessage(words);
        },
      });
    },
  };
}
