import { z } from "zod";
import { someText, unreadable } from "../batch/batchRecord.js";
import { recordId, withId } from "../batch/recordId.js";
import { CodedError } from "../errors.js";

/** The input of `cotcheck knows`, one JSON document a line. Others script against it: add fields, never rename. */

/** Each is a letter of the forced choice, and all are read: more would say less of each. */
export const MOST_CANDIDATES = 16;
/** UTF-16 code units. */
const LONGEST_CANDIDATE = 2000;

const candidate = someText.refine((text) => text.length <= LONGEST_CANDIDATE, "is too long for an answer");

const KnowledgeQuestion = z.object({
  id: recordId,
  question: someText,
  candidates: z.array(candidate).min(2, "must be two at least").max(MOST_CANDIDATES).nullish(),
  right: candidate.nullish(),
});

export interface KnowledgeTask {
  readonly id: string;
  readonly question: string;
  /** Null where they are the options in the question, or the model proposes them. */
  readonly candidates: readonly string[] | null;
  /** The right answer, where it is known. */
  readonly right: string | null;
}

export interface KnowledgeReject {
  /** Null when the line does not even hold a usable id. */
  readonly id: string | null;
  readonly error: CodedError;
}

/** What datasets call candidates. Passed over in silence, the model's own replies would be weighed in their place. */
const otherNames = [
  "candidate",
  "choices",
  "options",
  "answers",
  "mc1_targets",
  "mc2_targets",
  "endings",
  "distractors",
  "incorrect_answers",
] as const;

/** Also an object by letters, {"A": "…"}, and ARC's {"text": […], "label": […]}. */
const isList = (value: unknown): boolean => typeof value === "object" && value !== null;

/** One line of the input; other fields that are not part of the format are ignored. Never throws: a bad line is a result. */
export function parseQuestionLine(line: string): KnowledgeTask | KnowledgeReject {
  let value: unknown;
  try {
    value = withId(JSON.parse(line));
  } catch {
    return { id: null, error: new CodedError("bad-input", "This line is not JSON.") };
  }
  const parsed = KnowledgeQuestion.safeParse(value);
  if (parsed.success) {
    const { id, question, candidates, right } = parsed.data;
    const other = candidates == null ? otherNames.find((name) => isList(Reflect.get(Object(value), name))) : undefined;
    if (other !== undefined)
      return { id, error: new CodedError("bad-input", `Candidates stand under "candidates", not under "${other}".`) };
    return { id, question, candidates: candidates ?? null, right: right ?? null };
  }
  const usable = z.object({ id: recordId }).safeParse(value);
  return { id: usable.success ? usable.data.id : null, error: unreadable(parsed.error) };
}
