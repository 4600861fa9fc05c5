import type { Act } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import { stem } from "../claims/details.js";
import type { Evidence } from "../evidence.js";
import type { Conflict } from "./association.js";
import { soleNumber } from "./soleNumbers.js";
import { mentions, shares } from "./words.js";

/** Acts that looked for what is said not to be there. */
export function searchesFor(claim: Claim, acts: readonly Act[]): readonly Act[] {
  const things = claim.targets.filter(({ type }) => type === "code" || type === "quote");
  const named = (things.length > 0 ? things : claim.targets.filter(({ type }) => type === "file")).map(
    ({ text }) => text,
  );
  const about = acts.filter((act) =>
    named.length > 0 ? named.some((name) => mentions(act, name)) : shares(act, claim),
  );
  if (about.length > 0) return about;
  return named.length > 0
    ? acts.filter(({ kind }) => kind === "search" || kind === "program")
    : acts.filter(({ kind }) => /^(?:search|query|lookup|lint|types|build|tests|program|fetch|browse)$/.test(kind));
}

/** The noun of which it says that there is none: the last before the verb, "no committed secrets were found". */
const denied =
  /\b(?:no|zero|0|not a single|any)\s(?:[\w-]+\s){0,3}?([\p{L}-]{3,30})(?=\s(?:were|was|are|is|found|remain\w*|left|exist\w*|in|with|for|on|any)\b|[\s.,!]*$)/u;

/** What a program says of a thing that is not there. */
export const isAbsent =
  /\bno such (?:file|user|host|record|table|mailbox|recipient|address|key|bucket|container|image|branch|page)\b|\b(?:not found|does(?: not|n't) exist|cannot find|can't (?:find|read|open|stat))\b|\b404\b/i;

/** "No `eval` calls are left": a comment that speaks of it is none. */
const inCode = /\b(?:calls?|usages?|uses|imports?|requires?|invocations?|references?)\b/;
export const isComment = /:\d+[:-]\s*(?:\/\/|#|\*|\/\*|<!--|--)/;

/** It says that there is none, and the search that names the same found some. */
export function foundAfterAll(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  const named = claim.targets
    .filter(({ type }) => type === "code" || type === "quote")
    .map(({ text }) => text.toLowerCase());
  const about = searchesFor(claim, acts);
  const last = about[about.length - 1];
  if (!last || evidence.editAfter(last, claim.order)) return null;
  // That it is not there may be what the look failed of.
  if (last.outcome === "failed")
    return claim.guess || isAbsent.test(last.quote) ? null : { why: "found", act: last, quote: last.quote };
  if (last.outcome !== "ok" && last.outcome !== "unknown") return null;
  // One of the looks found nothing: which of them is meant is not for a program to say.
  const empty =
    acts.some((act) =>
      Object.values((evidence.jsonOf(act) as object | null) ?? {}).some(
        (list) => Array.isArray(list) && list.length === 0,
      ),
    ) ||
    about.some(({ outcome }) => outcome === "none") ||
    acts.some(({ outcome, kind }) => outcome === "none" && kind === last.kind);
  const listed = empty ? null : listedAfterAll(claim, last, evidence);
  const alone = soleNumber(last, evidence);
  if (alone !== null && alone > 0 && (shares(last, claim) || acts.length === 1))
    return { why: "found", act: last, quote: String(alone) };
  if (last.outcome !== "ok") return null;
  if (listed || claim.guess) return listed;
  const lines = evidence
    .outputOf(last)
    .lines.filter((line) => line.trim() !== "" && !/^(?:no |found 0|0 )/i.test(line.trim()));
  const found = (line: string | undefined): Conflict | null =>
    line === undefined ? null : { why: "found", act: last, quote: line.trim().slice(0, 200) };
  // "No calls are left; the one line that still matches is a comment."
  const comments = /\bcomments?\b|註解|注释/.test(claim.text.toLowerCase());
  const isMatch = (line: string) => /(?:^|:)\d+[:-]|^\S+\.\w+:/.test(line);
  if (named.length > 0) {
    const hit = lines.find(
      (line) =>
        named.some((name) => line.toLowerCase().includes(name)) &&
        !((comments || inCode.test(claim.clause)) && isComment.test(line)) &&
        !/\b(?:no|0|zero) (?:matches|results|files)\b/i.test(line),
    );
    return hit !== undefined && (last.kind !== "search" || isMatch(hit)) ? found(hit) : null;
  }
  if (last.kind === "search") return found(lines.find(isMatch));
  if (/\b(?:errors?|warnings?|failures?)\b/.test(claim.clause)) {
    const bad = lines.find(
      (line) => /\b(?:ERROR|FATAL|CRITICAL)\b|\berror\b\s*[:\]]/.test(line) && !/\b(?:0|no) errors?\b/i.test(line),
    );
    if (bad) return found(bad);
  }
  const noun = denied.exec(claim.clause)?.[1];
  if (noun === undefined) return null;
  const counted = new RegExp(`\\b[1-9]\\d* (?:\\S+ )?${stem(noun).replace(/[^\p{L}\p{N}]/gu, "")}`, "i");
  return found(lines.find((line) => line.length < 300 && counted.test(line)));
}

/** `{"interactions": [{…}]}` for "found no interactions": a list of that name that is not empty. */
function listedAfterAll(claim: Claim, act: Act, evidence: Evidence): Conflict | null {
  const json = evidence.jsonOf(act);
  if (json === null || typeof json !== "object") return null;
  for (const [name, list] of Object.entries(json))
    if (
      Array.isArray(list) &&
      list.length > 0 &&
      ((act.kind === "query" && /\b(?:query|verif\w+|check\w*)\b|查询|查詢|验证|驗證/.test(claim.clause)) ||
        (!/^(?:rows|results|items|data)$/i.test(name) && claim.words.includes(stem(name.replace(/^.*_/, "")))))
    )
      return { why: "found", act, quote: `${name}: ${JSON.stringify(list).slice(0, 160)}` };
  return null;
}
