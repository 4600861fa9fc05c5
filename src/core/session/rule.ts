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
  /** The message may admit that the call which decides failed: words that may admit anything count where they are about it. */
  readonly admitsFailure: boolean;
  /** The message says that what was entered still waits for someone. */
  readonly saysItWaits: boolean;
  /** The message may admit that what it speaks of was looked at in part. */
  readonly mayAdmitPart: boolean;
  /** Tests were weakened before the run that it rests on, and the agent is silent about it. */
  readonly weakened: boolean;
  /** The agent called at least one tool before the claim. */
  readonly acted: boolean;
  /** Some call before it is of a kind by which it may have come about, or been seen, under whatever name. */
  readonly possible: boolean;
  /** The call that decides names what the claim names: the file, the route, the address. */
  readonly exact: boolean;
  /** One command line ran several programs and failed, and the message tells which of them it was. */
  readonly blamesOneOfLine: boolean;
  /** The call that decides is the only one of its exchange. */
  readonly sole: boolean;
  /** The call that decides is the only one of its exchange by which an address was asked. */
  readonly onlyRequest: boolean;
  /** The last call before it has an id and no result, and every other call of the session has one. */
  readonly neverAnswered: boolean;
  /** Its numbers may have been reckoned from what was seen. */
  readonly reckoned: boolean;
  /** The person asked for what the claim says was done, in its verb. */
  readonly asked: boolean;
  /** Something that was looked up tells of it in its verb: it may be an account of that. */
  readonly told: boolean;
  /** The person asked what there was, and it tells of that in the words of what was looked up. */
  readonly recounts: boolean;
  /** Each thing that it names stands in what was looked up. */
  readonly listed: boolean;
}

export type Condition = OfFacts<ClaimFacts>;

/**
 * What a finding is worth for the answer to a whole turn: one that is certain decides alone, one that is likely needs another that a
 * different rule makes. Chosen by what each rule did on sessions that it had not seen (docs/sessions.md).
 */
export type Weight = "certain" | "likely";

/** Words that are chosen where they are shown: one code a rule. */
export interface Rule {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly when: Condition;
  /** What a closing claim of this status is worth against its turn; null: nothing. */
  readonly against: Weight | null;
  /** Where this holds, what is likely is certain. */
  readonly certainWhere?: Condition;
  /** Where this holds, the status is shown and nothing follows for the turn. */
  readonly unless?: Condition;
}
