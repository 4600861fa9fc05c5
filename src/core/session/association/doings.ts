import { type Act, type ActKind, fileChanging } from "../acts/act.js";
import { fileName, isDocument, samePath } from "../acts/paths.js";
import type { Claim, ClaimKind, Subject } from "../claims/claim.js";
import { measures, stem } from "../claims/details.js";
import type { Evidence } from "../evidence.js";
import { type Association, nothing, type Part } from "./association.js";
import { countedOtherwise, saysMore } from "./amounts.js";
import { answeredOtherwise, detailConflict, environmentConflict, otherNumber, undone } from "./details.js";
import { mayBeHidden, sameCommand } from "./runs.js";
import { unresolvedFailures } from "./similar.js";
import { mentions, shares, wordsOf } from "./words.js";

/** Acts that do what claims of a subject of their own say. */
const bySubject: Partial<Record<Subject, readonly ActKind[]>> = {
  commit: ["commit", "version-control"],
  push: ["push", "pull-request"],
  "pull-request": ["pull-request", "create", "update", "fetch"],
  install: ["install"],
  deployment: ["deploy", "push", "serve", "update"],
  migration: ["migrate", "query", "program", "update"],
  server: ["serve", "program", "deploy", "update", "create", "remove", "migrate"],
  command: [
    "program",
    "tests",
    "build",
    "lint",
    "types",
    "serve",
    "query",
    "fetch",
    "deploy",
    "migrate",
    "install",
    "format",
    "version-control",
    "search",
    "list",
    "read",
    "delegate",
    "lookup",
    "browse",
    "write",
    "edit",
    "delete",
    "move",
  ],
  benchmark: ["program", "tests", "fetch", "lookup"],
  query: ["query", "program", "lookup", "create", "update", "remove"],
  search: ["search", "lookup", "read", "list", "query", "fetch", "program"],
};
/** Of these the ones that are the thing itself; the others only where their text names it. */
const own: Partial<Record<Subject, readonly ActKind[]>> = {
  deployment: ["deploy"],
  migration: ["migrate"],
  push: ["push"],
  commit: ["commit"],
  "pull-request": ["pull-request"],
  server: ["serve", "deploy", "update", "create", "remove"],
  query: ["query"],
};
const naming: Partial<Record<Subject, RegExp>> = {
  deployment: /\bdeploy\w*|\brelease|\bpublish|\bproduction\b|\bstaging\b|\bheroku\b|\bup -d\b/i,
  migration: /\bmigrat\w*|\balter table\b|\bcreate table\b|\bschema\b|\bupgrade\b/i,
  push: /\bpush\b|\bpr create\b/i,
  commit: /\bcommit\b|\bmerge\b|\bcherry-pick\b|\brebase\b/i,
  "pull-request": /\bpull|\bpr\b|\bmerge/i,
  server:
    /\b(?:start|restart|reload|stop|apply|enable|disable|scale|run|serve|up|service|systemctl|docker|kubectl|npm|node|python|nginx|pm2)\b/i,
};

/** Claims that a command ran, that something was deployed, committed, pushed, installed, migrated. */
export function associateOperation(claim: Claim, evidence: Evidence): Association {
  const kinds = bySubject[claim.subject] ?? ["program"];
  const hidden = mayBeHidden(claim, evidence);
  const wanted = naming[claim.subject];
  const exact = own[claim.subject];
  const all = evidence
    .before(claim.order, kinds)
    .filter(
      (act) => claim.subject !== "command" || act.shell || !/^(?:write|edit|delete|move|read|list)$/.test(act.kind),
    )
    .filter(
      (act) =>
        exact === undefined ||
        exact.includes(act.kind) ||
        (wanted?.test(`${act.name} ${act.tool} ${act.text}`) ?? true),
    );
  const candidates = claim.subject === "command" ? commands(claim, all) : all;
  const present = candidates.filter(({ outcome }) => outcome !== "missing");
  if (present.length === 0) {
    const record = claim.subject === "command" ? nothing : associateRecord(claim, evidence);
    if (record.acts.length > 0) return record;
    return {
      ...nothing,
      others: evidence.before(
        claim.order,
        ["list", "read", "search", "build", "lint", "tests", "edit", "write", "lookup"],
        10,
      ),
      hidden:
        hidden || candidates.length > 0 || (claim.subject === "migration" && evidence.has(claim.order, ["program"])),
    };
  }
  const real = present.filter(({ dryRun }) => !dryRun);
  const last =
    real.findLast(({ outcome }) => outcome !== "refused") ?? real[real.length - 1] ?? present[present.length - 1];
  const failing = claim.universal ? unresolvedFailures(real)[0] : undefined;
  return {
    ...nothing,
    acts: present,
    decisive: failing ?? seenDone(last, claim, evidence) ?? last,
    conflict:
      environmentConflict(claim, last) ??
      undone(claim, last, evidence) ??
      (claim.subject === "commit" ? countedOtherwise(claim, [last], evidence) : null),
    part: unfinished(last, claim, evidence),
    hidden,
  };
}

