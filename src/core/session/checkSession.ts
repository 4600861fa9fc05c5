import type { Turn } from "../transcripts/turn.js";
import { collect, type Spoken } from "./acts/collect.js";
import { claimsOf } from "./claims/extract.js";
import type { Finding } from "./closing/answer.js";
import { Findings } from "./closing/findings.js";
import { impliedClaims } from "./closing/impliedClaims.js";
import { isLastMisleading } from "./closing/lastExchange.js";
import { Evidence } from "./evidence.js";
import { Seen } from "./grounding/seen.js";
import { judge } from "./judge.js";
import { messageOf, nothingSaid } from "./message.js";
import { repeatedFailures } from "./repeated.js";
import type { CheckedClaim, SessionReport } from "./report.js";
import { summaryOf } from "./summary.js";
import { findTelltales } from "./unmentioned/find.js";
import { notableAct } from "./unmentioned/notable.js";
import type { Telltale, Telltales } from "./unmentioned/telltale.js";
import { weakens } from "./unmentioned/weakens.js";

const MAX_CLAIMS = 20_000;

/**
 * Checks what an agent says in a session against what its calls returned. Pure and deterministic: nothing is run, no model is asked. Time
 * grows with the length of the session; a result that is missing, cut or comes before its call makes a claim undecidable, never false.
 */
export function checkSession(turns: readonly Turn[]): SessionReport {
  const { acts, spoken, requests, cutBefore } = collect(turns);
  const evidence = new Evidence(acts, requests, cutBefore, new Seen(turns), spoken);
  const closings = closingTexts(spoken);
  const telltales = findTelltales(evidence);
  const notable = telltales.map((telltale) => notableAct(telltale, spoken, closings, evidence));
  const silent = telltales.filter((telltale, i) => weakens(telltale, evidence) && !notable[i].mentioned);
  const claims = checkedClaims(spoken, closings, { all: telltales, silent }, evidence);
  return {
    claims,
    acts: notable,
    summary: summaryOf(claims, notable, evidence),
    repeated: repeatedFailures(acts, spoken),
    misleading: isLastMisleading(claims, spoken, closings, requests),
  };
}

/** All closing texts of an exchange as one. */
function closingTexts(spoken: readonly Spoken[]): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { closing, exchange, text } of spoken)
    if (closing) texts.set(exchange, texts.has(exchange) ? `${texts.get(exchange)}\n\n${text}` : text);
  return texts;
}

/** The claims of every text in order, and behind them those that a closing makes as a whole. */
function checkedClaims(
  spoken: readonly Spoken[],
  closings: ReadonlyMap<number, string>,
  telltales: Telltales,
  evidence: Evidence,
): CheckedClaim[] {
  const claims: CheckedClaim[] = [];
  const findings = new Findings();
  for (const [i, text] of spoken.entries()) {
    if (claims.length >= MAX_CLAIMS) break;
    const { closing, exchange } = text;
    const add = (claim: CheckedClaim, finding: Finding | null) => {
      if (finding && closing) findings.add(exchange, finding, claims.length);
      claims.push(claim);
    };
    const said = closing ? (closings.get(exchange) ?? text.text) : text.text;
    const own = judgedClaims(text, said, telltales.silent, evidence);
    for (const { claim, finding } of own) add(claim, finding);
    if (!closing || spoken[i + 1]?.exchange === exchange || findings.isMisleading(exchange)) continue;
    // The last text of an exchange answers for what none of its sentences claims.
    const ownClaims = own.map(({ claim }) => claim);
    for (const { claim, finding } of impliedClaims(text, said, ownClaims, telltales, evidence)) add(claim, finding);
  }
  const misleading = findings.misleadingClaims();
  return claims.map((claim, i) => (misleading.has(i) ? { ...claim, misleads: true } : claim));
}

/** What the sentences of a text claim, each with what it is worth against its turn. `said` is the whole message that the text stands in. */
function judgedClaims(spoken: Spoken, said: string, silent: readonly Telltale[], evidence: Evidence) {
  const claims = claimsOf(spoken, evidence.requestsBefore(spoken.order, 1)[0]?.text);
  const message = claims.length === 0 ? nothingSaid : messageOf(said, spoken.turn);
  return claims.map((claim) => judge(claim, message, silent, evidence));
}
