import { z } from "zod";
import { isObject } from "../transcripts/shapes.js";

/** UTF-16 code units. */
export const MOST_ID_LENGTH = 512;
export const recordId = z.string().min(1).max(MOST_ID_LENGTH);

/** What data sets call the name of a record, the surest first. */
const idKeys = [
  ...["id", "_id", "uid", "uuid", "unique_id", "record_id", "sample_id", "example_id", "question_id", "problem_id"],
  ...["task_id", "qid", "idx", "index"],
];

/** A record with its id under `id`, as a text: data sets number their records, and call the number by other names. Any other value as it is. */
export function withId(value: unknown): unknown {
  if (!isObject(value)) return value;
  for (const key of idKeys) {
    const id = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof id === "string" && id.trim() !== "") return key === "id" ? value : { ...value, id };
    if (typeof id === "number" && Number.isFinite(id)) return { ...value, id: String(id) };
  }
  return value;
}
