import type { Act, ActKind } from "../acts/act.js";
import type { Claim, ClaimKind } from "../claims/claim.js";
import { stem } from "../claims/details.js";
import type { Evidence } from "../evidence.js";
import { type Association, nothing } from "./association.js";
import { answeredOtherwise, detailConflict, otherNumber, undone } from "./details.js";
import { unfinished } from "./endSeen.js";
import { mayBeHidden } from "./looksBack.js";
import { countedOtherwise } from "./otherNumbers.js";
import { ofOnePage, someFailed, tooFew } from "./recordParts.js";
import { unresolvedFailures } from "./similar.js";
import { mentions, wordsOf } from "./words.js";

const records: readonly ActKind[] = [
  "create",
  "update",
  "remove",
  "send",
  "migrate",
  "deploy",
  "query",
  "unknown",
  "write",
  "fetch",
  "pull-request",
];

/** Which acts a verb of each kind may stand for: agents' tools call the same thing by many names. */
const compatible: Partial<Record<ClaimKind, readonly ActKind[]>> = {
  created: ["create", "update", "send", "write", "migrate", "pull-request"],
  changed: ["update", "create", "remove", "send", "migrate", "write", "edit"],
  deleted: ["remove", "update", "delete", "migrate"],
  sent: ["send", "create", "update"],
  deployed: ["deploy", "update", "create"],
  complete: ["update", "create", "remove", "send"],
  ran: ["update", "create", "send", "program", "deploy"],
  fixed: ["update", "create", "remove", "send"],
};

/** "Your refund has been processed", "I emailed Bob", "the event was created": tools that change something outside the code. */
export function associateRecord(claim: Claim, evidence: Evidence): Association {
  const hidden = mayBeHidden(claim, evidence);
  const kinds = compatible[claim.kind] ?? records;
  const verb = stem(claim.verb.replace(/-.*/, ""));
  const all = evidence.before(claim.order, records).filter((act) => act.kind !== "fetch" || writes.test(act.text));
  const scored = all
    .map((act) => ({ act, score: score(act, claim, verb, kinds) }))
    .filter(({ score: value }) => value > 0);
  if (scored.length === 0) scored.push(...asRequested(claim, verb, kinds, all, evidence));
  const best = Math.max(0, ...scored.map(({ score: value }) => value));
  const acts = scored.filter(({ score: value }) => value * 2 >= best).map(({ act }) => act);
  const present = acts.filter(({ outcome }) => outcome !== "missing");
  const allFailed = present.length === 0 ? failedThroughout(evidence, claim) : null;
  if (allFailed) return { ...nothing, acts: [allFailed], decisive: allFailed, hidden };
  if (present.length === 0) {
    const opaque = evidence.before(claim.order, ["unknown", "program"], 5).some(({ outcome }) => outcome === "ok");
    return {
      ...nothing,
      others: evidence.before(claim.order, ["lookup", "query", "search", "read", "list", "fetch", "plan"], 10),
      hidden: hidden || acts.length > 0 || opaque,
    };
  }
  const named = present.filter((act) =>
    claim.targets.some(({ type, text }) => /^(?:id|email|url|quote|file|name)$/.test(type) && mentions(act, text)),
  );
  const about = named.length > 0 ? named : present;
  const failures = unresolvedFailures(about);
  const plural =
    claim.universal ||
    claim.quantities.some(({ value, noun }) => value > 1 && noun !== "") ||
    /\b(?:and|both)\b/.test(claim.object);
  const last = about[about.length - 1];
  const good = about.findLast(({ outcome }) => outcome === "ok");
  const decisive =
    failures.length > 0 && (plural || failures.includes(last) || good === undefined)
      ? failures[failures.length - 1]
      : (good ?? last);
  return {
    ...nothing,
    acts: about,
    decisive,
    conflict:
      detailConflict(
        claim,
        about.filter(({ outcome }) => outcome === "ok"),
        evidence,
      ) ??
      (decisive.outcome === "ok"
        ? (otherNumber(claim, about) ??
          answeredOtherwise(claim, decisive, evidence) ??
          undone(claim, decisive, evidence) ??
          countedOtherwise(
            claim,
            about.filter(({ outcome }) => outcome === "ok"),
            evidence,
          ))
        : null),
    part:
      unfinished(decisive, claim, evidence) ??
      someFailed(decisive, claim) ??
      tooFew(claim, about) ??
      ofOnePage(claim, decisive, evidence),
    hidden,
  };
}

export const writes = /(?:-X ?|--request[ =]|\b)(?:POST|PUT|PATCH|DELETE)\b|\s(?:-d|--data\S*|--json|-F)\s/;

/** Verbs whose tools bear their name. */
const ownTools = /^(?:send|email|text|notify|message|post|reply|forward|share|call|contact|remind|publish|tweet)$/;

/** The request has the claim's verb, and its exchange one kind of call: what was done is what was asked. */
function asRequested(
  claim: Claim,
  verb: string,
  kinds: readonly ActKind[],
  acts: readonly Act[],
  evidence: Evidence,
): { act: Act; score: number }[] {
  const request = evidence.requestsBefore(claim.order, 1)[0];
  if (!request || verb.length < 3 || ownTools.test(claim.verb)) return [];
  if (
    !(
      request.text
        .slice(0, 2000)
        .toLowerCase()
        .match(/\p{L}{3,30}/gu) ?? []
    ).some((word) => stem(word) === verb)
  )
    return [];
  const own = acts.filter(
    ({ order, kind }) => order > request.order && kinds.includes(kind) && kind !== "write" && kind !== "edit",
  );
  return new Set(own.map(({ name }) => name)).size === 1 ? own.map((act) => ({ act, score: 0.5 })) : [];
}

/** Whatever was to be changed in this exchange, no call of it succeeded. */
function failedThroughout(evidence: Evidence, claim: Claim): Act | null {
  const from = evidence.exchangeStart(claim.order);
  const acts = evidence
    .before(claim.order, ["create", "update", "remove", "send"])
    .filter(({ order, outcome }) => order >= from && outcome !== "missing");
  const last = acts[acts.length - 1];
  return last && acts.every(({ outcome }) => outcome === "failed" || outcome === "refused") ? last : null;
}

/** How much an act has to do with a claim: its kind, its verb, the nouns, the names. */
function score(act: Act, claim: Claim, verb: string, kinds: readonly ActKind[]): number {
  const words = wordsOf(act);
  // "Assigned to Bo", by a call that sets the assignee.
  const verbMatches =
    verb.length > 2 && (words.has(verb) || (verb.length > 4 && [...words].some((word) => word.startsWith(verb))));
  if (!kinds.includes(act.kind) && act.kind !== "fetch" && !verbMatches) return 0;
  const nouns = claim.words.filter((word) => word !== verb && words.has(word)).length;
  const names = claim.targets.filter(({ text, type }) => type !== "command" && mentions(act, text)).length;
  // What is sent to an address by hand bears no name of its own.
  if (act.kind === "fetch" && nouns === 0 && names === 0 && !verbMatches)
    return /^(?:send|submit|post|create|add)$/.test(claim.verb) ? 0.5 : 0;
  if (nouns === 0 && names === 0 && !verbMatches && claim.words.filter((word) => word !== verb).length > 2) return 0;
  return (verbMatches ? 2 : 0) + nouns + names * 2 + (kinds[0] === act.kind ? 0.5 : 0);
}
