import type { Run } from "../../core/run/run.js";
import type { SarifDocument } from "../sarifPlaces.js";
import { locateSteps } from "./locateSteps.js";

/** Where a document holds a run's steps, or at least its prompt; undefined when it holds neither. */
export function placesIn(text: string, run: Run): Omit<SarifDocument, "uri"> | undefined {
  const places = locateSteps(text, run.steps);
  const question = run.messages.findLast(({ role }) => role === "user")?.content.trim() ?? "";
  const start = question === "" ? -1 : text.indexOf(question);
  if (places.length === 0 && start < 0) return undefined;
  return { text, places, ...(start >= 0 && { prompt: { start, end: start + question.length } }) };
}
