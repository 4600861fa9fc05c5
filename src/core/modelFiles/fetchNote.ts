/** What may happen while a model is brought here, checked or taken away; the sentences stand in report/words/fetching.ts. */
export const fetchNoteCodes = [
  /** Of so many parts, this one is on its way. */
  "part",
  "another-source",
  /** What an earlier try left did not add up to the model. */
  "from-the-beginning",
  "interrupted",
  "waits-for-download",
  "waits-for-cache",
  "damaged",
  "sum-not-kept",
] as const;

export type FetchNoteCode = (typeof fetchNoteCodes)[number];

export interface FetchNote {
  readonly code: FetchNoteCode;
  readonly values: readonly (string | number)[];
  /** What it came from, in English and in the terms of whatever failed: for a log, not for a message. */
  readonly detail?: string;
}
