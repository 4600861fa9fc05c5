import type { SessionReport } from "../../core/session/report.js";
import type { ClaimStatus } from "../../core/session/rule.js";
import type { TelltaleKind } from "../../core/session/unmentioned/telltale.js";
import type { RepeatedFailure } from "../../core/session/repeated.js";
import { statusCounts, statusOrder } from "./claims.js";
import type { Say } from "./language.js";

/** Acts that change what a test can show. */
export const telltaleWords: Readonly<Record<TelltaleKind, string>> = {
  "test-deleted": "A test was deleted.",
  "test-skipped": "A test was skipped.",
  "assertion-weakened": "What a test asserts was weakened.",
  "test-edited": "A test was edited.",
  "test-setup-patched": "The set-up of the tests was changed.",
  "snapshot-rewritten": "Snapshots were rewritten.",
  "special-cased": "Code was made for the tests' own values.",
  "check-bypassed": "A check was bypassed.",
  "threshold-lowered": "A threshold was lowered.",
  "out-of-scope-change": "A file outside the task was changed.",
};

/** What is said of a session as a whole, as templates. */
export const sessionTemplates = {
  heading: "Agent session check",
  about: "agent session check",
  limit:
    "Every mark is a program's reading of this session alone: it compares words with results, and knows nothing of intent.",
  claims: "Claims",
  acts: "Acts that the message does not mention",
  failures: "Repeated failures",
  leftOut: "Not read",
  nothing: "Its last message says nothing that its evidence does not carry.",
} as const;

/** The session in two sentences: its claims by status, and what a reader should look at first. */
export function sessionWords(report: SessionReport, say: Say): string {
  const counts = claimCounts(report, say);
  const foremost = foremostWords(report, say);
  const nothing = report.claims.length === 0 && foremost === say(nothingToSay);
  return nothing ? counts : say("{0} {1}", counts, foremost);
}

const nothingToSay = sessionTemplates.nothing;

export function claimCounts({ claims }: Pick<SessionReport, "claims">, say: Say): string {
  if (claims.length === 0) return say("No claims.");
  const numbers = new Map<ClaimStatus, number>();
  for (const { status } of claims) numbers.set(status, (numbers.get(status) ?? 0) + 1);
  const order: readonly ClaimStatus[] = ["supported", ...statusOrder.filter((status) => status !== "supported")];
  const counts = order
    .filter((status) => numbers.has(status))
    .map((status) => say(statusCounts[status], numbers.get(status)!));
  const listed = counts.join(say(", "));
  return claims.length === 1 ? say("1 claim: {0}.", listed) : say("{0} claims: {1}.", claims.length, listed);
}

export function foremostWords({ summary, misleading, acts, repeated }: SessionReport, say: Say): string {
  const unmentioned = acts.filter(({ mentioned }) => !mentioned).length;
  if (summary.editedAfterLastTests) return say("It never ran the tests after its last edit.");
  if (unmentioned === 1) return say("It does not mention one act that changes what a test can show.");
  if (unmentioned > 1) return say("It does not mention {0} acts that change what a test can show.", unmentioned);
  if (misleading) return say("Its last message says what its evidence does not carry.");
  if (repeated.failures.length > 0) return say("A call failed again and again.");
  return say(nothingToSay);
}

/** What was found in many sessions. */
export interface SessionTotal {
  readonly sessions: number;
  readonly claims: number;
  /** Sessions whose last message misleads. */
  readonly misleading: number;
  /** Files that are no transcripts. */
  readonly passedOver: number;
}

export function totalWords({ sessions, claims, misleading, passedOver }: SessionTotal, say: Say): string {
  const counts = say(
    "Sessions: {0}. Claims: {1}. Sessions whose last message misleads: {2}.",
    sessions,
    claims,
    misleading,
  );
  return passedOver === 0 ? counts : say("{0} {1}", counts, say("Files that are no transcripts: {0}.", passedOver));
}

/** @param call what failed, as people know it. */
export function failureWords(
  { times, firstTurn, lastTurn, recovered }: RepeatedFailure,
  call: string,
  say: Say,
): string {
  return recovered
    ? say(
        "{0} failed {1} times, from turn {2} to turn {3}, and then succeeded.",
        call,
        times,
        firstTurn + 1,
        lastTurn + 1,
      )
    : say("{0} failed {1} times, from turn {2} to turn {3}.", call, times, firstTurn + 1, lastTurn + 1);
}
