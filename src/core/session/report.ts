import type { ClaimKind, Subject } from "./claims/claim.js";
import type { ClaimReading, SessionReading } from "./reading/claimReading.js";
import type { Repeated } from "./repeated.js";
import type { ClaimStatus } from "./rule.js";
import type { TelltaleKind } from "./unmentioned/telltale.js";

/** A call that a claim rests on or is refuted by, and the line that decides. */
export interface ClaimEvidence {
  /** The call's id, or `#` and its place among the calls where the session gives none. */
  readonly call: string;
  readonly turn: number;
  readonly quote: string;
}

export interface CheckedClaim {
  readonly turn: number;
  /** The sentence. */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly subject: Subject;
  readonly status: ClaimStatus;
  /** The rule that decided: words for people are chosen by it. */
  readonly rule: string;
  /** It stands in the last message before the next request or the end. */
  readonly closing: boolean;
  /** It says what its evidence does not carry. */
  readonly misleads: boolean;
  readonly evidence: readonly ClaimEvidence[];
  /** What a model's state says of the sentence, beside the status; absent where none was asked. */
  readonly reading?: ClaimReading;
}

/** An act that changes what a test can show. */
export interface NotableAct {
  readonly turn: number;
  readonly call: string;
  readonly kind: TelltaleKind;
  /** File or command. */
  readonly what: string;
  readonly quote: string;
  /** The agent's closing words, or the request, speak of it. */
  readonly mentioned: boolean;
}

export interface SessionSummary {
  readonly claims: number;
  readonly supported: number;
  readonly contradicted: number;
  readonly stale: number;
  readonly partial: number;
  readonly masked: number;
  readonly noEvidence: number;
  readonly otherEvidence: number;
  readonly disclosed: number;
  readonly cannotTell: number;
  readonly actsNotMentioned: number;
  /** Tests were run, and files were changed after the last run. */
  readonly editedAfterLastTests: boolean;
}

/** Plain data; the same for every reader of sessions. */
export interface SessionReport {
  readonly claims: readonly CheckedClaim[];
  readonly acts: readonly NotableAct[];
  readonly summary: SessionSummary;
  readonly repeated: Repeated;
  /** The one answer for the last exchange in which the agent claims anything: its closing says what its evidence does not carry. */
  readonly misleading: boolean;
  /** Absent where no model has read it. */
  readonly reading?: SessionReading;
}
