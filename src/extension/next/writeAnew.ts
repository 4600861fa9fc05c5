import { l10n } from "vscode";
import { keptBefore } from "../../core/run/anew.js";
import { isWorthALook } from "../../core/verdict/codes.js";
import type { Checks } from "../checks/checks.js";
import { failed } from "../checks/failed.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Panels } from "../panel/panels.js";
import { noRun, pathOf } from "../runs/chooseRun.js";
import type { RunLibrary } from "../runs/runLibrary.js";

/** Lets the model go on anew from just before a step of its own, and shows both runs side by side. */
export function writeAnew(checks: Checks, library: RunLibrary, panels: Panels): Command {
  return {
    id: commandIds.writeAnew,
    blocked: (given) => (pathOf(given, library) ? undefined : noRun()),
    async run(given) {
      const path = pathOf(given, library)!;
      const run = await library.read(path);
      if (run.mode !== "on-policy")
        throw new Error(l10n.t("Someone else wrote this text: only its writer can write it anew."));
      const step = stepOf(given) ?? run.steps.find(({ verdict }) => isWorthALook(verdict.code))?.index ?? 0;
      const fresh = await checks.check({ kind: "prompt", messages: run.messages, kept: keptBefore(run, step) });
      failed(fresh);
      if (fresh?.status !== "done") return false;
      await panels.showComparison(path, (await library.store()).pathOf(fresh));
      return true;
    },
  };
}

function stepOf(given: unknown): number | undefined {
  const { step } = (given ?? {}) as { readonly step?: unknown };
  return typeof step === "number" ? step : undefined;
}
