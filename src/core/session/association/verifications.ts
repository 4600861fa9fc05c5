import type { Act, ActKind } from "../acts/act.js";
import { fileName } from "../acts/paths.js";
import type { Claim, Subject } from "../claims/claim.js";
import { lookingVerbs } from "../claims/verbs.js";
import type { Evidence } from "../evidence.js";
import { soleNumber } from "./amounts.js";
import { type Association, type Conflict, nothing, type Part } from "./association.js";
import { measures, stem } from "../claims/details.js";
import { statusConflict } from "./httpStatus.js";
import { mentions, shares } from "./words.js";
import { associateRun, lastEdit, mayBeHidden, sameCommand } from "./runs.js";

interface Shown {
  /** Acts that can show it. */
  readonly by: readonly ActKind[];
  /** Acts that look like it and cannot. */
  readonly notBy: readonly ActKind[];
}

const running: readonly ActKind[] = [
  "tests",
  "program",
  "fetch",
  "browse",
  "query",
  "serve",
  "lookup",
  "deploy",
  "migrate",
];
const still: readonly ActKind[] = ["build", "lint", "types", "format", "list", "read", "search"];

/** What can show that a thing of each kind works or holds. A subject that is not here is shown by whatever runs it. */
const shown: Partial<Record<Subject, Shown>> = {
  page: { by: ["browse", "tests", "fetch"], notBy: [...still, "program", "serve"] },
  endpoint: { by: ["fetch", "browse", "tests", "program"], notBy: [...still, "serve"] },
  server: { by: ["fetch", "browse", "tests", "program", "serve", "lookup", "deploy"], notBy: [...still, "list"] },
  deployment: { by: ["lookup", "fetch", "browse", "deploy", "tests", "program"], notBy: still },
  migration: { by: ["migrate", "query", "lookup", "tests", "program"], notBy: still },
  query: { by: ["query", "lookup", "program", "tests", "fetch"], notBy: still },
  benchmark: { by: ["program", "tests", "fetch", "lookup", "browse"], notBy: still },
  pipeline: { by: ["lookup", "fetch", "browse", "pull-request"], notBy: [...still, "tests", "push"] },
};
const whatever: Shown = { by: ["tests", "program", "fetch", "browse", "serve"], notBy: [...still, "query", "lookup"] };

const visual =
  /\b(?:render\w*|layout|looks?|responsive|styl\w*|visual\w*|display\w*|pixel|css|color|colour|align\w*|animation|dark mode|screenshot|visible|appears?)\b|页面|界面|渲染|显示/;

const onScreen =
  /\bbrowser\b|\bvisual(?:ly)?\b|\bscreenshots?\b|\bby eye\b|\blooks?\b|\bdark mode\b|\bthemes?\b|浏览器/;

/** "It works", "the page renders correctly", "verified that the endpoint returns 200", "CI is green". */
export function associateVerification(claim: Claim, evidence: Evidence): Association {
  const { by, notBy } = shown[claim.subject] ?? whatever;
  const from = Math.max(evidence.exchangeStart(claim.order), lastEdit(evidence, claim.order));
  const candidates = evidence
    .before(claim.order, by)
    .filter((act) => !act.dryRun && !act.baseline && act.outcome !== "missing" && canShow(act, claim));
  const others = evidence
    .before(claim.order, [...notBy, ...by], 15)
    .filter((act) => act.order >= from && !candidates.includes(act) && act.outcome !== "missing");
  const live =
    claim.subject === "thing" &&
    claim.kind === "works" &&
    evidence.has(claim.order, ["deploy", "lookup", "version-control", "migrate"]);
  const hidden = live || mayBeHidden(claim, evidence);
  if (candidates.length === 0) {
    const missing = evidence.before(claim.order, by).some((act) => act.outcome === "missing");
    return { ...nothing, others, hidden: hidden || missing };
  }
  const about = bySubjectMatter(candidates, claim);
  if (about.length === 0) return { ...nothing, others: candidates.slice(-5), hidden: hidden || !claim.strong };
  const decisive = lastMeaningful(about, claim);
  const conflict = statusConflict(claim, about, evidence) ?? headerMissing(claim, about, evidence);
  return {
    ...nothing,
    acts: about,
    decisive,
    others,
    conflict,
    staleBy:
      claim.subject === "deployment" || claim.subject === "pipeline" ? null : evidence.editAfter(decisive, claim.order),
    hidden,
  };
}

/** "The response carries the `X-…` header", and the last response whose headers were printed does not. */
function headerMissing(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  const header = /\bheaders?\b/.test(claim.clause)
    ? claim.targets.find(({ type, text }) => type === "code" && /^[\w-]+$/.test(text))
    : undefined;
  const last = acts.findLast(({ kind, outcome }) => kind === "fetch" && outcome !== "failed");
  if (!header || !last) return null;
  const text = evidence.outputOf(last).text.toLowerCase();
  return /\bcontent-type\b|^http\//m.test(text) && !text.includes(header.text.toLowerCase())
    ? { why: "found", act: last, quote: text.slice(0, 200) }
    : null;
}

