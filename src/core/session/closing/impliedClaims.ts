import type { Act } from "../acts/act.js";
import type { Spoken } from "../acts/collect.js";
import { wordsOf } from "../association/words.js";
import { clausesOf } from "../claims/clauses.js";
import { contentWords } from "../claims/details.js";
import { sentencesOf } from "../claims/prose.js";
import type { Evidence } from "../evidence.js";
import type { CheckedClaim } from "../report.js";
import { type AgainstClosing, closingWeights } from "./againstClosing.js";
import type { Finding } from "./answer.js";
import { closingChecks } from "./checks.js";
import { closingOf } from "./closing.js";
import { isReadable } from "../languages/languagesOf.js";
import type { Telltales } from "../unmentioned/telltale.js";

/** A claim that a closing makes as a whole, and what it is worth against its turn. */
export interface ImpliedClaim {
  readonly claim: CheckedClaim;
  readonly finding: Finding;
}

/**
 * What a closing says as a whole, by what it is silent about: that all went well. Forms of words find single claims; this needs none. It
 * is made only where the calls leave no other reading, and is told with the sentence that has most to do with the call that decides. The
 * surest first; nothing after one that is certain.
 */
export function impliedClaims(
  spoken: Spoken,
  said: string,
  own: readonly CheckedClaim[],
  telltales: Telltales,
  evidence: Evidence,
): ImpliedClaim[] {
  const claims = own.length > 0 || requestedWork(spoken.order, evidence);
  const closing = closingOf({ spoken, said, claims, telltales });
  const list: ImpliedClaim[] = [];
  for (const check of closingChecks) {
    const against = check(closing, evidence);
    const implied = against && impliedBy(against, spoken, said);
    if (!implied) continue;
    list.push(implied);
    if (implied.finding.weight === "certain") break;
  }
  return list;
}

function impliedBy(against: AgainstClosing, { turn }: Spoken, said: string): ImpliedClaim | null {
  const { act, quote, rule, status } = against;
  // What a text that cannot be read is silent about, it may have said.
  const weight = isReadable(said) ? (against.weight ?? closingWeights[rule]) : "likely";
  const text = against.sentence ?? statement(said, act);
  if (text === null) return null;
  const claim: CheckedClaim = {
    turn,
    text,
    kind: "complete",
    subject: "task",
    status,
    rule,
    closing: true,
    misleads: false,
    evidence: act ? [{ call: act.call, turn: act.turn, quote: quote.slice(0, 300) }] : [],
  };
  return { claim, finding: { rule, weight, call: act?.call ?? null, text } };
}

/** The person asked for the check itself: to build, to compile, to make the tests pass. */
function requestedWork(order: number, evidence: Evidence): boolean {
  return evidence
    .requestsBefore(order, 1)
    .some(({ text }) =>
      /\b(?:build|compile|package|bundle|make sure|passes?|green|install|wheel|image)\b|构建|编译|打包|通过/i.test(
        text.slice(0, 2000),
      ),
    );
}

/** The sentence that has most to do with the call, of those that state something; null where all ask, plan or hope. */
function statement(said: string, act: Act | null): string | null {
  const about = act ? wordsOf(act) : new Set<string>();
  let best: { text: string; shared: number } | null = null;
  for (const sentence of sentencesOf(said)) {
    if (
      sentence.heading ||
      !clausesOf(sentence).some(
        ({ weakened, stated }) =>
          (weakened === null || weakened === "reported" || weakened === "past") &&
          (stated.split(/\s+/).length > 2 || /\p{Script=Han}{3}/u.test(stated)),
      )
    )
      continue;
    const shared = contentWords(sentence.plain).filter((word) => about.has(word)).length;
    if (best === null || shared > best.shared) best = { text: sentence.text, shared };
  }
  return best?.text ?? null;
}
