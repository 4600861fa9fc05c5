import { type Act, type ActKind, fileChanging } from "../acts/act.js";
import { fileName, isDocument, samePath } from "../acts/paths.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { type Association, type Part, nothing } from "./association.js";
import { mayBeHidden } from "./looksBack.js";
import { unresolvedFailures } from "./similar.js";
import { shares } from "./words.js";

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

export function associateFiles(claim: Claim, evidence: Evidence): Association {
  // Runs that rewrite their own snapshots and linters that repair name no file.
  const rewrites =
    evidence.before(claim.order, ["lint"], 20).some(({ text }) => /--(?:fix|write|autocorrect)|\s-[aA]\b/.test(text)) ||
    evidence.before(claim.order, ["tests"], 20).some(({ text }) => /update|--accept|\s-u\b|regen/i.test(text));
  const hidden = rewrites || mayBeHidden(claim, evidence);
  const all = evidence.before(claim.order, fileKinds).filter(({ dryRun }) => !dryRun);
  const changes = all.filter(({ kind, outcome }) => fileChanging.has(kind) && outcome !== "missing");
  const named = claim.targets.filter(({ type }) => type === "file").map(({ text }) => text);
  // "`report.json` in `/app/`": the folder says only where.
  const within = named.filter((file) => !file.endsWith("/"));
  const files = within.length > 0 ? within : named;
  if (files.length > 0) {
    const about = all.filter((act) => act.outcome !== "missing" && files.some((file) => touches(act, file)));
    const changed = about.filter(
      ({ kind, targets, text }) =>
        (kind !== "version-control" || gitChange.test(text)) &&
        (kind !== "build" || targets.some((target) => files.some((file) => samePath(target, file)))),
    );
    if (changed.length > 0) return settled(claim, changed, evidence, hidden);
    const labelled = underItsLabel(claim, changes);
    if (labelled.length > 0) return settled(claim, labelled, evidence, hidden);
    // A generator prints the names of the files it writes, and so does what copies whole folders.
    const printed = all.findLast(
      (act) =>
        /^(?:program|install|build|migrate|move|version-control)$/.test(act.kind) &&
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
    const unanswered = all.some(
      ({ kind, outcome, targets }) =>
        outcome === "missing" &&
        (!fileChanging.has(kind) ||
          targets.length === 0 ||
          targets.some((target) => files.some((file) => samePath(target, file)))),
    );
    return { ...nothing, others: changes.slice(-5), hidden: hidden || opaque || unanswered };
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

/** "**`tools/release`** – added the tag that `debian/control` names": a line that begins with a file is about that file. */
function underItsLabel({ text }: Claim, changes: readonly Act[]): readonly Act[] {
  const label = /^[\s*_#>–-]{0,8}(?:\d{1,2}[.)] )?[*_]{0,3}`([^`\n]{2,200})`[*_]{0,3}/.exec(text)?.[1];
  return label === undefined ? [] : changes.filter((act) => touches(act, label));
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
  const files = claim.targets.filter(({ type }) => type === "file").map(({ text }) => text);
  const named = files.length > 0;
  // Runs in a folder that was made or changed there tell nothing of the change.
  const isChanged = acts.some(({ outcome, kind }) => outcome === "ok" && fileChanging.has(kind));
  const failing = failures.findLast(
    (act) =>
      (named ? files.some((file) => touches(act, file)) : claim.universal) &&
      !(isChanged && !fileChanging.has(act.kind)) &&
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
      tooFewFiles(claim, acts, evidence) ??
      (hidden ? null : listedAndUntouched(claim, evidence)) ??
      (failing && claim.universal ? { why: "some-failed", act: failing, quote: failing.quote, sure: true } : null),
    conflict: undoneFile(claim, decisive, evidence),
    hidden,
  };
}

/** "Updated all 12 files" after changes of nine, none of them by a script that may have changed more. */
function tooFewFiles(claim: Claim, acts: readonly Act[], evidence: Evidence): Part | null {
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
  // A formatter's or git's own summary: "61 files changed".
  const printed = new RegExp(`(?<![\\d.,])${counted.value} (?:\\w+ )?files?\\b`);
  if (evidence.inExchange(claim.order).some((act) => act.kind !== "read" && printed.test(evidence.outputOf(act).text)))
    return null;
  return { why: "count", act: acts[acts.length - 1], quote: `${files.size} of ${counted.value}`, sure: true };
}

/** Two or more files and nothing else, right behind the verb. */
const listed =
  /^(?:both |the (?:two |three )?(?:files? )?)?([\ue100-\ue4ff]|\S+\.\w{1,5})(?:, ([\ue100-\ue4ff]|\S+\.\w{1,5}))*,? and ([\ue100-\ue4ff]|\S+\.\w{1,5})\W*$/;

/** "Updated `a.py` and `b.py`", and no call of the session ever named b.py, nor ran anything that may have changed it unseen. */
function listedAndUntouched(claim: Claim, evidence: Evidence): Part | null {
  const files = claim.targets.filter(({ type }) => type === "file").map(({ text }) => text);
  if (files.length < 2 || !listed.test(claim.object)) return null;
  const acts = evidence.allBefore(claim.order);
  if (acts.some(({ kind, shell }) => shell || /^(?:program|unknown|delegate|version-control|move|format)$/.test(kind)))
    return null;
  const missing = files.find((file) => !acts.some((act) => touches(act, file)));
  return missing === undefined ? null : { why: "count", act: acts[acts.length - 1], quote: missing, sure: true };
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