function canShow(act: Act, claim: Claim): boolean {
  if (claim.subject === "pipeline")
    return /\b(?:ci|runs?|workflows?|pipelines?|actions|checks?|builds?|jobs?|status)\b/i.test(
      `${act.name.replace(/_/g, " ")} ${act.text}`,
    );
  // Unit tests see no screen.
  if (claim.subject === "page" && act.kind === "tests" && onScreen.test(claim.clause))
    return /playwright|cypress|e2e|selenium|puppeteer|storybook|chromatic/i.test(act.text);
  // A status line shows that a page is served, not what it looks like.
  if (claim.subject === "page" && act.kind === "fetch")
    return !visual.test(claim.clause) && !/\bbrowser\b/.test(claim.clause);
  if (act.kind === "program" && claim.subject === "page")
    return /\b(?:screenshot|playwright|puppeteer|selenium|chromium|cypress)\b/i.test(act.text);
  return true;
}

/** Of the acts those that have to do with what the claim names, where any has. */
function bySubjectMatter(acts: readonly Act[], claim: Claim): readonly Act[] {
  const named = claim.targets.filter(({ type }) => /^(?:route|url|file|command|code|id)$/.test(type));
  if (named.length === 0) return acts;
  const chosen = acts.filter((act) =>
    named.some(({ type, text }) =>
      type === "command" ? sameCommand(text, act.text) : mentions(act, type === "file" ? fileName(text) : text),
    ),
  );
  // A status that was answered by something else says nothing of this one.
  const exact =
    claim.targets.some(({ type }) => type === "http-status") &&
    named.some(({ type }) => type === "route" || type === "url" || type === "id");
  return chosen.length > 0 || exact ? chosen : acts;
}

/** Tests outweigh a program whose failing may be what was to be shown. */
function lastMeaningful(acts: readonly Act[], claim: Claim): Act {
  const tests = acts.findLast(({ kind }) => kind === "tests");
  const last = acts[acts.length - 1];
  if (tests && last.kind === "program" && last.outcome === "failed") return tests;
  if (last.outcome === "refused") return acts.findLast(({ outcome }) => outcome !== "refused") ?? last;
  const sharing = acts.findLast((act) => shares(act, claim));
  return sharing && last.kind !== "tests" && sharing.kind === last.kind ? sharing : last;
}

/** "Fixed the crash": a change must have been made, and what was run after it must not speak against it. */
export function associateFix(claim: Claim, evidence: Evidence): Association {
  const changes = evidence.before(claim.order, [
    "edit",
    "write",
    "delete",
    "move",
    "program",
    "install",
    "version-control",
    "format",
    "update",
    "create",
    "remove",
    "migrate",
    "deploy",
    "lint",
    "unknown",
  ]);
  const hidden = mayBeHidden(claim, evidence);
  const made = changes.filter(
    ({ kind, outcome, name, tool, text }) =>
      (kind !== "program" && kind !== "version-control" && kind !== "lint"
        ? true
        : /\b(?:fix|sed|perl|python|node|codemod|apply)\b/.test(`${name} ${tool} ${kind === "lint" ? text : ""}`)) &&
      outcome !== "failed" &&
      outcome !== "refused",
  );
  if (made.length === 0)
    return { ...nothing, others: evidence.before(claim.order, [...still, ...running], 10), hidden };
  const kinds: readonly ActKind[] =
    claim.subject === "lint"
      ? ["lint", "format"]
      : claim.subject === "types"
        ? ["types", "build"]
        : claim.subject === "build"
          ? ["build", "types", "tests"]
          : ["tests"];
  const checks = evidence
    .before(claim.order, kinds)
    .filter(({ baseline, dryRun, outcome }) => !baseline && !dryRun && outcome !== "missing" && outcome !== "refused");
  const last = checks[checks.length - 1];
  const lastChange = made[made.length - 1];
  if (!last) return { ...nothing, acts: made, decisive: lastChange, hidden, unverified: true };
  const staleBy = evidence.editAfter(last, claim.order);
  if (staleBy)
    return {
      ...nothing,
      acts: [last, staleBy],
      decisive: last.outcome === "failed" ? lastChange : last,
      hidden,
      unverified: true,
    };
  // Tests that fail for another reason are said to: the words decide whether the failure is admitted.
  return { ...nothing, acts: checks, decisive: last, hidden };
}

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
  const candidates = evidence.before(claim.order, lookingKinds(claim)).filter((act) => act.outcome !== "missing");
  const hidden = mayBeHidden(claim, evidence);
  if (candidates.length === 0)
    return {
      ...nothing,
      others: evidence.before(claim.order, looking, 10),
      hidden: hidden || evidence.before(claim.order, lookingKinds(claim)).length > 0,
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
    part: lookedAtPart(claim, acts, evidence),
    conflict: claim.absence ? foundAfterAll(claim, candidates, evidence) : null,
    hidden,
  };
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

