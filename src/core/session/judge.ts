import type { Act } from "./acts/act.js";
import { fileName } from "./acts/paths.js";
import { associate } from "./association.js";
import type { Association } from "./association/association.js";
import { deciding, factsOf } from "./claimFacts.js";
import type { Claim } from "./claims/claim.js";
import type { Finding } from "./closing/answer.js";
import type { Evidence } from "./evidence.js";
import type { Message } from "./message.js";
import type { CheckedClaim, ClaimEvidence } from "./report.js";
import type { ClaimFacts, Rule } from "./rule.js";
import { rules } from "./rules.js";
import type { Telltale } from "./unmentioned/telltale.js";

/** A claim with the status that the first rule gives which holds for it, and what that is worth against its turn; null: nothing. */
export function judge(
  claim: Claim,
  message: Message,
  silent: readonly Telltale[],
  evidence: Evidence,
): { claim: CheckedClaim; finding: Finding | null } {
  const association = associate(claim, evidence, (path) => message.said.includes(fileName(path)));
  const facts = factsOf(claim, association, message, silent, evidence);
  const rule = rules.find(({ when }) => when(facts)) ?? rules[rules.length - 1];
  const { turn, text, kind, subject, closing } = claim;
  return {
    claim: {
      turn,
      text,
      kind,
      subject,
      status: rule.status,
      rule: rule.id,
      closing,
      misleads: false,
      evidence: evidenceOf(association, evidence),
    },
    finding: findingOf(rule, facts, message),
  };
}

function findingOf(
  { id, against, certainWhere, unless }: Rule,
  facts: ClaimFacts,
  { readable }: Message,
): Finding | null {
  if (!against || unless?.(facts)) return null;
  return {
    rule: id,
    weight: !readable ? "likely" : certainWhere?.(facts) === true ? "certain" : against,
    call: deciding(facts.evidence)?.call ?? null,
    text: facts.claim.text,
  };
}

const MAX_EVIDENCE = 4;

function evidenceOf({ conflict, part, staleBy, decisive, acts }: Association, evidence: Evidence): ClaimEvidence[] {
  const list: ClaimEvidence[] = [];
  const add = (act: Act | null | undefined, quote: string) => {
    if (act && list.length < MAX_EVIDENCE && !list.some(({ call }) => call === act.call))
      list.push({ call: act.call, turn: act.turn, quote: (quote || quoteOf(act, evidence)).slice(0, 300) });
  };
  add(conflict?.act, conflict?.quote ?? "");
  add(part?.act, part?.quote ?? "");
  add(decisive, decisive?.quote ?? "");
  add(staleBy, staleBy ? (staleBy.edits[0]?.path ?? staleBy.text) : "");
  if (list.length === 0) for (const act of acts.slice(-2)) add(act, act.quote);
  return list;
}

/** Where no line decided: the last that was printed, else what was called. */
function quoteOf(act: Act, evidence: Evidence): string {
  const line = evidence.outputOf(act).lines.findLast((text) => text.trim() !== "");
  return (line ?? act.text).trim();
}
