import { CodeLens, type Disposable, EventEmitter, languages } from "vscode";
import type { StepReference } from "./stepAtCursor.js";
import { commandIds } from "../ids.js";
import { settings } from "../settings.js";
import { withoutIcons } from "../runs/words.js";
import type { ShownMarks } from "./shownMarks.js";
import { standingSentence } from "../../report/words/verdicts.js";
import { language } from "../language.js";
import { standingLine, truthWords } from "./stepWords.js";

/** A line over each step with its verdict and reading; off unless the setting turns it on. */
export function codeLens(marks: ShownMarks): Disposable {
  const changed = new EventEmitter<void>();
  const listening = marks.onDidChange(() => changed.fire());
  const provider = languages.registerCodeLensProvider("*", {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      if (!settings().codeLens) return [];
      return marks.in(document).map(({ path, run, step, range }) => {
        const reference: StepReference = { path, runId: run.id, step: step.index };
        const title = withoutIcons(
          [standingLine(step, run), truthWords(step)].filter((words) => words !== undefined).join(" · "),
        );
        const tooltip = standingSentence(step, run, language.say);
        return new CodeLens(range, { title, tooltip, command: commandIds.explainStep, arguments: [reference] });
      });
    },
  });
  return {
    dispose() {
      for (const item of [listening, provider, changed]) item.dispose();
    },
  };
}
