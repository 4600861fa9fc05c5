/** What a sentence of the agent says happened. */
export const claimKinds = [
  "ran",
  "passed",
  "works",
  "fixed",
  "created",
  "changed",
  "deleted",
  "deployed",
  "sent",
  "checked",
  "complete",
  "number",
  "untouched",
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What it says so of, where that decides which acts can show it. */
const subjects = [
  "tests",
  "build",
  "lint",
  "types",
  "format",
  "checks",
  "pipeline",
  "coverage",
  "server",
  "endpoint",
  "page",
  "deployment",
  "migration",
  "commit",
  "push",
  "pull-request",
  "install",
  "benchmark",
  "file",
  "search",
  "web",
  "query",
  "command",
  "bug",
  "record",
  "data",
  "message",
  "task",
  "thing",
] as const;
export type Subject = (typeof subjects)[number];

export interface Target {
  readonly type:
    | "file"
    | "email"
    | "url"
    | "route"
    | "id"
    | "code"
    | "command"
    | "quote"
    | "environment"
    | "http-status"
    | "amount"
    | "time"
    | "date"
    | "name";
  readonly text: string;
}

/** A number of the sentence and the noun after it. */
export interface Quantity {
  readonly value: number;
  /** The whole of which it is a part: the 12 of "10 of 12". */
  readonly of: number | null;
  /** In lower case, singular where that is regular; empty where none follows. */
  readonly noun: string;
  readonly unit: string;
  /** About, over, at least: not to be compared to the unit. */
  readonly rough: boolean;
  /** As written; null where it is a word. */
  readonly digits: string | null;
}

export interface Claim {
  readonly turn: number;
  readonly order: number;
  readonly exchange: number;
  readonly closing: boolean;
  /** The sentence as it was written, bounded. */
  readonly text: string;
  /** The part of it that states the claim, markdown removed, in lower case. */
  readonly clause: string;
  readonly kind: ClaimKind;
  readonly subject: Subject;
  /** All, every, full, entire, both. */
  readonly universal: boolean;
  /** All that its clause says, of something that the words before it name: "… and is green". */
  readonly bare?: boolean;
  /** It says that it was verified, or that all is well without a doubt; a plain account of a change does not. */
  readonly strong: boolean;
  /** Its verb is none that is known: what it did can only be guessed. */
  readonly guess: boolean;
  /** It is told as a deed of the agent's own, in the active voice. */
  readonly own: boolean;
  /** It says that there is none: no usages, no errors in the log. */
  readonly absence: boolean;
  /** The verb in its base form, where the claim has one of doing: cancel, update. */
  readonly verb: string;
  /** What stands after that verb, or before it where it is passive; empty where there is none. */
  readonly object: string;
  readonly quantities: readonly Quantity[];
  readonly targets: readonly Target[];
  /** Stems of its content words. */
  readonly words: readonly string[];
}