/** The acts whose line holds the command that the claim names; all where it names none. */
function commands(claim: Claim, acts: readonly Act[]): readonly Act[] {
  const named = claim.targets.filter(({ type }) => type === "command" || type === "code" || type === "file");
  if (named.length === 0) return acts;
  const exact = acts.filter((act) =>
    named.some(({ text, type }) => (type === "file" ? mentions(act, fileName(text)) : sameCommand(text, act.text))),
  );
  if (exact.length > 0) return exact;
  return acts.filter((act) =>
    named.some(
      ({ text, type }) => type !== "command" || act.text.toLowerCase().includes(text.toLowerCase().split(/\s+/)[0]),
    ),
  );
}

/** A later look that shows the end of what was only accepted. */
function seenDone(last: Act, claim: Claim, evidence: Evidence): Act | null {
  if (last.outcome !== "pending") return null;
  const seen = evidence
    .before(claim.order, ["lookup", "fetch", "browse", "read", "deploy"], 20)
    .findLast(({ order, outcome }) => order > last.order && outcome === "ok");
  return seen &&
    /\b(?:success\w*|succeeded|complete\w*|ready|live|healthy|running|active|done|delivered|finished|rolled out|available|1\/1)\b/i.test(
      evidence.outputOf(seen).text,
    )
    ? seen
    : null;
}

/** Accepted, and its end not seen. */
function unfinished(last: Act, claim: Claim, evidence: Evidence): Part | null {
  if (last.outcome !== "pending" || seenDone(last, claim, evidence)) return null;
  return { why: "unfinished", act: last, quote: last.quote, sure: true };
}

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

const writes = /(?:-X ?|--request[ =]|\b)(?:POST|PUT|PATCH|DELETE)\b|\s(?:-d|--data\S*|--json|-F)\s/;
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

/** What was looked up to be worked on had more than was returned, and the rest was never asked for. */
function ofOnePage(claim: Claim, decisive: Act, evidence: Evidence): Part | null {
  if (!claim.universal || decisive.outcome !== "ok") return null;
  const looks = evidence
    .between(evidence.exchangeStart(claim.order), decisive.order)
    .filter(({ kind, outcome }) => outcome === "ok" && (kind === "lookup" || kind === "query" || kind === "search"));
  const last = looks[looks.length - 1];
  return last?.partial && saysMore(last) && looks.filter(({ tool }) => tool === last.tool).length === 1
    ? { why: "page", act: last, quote: last.quote, sure: true }
    : null;
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
  const verbMatches = verb.length > 2 && words.has(verb);
  if (!kinds.includes(act.kind) && act.kind !== "fetch" && !verbMatches) return 0;
  const nouns = claim.words.filter((word) => word !== verb && words.has(word)).length;
  const names = claim.targets.filter(({ text, type }) => type !== "command" && mentions(act, text)).length;
  // What is sent to an address by hand bears no name of its own.
  if (act.kind === "fetch" && nouns === 0 && names === 0 && !verbMatches)
    return /^(?:send|submit|post|create|add)$/.test(claim.verb) ? 0.5 : 0;
  if (nouns === 0 && names === 0 && !verbMatches && claim.words.filter((word) => word !== verb).length > 2) return 0;
  return (verbMatches ? 2 : 0) + nouns + names * 2 + (kinds[0] === act.kind ? 0.5 : 0);
}

function someFailed(act: Act, claim: Claim): Part | null {
  return act.outcome === "ok" &&
    act.partial &&
    act.kind !== "create" &&
    (claim.universal || claim.quantities.length > 0 || /failed|skipped/.test(act.quote))
    ? { why: "some-failed", act, quote: act.quote, sure: true }
    : null;
}

