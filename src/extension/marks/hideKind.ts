import { l10n, window } from "vscode";
import { verdictCodes } from "../../core/verdict/codes.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import { setHidden, showAllKinds } from "./hiddenKinds.js";
import { settings } from "../settings.js";
import { verdictLabel } from "./stepWords.js";

/** Hides a kind of verdict in editors, Problems and the panel of this workspace. */
export function hideKind(): Command {
  return {
    id: commandIds.hideKind,
    async run(given) {
      const named = verdictCodes.find((code) => code === given);
      const items = verdictCodes.map((code) => ({ label: verdictLabel(code), code }));
      const code = named ?? (await window.showQuickPick(items, { title: l10n.t("Hide which kind?") }))?.code;
      if (!code) return;
      await setHidden(code, true);
      const undo = l10n.t("Show It Again");
      const words = l10n.t("Steps with the verdict “{0}” are hidden in this workspace.", verdictLabel(code));
      if ((await window.showInformationMessage(words, undo)) === undo) await setHidden(code, false);
    },
  };
}

export function showHiddenKinds(): Command {
  return {
    id: commandIds.showHiddenKinds,
    blocked: () =>
      settings().hiddenVerdicts.length > 0 ? undefined : { reason: l10n.t("No kind of verdict is hidden.") },
    run: showAllKinds,
  };
}
