import type { Act } from "../acts/act.js";
import type { ClaimStatus } from "../rule.js";

/** What speaks against a closing as a whole, whatever the words of its sentences. */
export interface AgainstClosing {
  /** Words for people are chosen by it. */
  readonly rule:
    | "failure-not-mentioned"
    | "end-not-seen"
    | "source-failed-in-silence"
    | "state-not-mentioned"
    | "other-date"
    | "other-environment"
    | "asked-and-never-done"
    | "tests-weakened-in-silence"
    | "notice-unsaid"
    | "done-after-all"
    | "beyond-threshold"
    | "other-order"
    | "some-left-out"
    | "value-otherwise"
    | "number-nowhere"
    | "name-nowhere";
  readonly status: ClaimStatus;
  readonly act: Act | null;
  readonly quote: string;
  /** The sentence that says it; absent where the closing says it as a whole. */
  readonly sentence?: string;
}
