import { l10n } from "vscode";
import { withoutInfluence } from "../../core/prompt/withoutInfluence.js";
import { foundInfluence, hiddenInfluenceAt } from "../../core/run/finding.js";
import type { Influence } from "../../core/run/influence.js";
import type { Run } from "../../core/run/run.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import { noRun, pathOf } from "../runs/chooseRun.js";
import { type BesideRunOptions, besideRun } from "./besideRun.js";

/** Asks the same once more without the sentence that moved the answer, and shows both runs side by side. */
export function askWithout(options: BesideRunOptions): Command {
  const { library } = options;
  return {
    id: commandIds.askWithout,
    blocked: (given) => (pathOf(given, library) ? undefined : noRun()),
    async run(given) {
      const path = pathOf(given, library)!;
      const run = await library.read(path);
      const influence = influenceOf(given, run);
      const messages = influence && withoutInfluence(run.messages, influence);
      if (!messages) throw new Error(l10n.t("No sentence of this prompt is known to have moved the answer."));
      return besideRun(path, { kind: "prompt", messages }, options);
    },
  };
}

/** The one that is named, else the one that the run's finding is about. */
function influenceOf(given: unknown, run: Run): Influence | undefined {
  const { influence, step } = (given ?? {}) as { readonly influence?: unknown; readonly step?: unknown };
  if (typeof influence === "number") return run.influences[influence];
  const at = typeof step === "number" && run.steps[step] ? hiddenInfluenceAt(run.steps[step], run) : undefined;
  if (at !== undefined) return run.influences[at];
  return foundInfluence(run);
}
