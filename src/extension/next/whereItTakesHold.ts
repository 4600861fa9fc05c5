import { l10n, type QuickPickItem, window } from "vscode";
import { type LeverSubject, leverSubjects } from "../../core/run/leverSubjects.js";
import type { RunEvent } from "../../core/run/events.js";
import { plainLine } from "../../report/plainText.js";
import { activityWords } from "../../report/words/activities.js";
import type { Checks } from "../checks/checks.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import { language } from "../language.js";
import type { Backend } from "../loadBackend.js";
import type { Panels } from "../panel/panels.js";
import { noRun, pathOf } from "../runs/chooseRun.js";
import type { RunLibrary } from "../runs/runLibrary.js";

export interface WhereItTakesHoldOptions {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly library: RunLibrary;
  readonly panels: Panels;
}

type Subject = Pick<LeverSubject, "influence" | "step">;

/** Looks for the layers at which a sentence of the prompt, or a step, takes hold of a run's answer, and puts them into the run. */
export function whereItTakesHold({ backend, checks, library, panels }: WhereItTakesHoldOptions): Command {
  return {
    id: commandIds.whereItTakesHold,
    blocked: (given) => (pathOf(given, library) ? undefined : noRun()),
    async run(given) {
      const path = pathOf(given, library)!;
      const run = await library.read(path);
      const named = subjectOf(given);
      const subject = named ?? (await chosen(leverSubjects(run)));
      if (!subject) return false;
      const { leverOf } = await backend();
      const found = await checks.withModel(l10n.t("Where does it take hold?"), async (model, progress, signal) => {
        let lever: RunEvent | undefined;
        for await (const event of leverOf(model, run, subject, signal)) {
          if (event.type === "progress")
            progress.report({
              message: `${language.say(activityWords[event.activity])} ${event.done}/${event.total}`,
            });
          else lever = event;
        }
        return { lever };
      });
      if (!found) return false;
      if (!found.lever) {
        void window.showInformationMessage(l10n.t("Without it the answer changes too little to look for layers."));
        return false;
      }
      await checks.add(path, run, found.lever);
      // What a panel asked for is seen there.
      if (!named) await panels.showTab(path, "levers");
      return true;
    },
  };
}

/** The one that a panel names. */
function subjectOf(given: unknown): Subject | undefined {
  const { influence, step } = (given ?? {}) as { readonly influence?: unknown; readonly step?: unknown };
  if (typeof influence === "number") return { influence };
  return typeof step === "number" ? { step } : undefined;
}

async function chosen(subjects: readonly LeverSubject[]): Promise<Subject | undefined> {
  if (subjects.length === 0) throw new Error(l10n.t("Neither a sentence of this prompt nor a step moves the answer."));
  const items = subjects.map((subject): QuickPickItem & { readonly subject: LeverSubject } => ({
    label: plainLine(subject.sentence).slice(0, 200),
    description: subject.step === undefined ? l10n.t("of the prompt") : l10n.t("step {0}", subject.step + 1),
    subject,
  }));
  const title = l10n.t("Where does which of these take hold?");
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.subject;
}
