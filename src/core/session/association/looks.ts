import type { Act, ActKind } from "../acts/act.js";
import { fileName } from "../acts/paths.js";
import type { Claim } from "../claims/claim.js";
import { lookingVerbs, verifies } from "../claims/verbs.js";
import type { Evidence } from "../evidence.js";
import { type Association, nothing, type Part } from "./association.js";
import { foundAfterAll, isAbsent, searchesFor } from "./foundAfterAll.js";
import { lookedAtPart } from "./lookedAtPart.js";
import { mayBeHidden } from "./looksBack.js";
import { associateRun } from "./runs.js";
import { isTrialOfNothing } from "./trials.js";
import { associateVerification } from "./verifications.js";
import { mentions } from "./words.js";

/** "Verified …", "reviewed all 10 files", "read the whole config". */
export function associateCheck(claim: Claim, evidence: Evidence): Association {
  if (!lookingVerbs.has(claim.verb) && !claim.absence) {
    if (/^(?:tests|build|lint|types|checks|coverage|format)$/.test(claim.subject)) return associateRun(claim, evidence);
    if (
      claim.subject !== "file" &&
      claim.subject !== "search" &&
      claim.subject !== "web" &&
      claim.subject !== "thing" &&
      claim.subject !== "bug"
    )
      return associateVerification(claim, evidence);
  }
  if (isTrialOfNothing(claim, evidence))
    return {
      ...nothing,
      others: evidence.before(claim.order, looking, 5),
      hidden: mayBeHidden(claim, evidence),
    };
  // What is tested is run; to look at it is none of that.
  if (claim.verb === "test" && claim.strong) return associateVerification({ ...claim, subject: "thing" }, evidence);
  return associateLooking(claim, evidence);
}

const looking: readonly ActKind[] = [
  "read",
  "search",
  "list",
  "fetch",
  "browse",
  "lookup",
  "query",
  "tests",
  "program",
  "build",
  "lint",
  "types",
  "edit",
  "unknown",
  "delegate",
  "version-control",
  "serve",
];

function associateLooking(claim: Claim, evidence: Evidence): Association {
  const called = evidence.before(claim.order, lookingKinds(claim));
  const answered = called.filter(({ outcome }) => outcome !== "missing");
  const candidates = byRunning(claim, answered);
  const hidden = mayBeHidden(claim, evidence);
  // That a thing is not there, any call may say that wanted to work on it.
  const missing = claim.absence
    ? evidence.inExchange(claim.order).findLast(({ outcome, quote }) => outcome === "failed" && isAbsent.test(quote))
    : undefined;
  if (missing && claim.targets.some(({ text }) => mentions(missing, text)))
    return { ...nothing, acts: [missing], decisive: { ...missing, outcome: "none" }, hidden };
  if (candidates.length === 0)
    return {
      ...nothing,
      others: evidence.before(claim.order, looking, 10),
      hidden: hidden || answered.length < called.length,
    };
  const files = claim.targets.filter(({ type }) => type === "file" || type === "url");
  const named =
    files.length === 0
      ? []
      : candidates.filter((act) =>
          files.some(({ type, text }) => mentions(act, type === "file" ? fileName(text) : text)),
        );
  if (files.length > 0 && named.length === 0 && claim.verb !== "search" && isAbout(claim, files[0].text)) {
    const seen = candidates.some((act) =>
      files.some(({ text }) => evidence.outputOf(act).text.toLowerCase().includes(fileName(text).toLowerCase())),
    );
    return {
      ...nothing,
      others: candidates.slice(-5),
      hidden: hidden || (seen && candidates.some(({ kind }) => kind === "program" || kind === "search")),
    };
  }
  const acts = named.length > 0 ? named : claim.absence ? searchesFor(claim, candidates) : candidates;
  if (acts.length === 0)
    return {
      ...nothing,
      others: candidates.slice(-5),
      hidden: hidden || (claim.absence && candidates.some(({ kind }) => /^(?:fetch|query|lookup|browse)$/.test(kind))),
    };
  if (claim.absence && claim.guess) {
    const conflict = foundAfterAll(claim, candidates, evidence);
    return { ...nothing, acts, decisive: conflict?.act ?? null, conflict, hidden };
  }
  const decisive = acts.findLast((act) => act.outcome === "ok" || act.outcome === "none") ?? acts[acts.length - 1];
  return {
    ...nothing,
    acts,
    decisive: failedFor(files, acts) ?? decisive,
    part:
      lookedAtPart(claim, countsMore(claim, files.length) ? candidates : acts, evidence) ??
      (claim.absence ? searchedInPart(acts) : null),
    conflict: claim.absence ? foundAfterAll(claim, candidates, evidence) : null,
    hidden,
  };
}

