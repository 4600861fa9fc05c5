import { l10n, Uri, window } from "vscode";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import type { Reviews } from "../marks/reviews.js";
import { noStep, stepOf } from "../marks/stepAtCursor.js";
import type { RunLibrary } from "../runs/runLibrary.js";

export interface NotAMistakeOptions {
  readonly backend: () => Promise<Backend>;
  readonly library: RunLibrary;
  readonly marks: DocumentMarks;
  readonly reviews: Reviews;
  /** Where the labels are kept. */
  readonly file: string;
}

/** A person says that a marked step is right: it is taken out of Problems, and kept as a label that probes are evaluated on. */
export function notAMistake({ backend, library, marks, reviews, file }: NotAMistakeOptions): Command {
  return {
    id: commandIds.notAMistake,
    blocked: (given) => (stepOf(given, marks) ? undefined : noStep()),
    async run(given) {
      const { path, runId, step } = stepOf(given, marks)!;
      const { addLabel } = await backend();
      await addLabel(file, await library.read(path), { step, wrong: false });
      await reviews.set(runId, step, true);
      void tell(file, step);
      return true;
    },
  };
}

async function tell(file: string, step: number): Promise<void> {
  const open = l10n.t("Open the Labels");
  const words = l10n.t(
    "Step {0} is kept as right, and is no longer listed. `cotcheck probes eval --data` reads the labels.",
    step + 1,
  );
  if ((await window.showInformationMessage(words, open)) === open) await window.showTextDocument(Uri.file(file));
}
