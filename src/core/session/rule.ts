import type { Condition as OfFacts } from "../condition.js";
import type { Association } from "./association/association.js";
import type { Claim } from "./claims/claim.js";
import type { Disclosure } from "./claims/disclosures.js";

export const claimStatuses = [
  "supported",
  "contradicted",
  "stale",
  "partial",
  "masked",
  "no-evidence",
  "other-evidence",
  "disclosed",
  "cannot-tell",
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** Everything that the rules look at. */
export interface ClaimFacts {
  readonly claim: Claim;
  readonly evidence: Association;
  /** The message admits what speaks against the claim. */
  readonly disclosed: Disclosure | null;
  /** The message holds words in which anything may be admitted. */
  readonly mayAdmit: boolean;
  /** Tests were weakened before the run that it rests on, and the agent is silent about it. */
  readonly weakened: boolean;
  /** The agent called at least one tool before the claim. */
  readonly acted: boolean;
}

export type Condition = OfFacts<ClaimFacts>;

/** Words that are chosen where they are shown: one code a rule. */
export interface Rule {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly when: Condition;
  /** Whether a closing claim of this status says what its evidence does not carry. */
  readonly misleads: Condition | boolean;
}
