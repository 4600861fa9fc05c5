import { l10n, window } from "vscode";
import { verdictWords } from "../../report/words/verdicts.js";
import type { VerdictCode } from "../../core/run/verdict.js";
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
      const kinds = Object.keys(verdictWords) as VerdictCode[];
      const named = kinds.find((code) => code === given);
      const items = kinds.map((code) => ({ label: verdictLabel(code), code }));
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
