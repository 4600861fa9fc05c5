import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { DocumentMarks } from "./documentMarks.js";
import type { Reviews } from "./reviews.js";
import { noStep, stepOf } from "./stepAtCursor.js";

/** Takes a step out of Problems and the gutter, in this workspace; called again, it puts it back. */
export function markReviewed(marks: DocumentMarks, reviews: Reviews): Command {
  return {
    id: commandIds.markReviewed,
    blocked: (given) => (stepOf(given, marks) ? undefined : noStep()),
    async run(given) {
      const { runId, step } = stepOf(given, marks)!;
      await reviews.set(runId, step, !reviews.of(runId).includes(step));
    },
  };
}
