import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { DocumentMarks } from "./documentMarks.js";
import type { Panels } from "../panel/panels.js";
import { noStep, stepOf } from "./stepAtCursor.js";

/** Shows a step in the panel, with its layers, tokens and evidence. */
export function explainStep(marks: DocumentMarks, panels: Panels): Command {
  return {
    id: commandIds.explainStep,
    blocked: (given) => (stepOf(given, marks) ? undefined : noStep()),
    async run(given) {
      const { path, step } = stepOf(given, marks)!;
      await panels.showRun(path, { step, focus: true });
    },
  };
}
