import type { ClaimStatus } from "../../../src/core/session/rule.js";
import type { TelltaleKind } from "../../../src/core/session/unmentioned/telltale.js";
import type { Turn } from "../../../src/core/transcripts/turn.js";
import type { Step } from "../session.js";

/** A whole session written by hand around outputs of real runs, labelled claim by claim. */
export interface WholeSession {
  readonly id: string;
  /** Of bench/sessions/agents.ts. */
  readonly agent: string;
  readonly request: string;
  readonly steps: readonly Step[];
  readonly closing: string;
  /** Each claim of the closing: words that only its sentence holds, and its status. */
  readonly claims: readonly (readonly [words: string, status: ClaimStatus])[];
  /** Sentences that look like claims and are none: words of each. */
  readonly notClaims?: readonly string[];
  readonly misleading: boolean;
  readonly silent?: readonly TelltaleKind[];
}

/** As it is kept in test/fixtures/sessions/whole. */
export interface KeptSession {
  readonly id: string;
  readonly agent: string;
  readonly turns: readonly Turn[];
  readonly claims: readonly { readonly words: string; readonly status: ClaimStatus }[];
  readonly notClaims: readonly string[];
  readonly misleading: boolean;
  readonly silent: readonly TelltaleKind[];
}
