import { l10n } from "vscode";
import { keptBefore } from "../../core/run/anew.js";
import { isWorthALook } from "../../core/verdict/codes.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import { noRun, pathOf } from "../runs/chooseRun.js";
import { type BesideRunOptions, besideRun } from "./besideRun.js";

/** Lets the model go on anew from just before a step of its own, and shows both runs side by side. */
export function writeAnew(options: BesideRunOptions): Command {
  const { library } = options;
  return {
    id: commandIds.writeAnew,
    blocked: (given) => (pathOf(given, library) ? undefined : noRun()),
    async run(given) {
      const path = pathOf(given, library)!;
      const run = await library.read(path);
      if (run.mode !== "on-policy")
        throw new Error(l10n.t("Someone else wrote this text: only its writer can write it anew."));
      const step = stepOf(given) ?? run.steps.find(({ verdict }) => isWorthALook(verdict.code))?.index ?? 0;
      return besideRun(path, { kind: "prompt", messages: run.messages, kept: keptBefore(run, step) }, options);
    },
  };
}

function stepOf(given: unknown): number | undefined {
  const { step } = (given ?? {}) as { readonly step?: unknown };
  return typeof step === "number" ? step : undefined;
}