/** "Sent all 5 invitations" after four calls, each for one. */
function tooFew(claim: Claim, acts: readonly Act[]): Part | null {
  // These make one of several, or go between two.
  if (/^(?:merge|combine|consolidate|link|compare|swap|connect|join|split|group|exchange)$/.test(claim.verb))
    return null;
  const counted = claim.quantities.find(
    ({ noun, unit, rough, value }) =>
      unit === "" && !rough && value > 1 && value < 200 && noun !== "" && !measures.test(noun),
  );
  if (!counted) return null;
  const good = acts.filter(({ outcome }) => outcome === "ok" || outcome === "unknown" || outcome === "pending");
  // A call that takes a list may do many at once.
  if (
    good.length === 0 ||
    good.length >= counted.value ||
    good.some((act) => saysNumber(act, counted.value)) ||
    good.some(
      (act) =>
        act.targets.length > 14 ||
        /\[|,\s*\S+@|\ball\b|\bbulk\b|\bbatch\b|_many|\bids\b|emails|recipients|attendees|items/i.test(
          `${act.name} ${act.text}`,
        ) ||
        act.kind === "query",
    )
  )
    return null;
  return { why: "count", act: good[good.length - 1], quote: `${good.length} of ${counted.value}`, sure: true };
}

/** The call was told the number, or its result names it: one call may be for all of them. */
function saysNumber({ text, result }: Act, value: number): boolean {
  return new RegExp(`(?<!\\d)${value}(?!\\d)`).test(`${text}\n${result?.text.slice(0, 4000) ?? ""}`);
}

const dataKinds: readonly ActKind[] = [
  "program",
  "query",
  "create",
  "update",
  "remove",
  "migrate",
  "unknown",
  "send",
  "deploy",
  "fetch",
  "lookup",
];

/** "Processed all 3,500 records": what ran over them, and what it printed of how many there were. */
function associateData(claim: Claim, evidence: Evidence): Association {
  const asRecord = associateRecord(claim, evidence);
  if (asRecord.acts.some(({ kind }) => kind !== "write"))
    return { ...asRecord, conflict: asRecord.conflict ?? countedOtherwise(claim, asRecord.acts, evidence) };
  const acts = evidence
    .before(claim.order, dataKinds, 20)
    .filter(({ outcome, dryRun }) => outcome !== "missing" && !dryRun);
  const hidden = mayBeHidden(claim, evidence);
  const looks = acts.every(({ kind }) => kind === "lookup" || kind === "fetch" || kind === "query");
  if (
    acts.length === 0 ||
    (looks && claim.verb !== "load" && claim.verb !== "collect" && claim.verb !== "scrape" && claim.verb !== "analyze")
  )
    return {
      ...nothing,
      others: evidence.before(claim.order, ["write", "edit", "read", "list", "search", "lookup"], 10),
      hidden,
    };
  const last = acts[acts.length - 1];
  const failing = unresolvedFailures(acts);
  return {
    ...nothing,
    acts,
    decisive:
      failing.includes(last) || acts.every(({ outcome }) => outcome === "failed")
        ? last
        : (acts.findLast(({ outcome }) => outcome === "ok") ?? last),
    conflict: countedOtherwise(claim, acts, evidence),
    hidden,
  };
}

const fileKinds: readonly ActKind[] = [
  "edit",
  "write",
  "delete",
  "move",
  "format",
  "version-control",
  "install",
  "program",
  "migrate",
  "build",
];

/** "Created `a.ts`", "updated the parser", "removed the unused imports": changes of files, or of records where those are what was changed. */
export function associateChange(claim: Claim, evidence: Evidence): Association {
  const command = claim.targets.find(({ type }) => type === "command");
  const ran =
    command && evidence.between(0, claim.order).findLast((act) => act.shell && sameCommand(command.text, act.text));
  if (ran && !claim.targets.some(({ type }) => type === "file")) return { ...nothing, acts: [ran], decisive: ran };
  if (claim.subject === "server" && claim.strong) return associateOperation(claim, evidence);
  if (claim.subject === "data") return associateData(claim, evidence);
  const record = claim.subject === "record" || claim.subject === "message" || claim.kind === "sent";
  const asRecord = associateRecord(claim, evidence);
  if (record && (asRecord.acts.length > 0 || !evidence.has(claim.order, ["edit", "write"]))) return asRecord;
  const asFile = associateFiles(claim, evidence);
  if (asFile.acts.length > 0 && asRecord.acts.length > 0) {
    const named = claim.targets.some(({ type }) => type === "file" || type === "code");
    return named || asRecord.acts.every(({ kind }) => kind === "write" || kind === "migrate" || kind === "unknown")
      ? asFile
      : asRecord;
  }
  if (asFile.acts.length > 0) return asFile;
  if (asRecord.acts.length > 0) return asRecord;
  return {
    ...asFile,
    hidden: asFile.hidden || asRecord.hidden,
    others: asFile.others.length > 0 ? asFile.others : asRecord.others,
  };
}

function associateFiles(claim: Claim, evidence: Evidence): Association {
  // Runs that rewrite their own snapshots and linters that repair name no file.
  const rewrites =
    evidence.before(claim.order, ["lint"], 20).some(({ text }) => /--(?:fix|write|autocorrect)|\s-[aA]\b/.test(text)) ||
    evidence.before(claim.order, ["tests"], 20).some(({ text }) => /update|--accept|\s-u\b|regen/i.test(text));
  const hidden = rewrites || mayBeHidden(claim, evidence);
  const all = evidence.before(claim.order, fileKinds).filter(({ dryRun }) => !dryRun);
  const changes = all.filter(({ kind, outcome }) => fileChanging.has(kind) && outcome !== "missing");
  const files = claim.targets.filter(({ type }) => type === "file").map(({ text }) => text);
  if (files.length > 0) {
    const about = all.filter((act) => act.outcome !== "missing" && files.some((file) => touches(act, file)));
    const changed = about.filter(
      ({ kind, targets, text }) =>
        (kind !== "version-control" || gitChange.test(text)) &&
        (kind !== "build" || targets.some((target) => files.some((file) => samePath(target, file)))),
    );
    if (changed.length > 0) return settled(claim, changed, evidence, hidden);
    // A generator prints the names of the files it writes.
    const printed = all.findLast(
      (act) =>
        (act.kind === "program" ||
          act.kind === "install" ||
          act.kind === "build" ||
          act.kind === "migrate" ||
          act.kind === "version-control") &&
        act.outcome === "ok" &&
        files.some((file) => evidence.outputOf(act).text.includes(fileName(file))),
    );
    if (printed) return { ...nothing, acts: [printed], decisive: printed, hidden };
    if (!isDirect(claim, files))
      return changes.length > 0 ? settled(claim, changes, evidence, true) : { ...nothing, hidden };
    const opaque =
      all.some(
        ({ kind, outcome, tool }) => outcome === "ok" && (kind === "program" || (kind === "move" && /[*$]/.test(tool))),
      ) ||
      changes.some(
        ({ text, outcome, edits }) =>
          outcome === "ok" && edits.length === 0 && /[*$]|\bxargs\b/.test(text.slice(0, 400)) && text.length < 400,
      );
    return { ...nothing, others: changes.slice(-5), hidden: hidden || opaque };
  }
  // A package is upgraded by what installs it.
  const installs = /^(?:upgrade|downgrade|bump|update|add|remove|uninstall|install|replace|switch)$/.test(claim.verb)
    ? all.filter((act) => act.kind === "install" && act.outcome !== "missing" && shares(act, claim))
    : [];
  if (installs.length > 0) return settled(claim, installs, evidence, hidden);
  if (changes.length > 0) return settled(claim, changes, evidence, hidden);
  const opaque = all.some(({ outcome, kind }) => (outcome === "ok" || outcome === "unknown") && kind !== "build");
  return {
    ...nothing,
    others: evidence.before(claim.order, ["read", "search", "list", "tests", "lookup"], 10),
    hidden: hidden || opaque || all.some(({ outcome }) => outcome === "missing"),
  };
}

/** Commands of git that change what a name stands for. */
const gitChange =
  /\bgit\b.*\b(?:rm|mv|branch (?:-[a-z]*[dDmM]|--delete|--move)|tag|merge|cherry-pick|revert|rebase|worktree)\b/;

function touches(act: Act, file: string): boolean {
  // "The README" is README.md.
  if (
    !/[./\\]/.test(file) &&
    act.edits.some(({ path }) => fileName(path).toLowerCase().startsWith(`${file.toLowerCase()}.`))
  )
    return true;
  if (act.edits.some(({ path }) => samePath(path, file) || path.startsWith(file) || path.includes(`/${file}`)))
    return true;
  const name = fileName(file.replace(/[\\/]$/, ""));
  return (
    act.targets.some((target) => samePath(target, file) || target.includes(file)) ||
    (name.length > 2 && act.kind !== "edit" && act.kind !== "write" && act.text.includes(name)) ||
    (act.edits.length === 0 && name.length > 2 && act.text.includes(name))
  );
}

/** The file is what was made or changed, not something that the sentence names besides. */
function isDirect(claim: Claim, files: readonly string[]): boolean {
  const start =
    /^(?:the |a |an |new |its |file |module |script |test |tests |document |config |configuration |in |to |class |component |page |[^\s\ue100-\ue4ff]+ (?:in|to|from|into) |unused \w+ (?:in|from) )*([\ue100-\ue4ff]|\S+)/.exec(
      claim.object,
    );
  if (!start) return claim.targets.length === 1;
  return (
    /[\ue100-\ue4ff]/.test(start[1]) || files.some((file) => claim.object.slice(0, 60).includes(file.toLowerCase()))
  );
}

function settled(claim: Claim, acts: readonly Act[], evidence: Evidence, hidden: boolean): Association {
  const good = acts.findLast(({ outcome }) => outcome === "ok" || outcome === "unknown");
  const last = acts[acts.length - 1];
  const decisive = good ?? last;
  const failures = unresolvedFailures(acts);
  const named = claim.targets.some(({ type }) => type === "file");
  const failing = failures.findLast(
    (act) =>
      (named || claim.universal) &&
      !acts.some(
        (other) =>
          other.order > act.order &&
          other.outcome === "ok" &&
          other.edits.some(({ path }) => act.edits.some((edit) => samePath(edit.path, path))),
      ),
  );
  return {
    ...nothing,
    acts,
    decisive:
      good === undefined || (failing && named && failing.order > (good?.order ?? 0)) ? (failing ?? decisive) : decisive,
    part:
      tooFewFiles(claim, acts) ??
      (failing && claim.universal ? { why: "some-failed", act: failing, quote: failing.quote, sure: true } : null),
    conflict: undoneFile(claim, decisive, evidence),
    hidden,
  };
}

/** "Updated all 12 files" after changes of nine, none of them by a script that may have changed more. */
function tooFewFiles(claim: Claim, acts: readonly Act[]): Part | null {
  const counted = claim.quantities.find(
    ({ noun, unit, rough, value }) =>
      unit === "" &&
      !rough &&
      value > 1 &&
      /^(?:file|module|component|page|test|document|migration|script|文件|个)$/.test(noun),
  );
  if (
    !counted ||
    acts.some(
      ({ edits, kind, text, outcome }) =>
        outcome === "ok" &&
        (edits.some(({ path }) => /[*?{$]/.test(path)) ||
          (edits.length === 0 && (kind !== "edit" || /[*$]|xargs|find|for /.test(text)))),
    )
  )
    return null;
  const files = new Set(
    acts
      .filter(({ outcome }) => outcome === "ok")
      .flatMap(({ edits, targets }) => (edits.length > 0 ? edits.map(({ path }) => path) : targets)),
  );
  if (counted.noun === "test" || files.size >= counted.value || files.size === 0) return null;
  return { why: "count", act: acts[acts.length - 1], quote: `${files.size} of ${counted.value}`, sure: true };
}

/** What was written was taken away or put back before the claim. */
function undoneFile(claim: Claim, decisive: Act, evidence: Evidence) {
  if (claim.kind === "deleted") return null;
  const paths = decisive.edits
    .map(({ path }) => path)
    .filter((path) => claim.targets.some(({ type, text }) => type === "file" && samePath(path, text)));
  if (paths.length === 0 || paths.every(isDocument)) return null;
  const later = evidence
    .before(claim.order, ["version-control", "delete"], 20)
    .findLast(
      (act) =>
        act.order > decisive.order &&
        act.outcome === "ok" &&
        (act.kind === "delete"
          ? act.targets.some((target) => paths.some((path) => samePath(target, path)))
          : /\b(?:checkout|restore)\b/.test(act.text) &&
            !/--staged/.test(act.text) &&
            paths.some((path) => act.targets.some((target) => samePath(target, path)))),
    );
  return later ? { why: "undone" as const, act: later, quote: later.text.slice(0, 200) } : null;
}