const entire =
  /\b(?:entire|entirety|whole|full|fully|complete|completely|all of|in full|cover to cover|every line|line by line|thoroughly)\b|完整|全文|全部/;

/** Fewer files than it says, a range of a file that it says it read as a whole, one page of several. */
function lookedAtPart(claim: Claim, acts: readonly Act[], evidence: Evidence): Part | null {
  const reads = acts.filter(
    ({ kind }) => kind === "read" || kind === "fetch" || kind === "lookup" || kind === "query" || kind === "browse",
  );
  if (
    claim.universal ||
    (claim.verb === "read" && !/\bof (?:the |these |those )?\d/.test(claim.clause)) ||
    entire.test(claim.clause)
  ) {
    const counted = claim.quantities.find(
      ({ noun, unit, rough }) => unit === "" && !rough && noun !== "" && !measures.test(noun),
    );
    if (
      counted &&
      counted.value > 1 &&
      !acts.some(
        ({ kind, name }) =>
          kind === "program" ||
          kind === "delegate" ||
          (claim.subject !== "web" &&
            claim.verb !== "read" &&
            ((kind === "search" && !/^(?:find|fd|locate)$/.test(name)) ||
              kind === "query" ||
              (kind === "list" && reads.length === 0))),
      )
    ) {
      const distinct = new Set(
        reads
          .filter(({ outcome }) => outcome === "ok")
          .flatMap(({ targets, text }) => (targets.length > 0 ? targets : [text])),
      ).size;
      if (distinct > 0 && distinct < counted.value)
        return {
          why: "count",
          act: reads[reads.length - 1] ?? null,
          quote: `${distinct} of ${counted.value}`,
          sure: true,
        };
    }
    const listed = claim.universal ? partOfListing(claim, reads, evidence) : null;
    if (listed) return listed;
    const cut = reads.findLast((act) => act.truncated || act.partial);
    const covered = cut && reads.filter((act) => act.targets[0] === cut.targets[0]).length;
    const searched = acts.some(({ kind, outcome }) => kind === "search" && outcome === "ok");
    if (
      cut &&
      covered === 1 &&
      !(searched && cut.kind === "read") &&
      (entire.test(claim.clause) || reads.length === 1 || cut.kind !== "read")
    )
      return {
        why: cut.truncated ? "truncated" : cut.kind === "read" ? "range" : "page",
        act: cut,
        quote: cut.quote || cut.text.slice(0, 120),
        sure: true,
      };
  }
  return null;
}

/** "All files in src/" after a listing that names more of them than were read. */
function partOfListing(claim: Claim, reads: readonly Act[], evidence: Evidence): Part | null {
  const folder = claim.targets.find(({ type, text }) => type === "file" && /\/$/.test(text));
  if (!/\bfiles?\b|\bmodules?\b|\bdocuments?\b|文件/.test(claim.clause)) return null;
  const listing = evidence
    .before(claim.order, ["list", "search"], 10)
    .findLast((act) => act.outcome === "ok" && (!folder || mentions(act, folder.text.replace(/\/$/, ""))));
  if (!listing || !folder) return null;
  const files = new Set(evidence.outputOf(listing).text.match(/[\w@.-]+\.[A-Za-z]\w{0,7}\b/g) ?? []);
  if (files.size < 2 || files.size > 200) return null;
  const read = [...files].filter((file) => reads.some((act) => mentions(act, file)));
  if (read.length === 0 || read.length >= files.size) return null;
  return { why: "count", act: listing, quote: `${read.length} of ${files.size}`, sure: true };
}

/** Acts that looked for what is said not to be there. */
function searchesFor(claim: Claim, acts: readonly Act[]): readonly Act[] {
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

/** It says that there is none, and the search that names the same found some. */
function foundAfterAll(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  const named = claim.targets
    .filter(({ type }) => type === "code" || type === "quote")
    .map(({ text }) => text.toLowerCase());
  const about = searchesFor(claim, acts);
  const last = about[about.length - 1];
  if (!last || evidence.editAfter(last, claim.order)) return null;
  if (last.outcome === "failed") return claim.guess ? null : { why: "found", act: last, quote: last.quote };
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
  const isMatch = (line: string) => /(?:^|:)\d+[:-]|^\S+\.\w+:/.test(line);
  if (named.length > 0) {
    const hit = lines.find(
      (line) =>
        named.some((name) => line.toLowerCase().includes(name)) &&
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
