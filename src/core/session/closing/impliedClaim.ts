import type { Act } from "../acts/act.js";
import type { Spoken } from "../acts/collect.js";
import { clausesOf } from "../claims/clauses.js";
import { contentWords } from "../claims/details.js";
import { sentencesOf } from "../claims/prose.js";
import { wordsOf } from "../association/verifications.js";
import type { Evidence } from "../evidence.js";
import type { CheckedClaim } from "../report.js";
import { neverDone } from "./neverDone.js";
import { otherYear } from "./otherYear.js";
import { silentFailure } from "./silentFailure.js";

/**
 * What a closing says as a whole, by what it is silent about: that all went well. Forms of words find single claims; this needs none. It
 * is made only where the calls leave no other reading, and is told with the first sentence that states something.
 */
export function impliedClaim(
  spoken: Spoken,
  said: string,
  own: readonly CheckedClaim[],
  evidence: Evidence,
): CheckedClaim | null {
  // What was found out about the code is told as well as what was done to it: only the latter must speak of a red run.
  const ofWork = own.some(
    ({ kind }) => kind !== "number" && kind !== "checked" && kind !== "untouched" && kind !== "ran",
  );
  const order = requestedWork(spoken.order, evidence);
  const failure = silentFailure(said, spoken.order, ofWork || order, evidence);
  const dated = failure === null ? otherYear(said, spoken.order, evidence) : null;
  const rule =
    failure?.rule ??
    (dated ? "other-date" : null) ??
    (neverDone(said, spoken.order, evidence) ? "asked-and-never-done" : null);
  if (rule === null) return null;
  const decisive = failure?.act ?? dated?.act ?? null;
  const quote = dated?.quote ?? decisive?.quote ?? "";
  const text = statement(said, decisive);
  if (text === null) return null;
  return {
    turn: spoken.turn,
    text,
    kind: "complete",
    subject: "task",
    status: rule === "asked-and-never-done" ? "no-evidence" : rule === "end-not-seen" ? "partial" : "contradicted",
    rule,
    closing: true,
    misleads: true,
    evidence: decisive ? [{ call: decisive.call, turn: decisive.turn, quote: quote.slice(0, 300) }] : [],
  };
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
