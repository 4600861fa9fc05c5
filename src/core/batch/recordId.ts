import { z } from "zod";
import { isObject } from "../transcripts/shapes.js";

/** UTF-16 code units. */
export const MOST_ID_LENGTH = 512;
export const recordId = z.string().min(1).max(MOST_ID_LENGTH);

/** What data sets call the name of a record, the surest first. */
export const recordNames: readonly string[] =
  "id _id uid uuid unique_id record_id sample_id example_id idx index".split(" ");
/** And that of a question, which several records may answer: by such a name all but the first of them would be left out. */
const questionNames: readonly string[] = [...recordNames, "question_id", "problem_id", "task_id", "qid"];

/** A record with its id under `id`, as a text: data sets number their records, and call the number by other names. Any other value as it is. */
export function withId(value: unknown, names = questionNames): unknown {
  if (!isObject(value)) return value;
  for (const name of names) {
    const id = Object.hasOwn(value, name) ? value[name] : undefined;
    if (typeof id === "string" && id.trim() !== "") return name === "id" ? value : { ...value, id };
    if (typeof id === "number" && Number.isFinite(id)) return { ...value, id: String(id) };
  }
  return value;
}