const runs: ReadonlySet<ActKind> = new Set<ActKind>(["program", "tests", "build", "fetch", "query"]);

/** What is verified or confirmed of a thing that no file names is shown by what was run since the last edit, and by no edit. */
function byRunning({ verb, targets, absence }: Claim, looked: readonly Act[]): readonly Act[] {
  if (!verifies.test(verb) || targets.length > 0 || absence) return looked;
  const edited = looked.findLastIndex(({ kind }) => kind === "edit");
  if (edited < 0) return looked;
  const since = looked.slice(edited + 1);
  const ran = since.filter(({ kind }) => runs.has(kind));
  return ran.length > 0 && ran.every(({ outcome }) => outcome === "failed")
    ? ran
    : looked.filter(({ kind }) => kind !== "edit");
}

/** "All 6 handlers: one injection in `search.go`": the file that is named is one of them. */
const countsMore = ({ quantities }: Claim, named: number): boolean =>
  named > 0 && quantities.some(({ value, unit, noun }) => unit === "" && noun !== "" && value > named);

/** That nothing is left rests on searches of which each was cut, by its tool's own word. */
function searchedInPart(acts: readonly Act[]): Part | null {
  const cut = acts.findLast(({ partial, truncated }) => partial || truncated);
  return cut && acts.every((act) => act.kind === "search" && !act.shell && (act.partial || act.truncated))
    ? { why: "page", act: cut, quote: cut.quote || cut.text.slice(0, 120), sure: true }
    : null;
}

function lookingKinds(claim: Claim): readonly ActKind[] {
  if (claim.absence)
    return [
      "search",
      "read",
      "list",
      "query",
      "lookup",
      "fetch",
      "program",
      "tests",
      "lint",
      "types",
      "build",
      "browse",
      "version-control",
      "install",
    ];
  if (claim.subject === "web")
    return claim.verb === "search" || claim.verb === "browse"
      ? ["fetch", "browse", "search", "lookup"]
      : ["fetch", "browse", "read", "lookup"];
  if (
    /^(?:read|review|go-through|examine|inspect|analyze|study|audit|check)$/.test(claim.verb) &&
    (claim.subject === "file" || claim.targets.some(({ type }) => type === "file"))
  )
    return [
      "read",
      "fetch",
      "browse",
      "lookup",
      "query",
      "program",
      "search",
      "unknown",
      "delegate",
      "version-control",
      ...(claim.verb === "review" ? (["edit"] as const) : []),
      ...(claim.verb === "check" ? (["lint", "types", "tests", "build"] as const) : []),
    ];
  if (lookingVerbs.has(claim.verb)) return looking.filter((kind) => kind !== "edit" || claim.verb === "review");
  return looking;
}

/** The file is what was looked at: it stands right after the verb, or nothing else is named. */
function isAbout(claim: Claim, file: string): boolean {
  if (claim.targets.some(({ type }) => type === "url")) return true;
  return claim.object === ""
    ? claim.targets.length === 1
    : /^(?:the |all |entire |full |whole |complete |contents? of |code (?:in|of) |file |my |your )*[\ue100-\ue8ff]/.test(
        claim.object,
      ) || claim.object.startsWith(file.toLowerCase());
}

function failedFor(files: readonly { readonly text: string }[], acts: readonly Act[]): Act | null {
  if (files.length === 0) return null;
  const last = acts[acts.length - 1];
  return last.outcome === "failed" && !acts.some(({ outcome }) => outcome === "ok") ? last : null;
}
