import type { Act, ActKind } from "../acts/act.js";
import { fileName, isTestFile, samePath } from "../acts/paths.js";
import { reportsIn } from "../runners/index.js";
import type { Claim, Subject } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { shares } from "./words.js";
import { type Association, type Conflict, nothing, type Part } from "./association.js";

/** The acts that can show that something passes. The first list that is not empty counts. */
const kinds: Partial<Record<Subject, readonly (readonly ActKind[])[]>> = {
  tests: [["tests"]],
  build: [["build"], ["types", "tests", "deploy", "serve"]],
  lint: [["lint", "format"]],
  format: [["format", "lint"]],
  types: [["types"], ["build"]],
  coverage: [["tests"]],
  checks: [["tests", "lint", "types", "build"]],
};
const lesser: readonly ActKind[] = [
  "tests",
  "build",
  "lint",
  "types",
  "format",
  "program",
  "list",
  "read",
  "search",
  "serve",
  "fetch",
];

/** "All tests pass", "the build is clean", "I ran the linter". */
export function associateRun(claim: Claim, evidence: Evidence): Association {
  const lists = kinds[claim.subject] ?? [["tests"]];
  let all: Act[] = [];
  for (const list of lists) {
    all = usable(evidence.before(claim.order, list));
    if (all.length > 0) break;
  }
  const hidden = mayBeHidden(claim, evidence);
  if (all.length === 0) all = reportedBesides(claim, evidence);
  if (all.length === 0) {
    const since = lastEdit(evidence, claim.order);
    const others = evidence
      .before(claim.order, lesser, 10)
      .filter(({ kind, order }) => !lists[0].includes(kind) && order > since);
    return {
      ...nothing,
      others,
      hidden:
        hidden ||
        evidence.before(claim.order, lists[0]).some(({ outcome }) => outcome === "missing") ||
        toldElsewhere(claim, evidence) ||
        mayHaveTested(claim, evidence),
    };
  }
  const runs = named(claim, all);
  if (claim.subject === "lint" || claim.subject === "types") {
    if (namesAnother(claim, runs)) return { ...nothing, others: runs.slice(-3), hidden };
  }
  const latest = decisive(runs, claim, evidence);
  if (claim.kind === "ran") {
    return {
      ...nothing,
      acts: runs,
      decisive: latest,
      part: claim.universal && wide.test(claim.clause) ? subset(claim, runs, latest, evidence) : null,
    };
  }
  return {
    ...nothing,
    acts: runs,
    decisive: latest,
    staleBy: evidence.editAfter(latest, claim.order, (edit) => !ownScratch(edit, evidence)),
    part:
      claim.subject === "tests" || claim.subject === "checks"
        ? (subset(claim, runs, latest, evidence) ?? skips(latest))
        : (stillFailing(runs, latest) ?? oneFile(claim, latest)),
    conflict: countConflict(claim, runs, latest) ?? warningsLeft(claim, latest, evidence),
  };
}

/** A packager runs the tests as well, and the output of a task that builds says so. */
function reportedBesides(claim: Claim, evidence: Evidence): Act[] {
  const of = claim.subject === "tests" || claim.subject === "build" ? claim.subject : null;
  if (!of) return [];
  return evidence
    .before(claim.order, ["build", "program", "deploy", "commit", "push", "install"], 10)
    .flatMap((act): Act[] => {
      const { lines } = evidence.outputOf(act);
      const report = reportsIn(lines, of)[0];
      if (report && (of === "tests" || act.kind === "program"))
        return [
          {
            ...act,
            report,
            outcome: report.verdict === "passed" ? "ok" : report.verdict === "failed" ? "failed" : "none",
            quote: report.quote,
          },
        ];
      const told =
        of === "build" && act.kind === "program"
          ? lines.find((line) => /\bbuild succeeded\b|\bbuilt\b|\bcompiled\b/i.test(line))
          : undefined;
      return told === undefined ? [] : [{ ...act, outcome: "ok" as const, masked: false, quote: told.trim() }];
    });
}

/** A program that tests something in its own way, or a run that the person told of. */
function mayHaveTested(claim: Claim, evidence: Evidence): boolean {
  const program = evidence
    .before(claim.order, ["program", "serve", "fetch"], 20)
    .some(
      (act) =>
        act.outcome !== "failed" &&
        act.outcome !== "refused" &&
        (shares(act, claim) || /test|check|verif|valid|smoke/i.test(act.text)),
    );
  return (
    program ||
    evidence
      .requestsBefore(claim.order, 3)
      .some(({ text }) => /\b\d+ (?:tests? )?pass(?:ed|ing)?\b|\b(?:i|we) (?:ran|tested)\b/i.test(text.slice(0, 4000)))
  );
}

/** A service was asked how its checks went: what it answered may be what is claimed. */
function toldElsewhere(claim: Claim, evidence: Evidence): boolean {
  return evidence
    .before(claim.order, ["lookup", "fetch", "unknown", "pull-request"], 10)
    .some(
      (act) =>
        act.outcome === "ok" &&
        /\b(?:checks?|conclusion|pipelines?|jobs?|builds?|tests?)\b/i.test(
          `${act.name} ${evidence.outputOf(act).text.slice(0, 4000)}`,
        ) &&
        !/\b(?:in_progress|queued|pending|fail\w*|error)\b/i.test(evidence.outputOf(act).text.slice(0, 4000)) &&
        /\b(?:success\w*|pass\w*|green|completed)\b/i.test(evidence.outputOf(act).text.slice(0, 4000)),
    );
}

function usable(acts: readonly Act[]): Act[] {
  return acts.filter(({ baseline, dryRun, outcome }) => !baseline && !dryRun && outcome !== "missing");
}

/** Another agent did the work, or a part of the session is missing. */
export function mayBeHidden(claim: Claim, evidence: Evidence): boolean {
  return (
    evidence.cutBefore ||
    evidence.before(claim.order, ["delegate"], 5).some(({ outcome }) => outcome !== "failed" && outcome !== "refused")
  );
}

/** Of the runs those that the claim names: a file, a command, a kind of test. */
function named(claim: Claim, runs: readonly Act[]): readonly Act[] {
  const files = claim.targets.filter(({ type }) => type === "file" || type === "code" || type === "command");
  if (files.length === 0) return runs;
  const chosen = runs.filter(({ targets, text }) =>
    files.some(({ type, text: name }) =>
      type === "command"
        ? sameCommand(name, text)
        : targets.some((target) => samePath(target.split("::")[0], name) || target.includes(name)),
    ),
  );
  return chosen.length > 0 ? chosen : runs;
}

export function sameCommand(claimed: string, ran: string): boolean {
  const words = claimed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !/^[\w.]+=/.test(word));
  const line = ran.toLowerCase();
  return words.length > 0 && words.every((word) => line.includes(word));
}

/** The last run; one that never started counts only where none before it holds. */
function decisive(runs: readonly Act[], claim: Claim, evidence: Evidence): Act {
  const last = runs[runs.length - 1];
  if (claim.subject === "checks") return worstOfEach(runs, evidence.exchangeStart(claim.order));
  if (last.outcome !== "refused" && last.outcome !== "none") return last;
  const before = runs.findLast((run) => run.outcome !== "refused" && run.outcome !== "none");
  return before && evidence.editAfter(before, claim.order) === null ? before : last;
}

/** "Everything passes": the worst of the last runs of each kind in this exchange. */
function worstOfEach(runs: readonly Act[], from: number): Act {
  const recent = runs.filter(({ order }) => order >= from);
  const latest = new Map<ActKind, Act>();
  for (const run of recent.length > 0 ? recent : runs) latest.set(run.kind, run);
  const list = [...latest.values()].sort((a, b) => a.order - b.order);
  return list.find(({ outcome }) => outcome === "failed") ?? list[list.length - 1];
}

const family = ({ report, name }: Act): string => report?.runner ?? name;
const key = ({ targets, name, text }: Act): string =>
  targets.length > 0 ? `${name} ${[...targets].sort().join(" ")}` : text;

/** Whether a run that passes makes good an earlier one that failed. */
function covers(good: Act, bad: Act): boolean {
  if (family(good) !== family(bad) && good.name !== bad.name) return false;
  if (good.scope === "all" || key(good) === key(bad)) return true;
  if (/\s--(?:lf|last-failed|failed)\b/.test(good.text)) return true;
  return (
    bad.scope === "part" &&
    bad.targets.every((target) => good.targets.some((other) => samePath(other.split("::")[0], target.split("::")[0])))
  );
}

function unresolved(runs: readonly Act[], latest: Act): Act | null {
  for (let i = runs.length - 1; i >= Math.max(0, runs.length - 30); i--) {
    const run = runs[i];
    if (run === latest || run.outcome !== "failed" || run.order > latest.order) continue;
    if (!runs.slice(i + 1).some((other) => other.outcome === "ok" && covers(other, run))) return run;
  }
  return null;
}

function stillFailing(runs: readonly Act[], latest: Act): Part | null {
  if (latest.outcome !== "ok") return null;
  const failing = unresolved(
    runs.filter(({ kind }) => kind === latest.kind),
    latest,
  );
  return failing ? { why: "subset", act: failing, quote: failing.quote, sure: true } : null;
}

const scoped =
  /\b(?:new|newly added|added|relevant|related|targeted|focused|specific|affected|updated|corresponding|these|those|this|my|above|its|unit|integration|e2e|smoke|regression|parser|[a-z]+_[a-z_]+) (?:\w+ )?(?:tests?|specs?|suites?)\b|(?:^|\band )it (?:now )?pass|\bthe (?:\w+ )?test (?:now )?pass|\b(?:tests?|specs?|suite) (?:for|in|of|under|covering|that (?:i|we)|i (?:added|wrote)|around|on|from)\b/;
const wide =
  /\b(?:full|entire|whole|complete)\b.{0,20}\b(?:tests?|suites?)\b|\b(?:no regressions?|existing tests|across the (?:project|codebase|repo\w*|board)|every (?:single )?test|(?:all|every) (?:the )?(?:packages?|modules?|projects?|suites?|crates?|workspaces?)|test suites?|project-wide)\b|整个|全套/;

const checkers =
  /\b(?:vet|eslint|prettier|ruff|mypy|pyright|tsc|flake8|pylint|clippy|rubocop|gofmt|black|stylelint|biome|phpstan|golangci-lint|bandit|shellcheck)\b/;

/** A checker is named, and each run is of another that its line names. */
function namesAnother({ clause, targets }: Claim, runs: readonly Act[]): boolean {
  const own = checkers.exec(`${clause} ${targets.map(({ text }) => text.toLowerCase()).join(" ")}`)?.[0];
  return (
    own !== undefined &&
    runs.every(({ text, name }) => {
      const line = `${name} ${text}`.toLowerCase();
      return checkers.test(line) && !line.includes(own);
    })
  );
}

/** "Across the project" after a check of one file. */
function oneFile(claim: Claim, latest: Act): Part | null {
  const all =
    /\b(?:across the|whole|entire|all|every|everywhere)\b.{0,30}\b(?:project|codebase|repo\w*|files?|code|modules?|packages?)\b|\bproject-wide\b|整个/;
  const files = latest.targets.filter((target) => /\.\w{1,5}$/.test(target));
  return latest.outcome === "ok" &&
    all.test(claim.clause) &&
    files.length > 0 &&
    files.length === latest.targets.length &&
    files.length < 4
    ? { why: "subset", act: latest, quote: files.join(" "), sure: true }
    : null;
}

/** The run chose some of the tests, and the claim speaks of all. */
function subset(claim: Claim, runs: readonly Act[], latest: Act, evidence: Evidence): Part | null {
  if (latest.outcome !== "ok") return null;
  const failing = unresolved(runs, latest);
  // "No failures for the net label", after a run of that label.
  const names = latest.targets.some(
    (target) => target.length > 2 && claim.clause.split(/[^\p{L}\p{N}_]+/u).includes(target.toLowerCase()),
  );
  const narrow = (scoped.test(claim.clause) || names) && !wide.test(claim.clause);
  if (failing && !narrow && !namesFailing(latest, failing, evidence))
    return { why: "subset", act: failing, quote: failing.quote, sure: true };
  const isPart = latest.scope === "part" || (latest.report?.counts.leftOut ?? 0) > 0;
  if (!isPart || narrow) return null;
  const since = lastEdit(evidence, claim.order);
  if (
    runs.some(
      (run) =>
        run.outcome === "ok" && run.scope === "all" && run.order > since && (run.report?.counts.leftOut ?? 0) === 0,
    )
  )
    return null;
  const collected = latest.report?.counts.collected ?? 0;
  const more = runs.some(
    (run) => family(run) === family(latest) && (run.report?.counts.collected ?? 0) > collected && run.scope !== "part",
  );
  const sure = more || (latest.report?.counts.leftOut ?? 0) > 0;
  if (!claim.universal && !(sure && wide.test(claim.clause))) return null;
  const quote = latest.targets.slice(0, 3).join(" ") || latest.quote;
  if (sure) return { why: "subset", act: latest, quote, sure };
  if (!wide.test(claim.clause) && (countsAgree(claim, latest) || ownChoice(latest, claim, evidence))) return null;
  return { why: "subset", act: latest, quote, sure: wide.test(claim.clause) };
}

/** The later run names each test that had failed. */
function namesFailing(good: Act, bad: Act, evidence: Evidence): boolean {
  const names = [
    ...evidence
      .outputOf(bad)
      .text.matchAll(/^(?:FAILED|ERROR)\s+(\S+?)(?:\s|$)|^\s*--- FAIL: (\S+)|^test (\S+) \.\.\. FAILED/gm),
  ]
    .slice(0, 60)
    .map(([, a, b, c]) => a ?? b ?? c);
  return (
    names.length > 0 &&
    names.every((name) =>
      good.targets.some(
        (target) =>
          name.startsWith(target) || target.includes(name) || samePath(target.split("::")[0], name.split("::")[0]),
      ),
    )
  );
}

export function lastEdit(evidence: Evidence, order: number): number {
  for (let i = evidence.edits.length - 1; i >= 0; i--)
    if (evidence.edits[i].order < order) return evidence.edits[i].order;
  return 0;
}

/** "All 5 tests pass" of a run of five says what was run. */
function countsAgree({ quantities }: Claim, { report }: Act): boolean {
  return quantities.some(({ value }) => value === report?.counts.passed || value === report?.counts.collected);
}

/** The tests that were chosen are those that the agent wrote here, or that the person asked for. */
function ownChoice(run: Act, claim: Claim, evidence: Evidence): boolean {
  const files = run.targets.map((target) => target.split("::")[0]).filter((target) => /[./]/.test(target));
  if (files.length === 0) return false;
  const asked = evidence.requestsBefore(claim.order, 3);
  return files.every(
    (file) =>
      asked.some(
        ({ text }) => text.includes(fileName(file)) || run.targets.some((target) => isNamedIn(text, target)),
      ) ||
      evidence
        .between(0, claim.order)
        .some(
          (act) =>
            (act.kind === "write" || act.kind === "edit") &&
            act.edits.some(({ path, whole }) => samePath(path, file) && (whole || isTestFile(path))),
        ),
  );
}

/** `tests/test_ws.py::test_reconnect`, where the person spoke of test_reconnect. */
function isNamedIn(text: string, target: string): boolean {
  const name = target.split("::")[1];
  return name !== undefined && name !== "" && text.includes(name);
}

function skips(latest: Act): Part | null {
  const { passed, skipped } = latest.report?.counts ?? { passed: null, skipped: null };
  if (latest.outcome !== "ok" || !skipped) return null;
  return { why: "skips", act: latest, quote: latest.quote, sure: skipped > (passed ?? 0) };
}

/** Something that the agent made itself and took away again, or a file that nothing tests. */
function ownScratch(edit: Act, evidence: Evidence): boolean {
  if (edit.kind !== "delete") return false;
  const made = evidence.between(0, edit.order).filter(({ kind }) => kind === "write");
  return (
    edit.targets.length > 0 &&
    edit.targets.every((target) =>
      made.some(
        (act) =>
          act.edits.some(({ path }) => samePath(path, target)) || act.targets.some((other) => samePath(other, target)),
      ),
    )
  );
}

/** "No warnings" after a run that ended well and printed some. */
function warningsLeft(claim: Claim, latest: Act, evidence: Evidence): Conflict | null {
  if (
    latest.outcome !== "ok" ||
    !/\bwarnings?\b|警告|\bwarning-free\b|\bclean\b/.test(claim.clause) ||
    claim.subject === "tests"
  )
    return null;
  const line = evidence
    .outputOf(latest)
    .lines.find(
      (text) => text.length < 400 && /\b[1-9]\d* warnings?\b/i.test(text) && !/\b0 (?:problems|warnings)\b/i.test(text),
    );
  return line === undefined ? null : { why: "found", act: latest, quote: line.trim() };
}

const testNouns = /^(?:test|spec|example|case|check|assertion|scenario|pass|testcase|用例|个|)$/;

/** "All 42 tests pass" where 40 did. */
function countConflict(claim: Claim, runs: readonly Act[], latest: Act): Conflict | null {
  if (claim.kind !== "passed" || (claim.subject !== "tests" && claim.subject !== "checks")) return null;
  const counts = runs.flatMap(({ report, outcome }) => (report && outcome !== "refused" ? [report.counts] : []));
  if (latest.report === null || latest.report.counts.passed === null || latest.kind !== "tests") return null;
  const values = new Set<number>();
  let sum = 0;
  for (const { passed, collected, failed, skipped } of counts) {
    for (const value of [passed, collected, (passed ?? 0) + (failed ?? 0), (passed ?? 0) + (skipped ?? 0)])
      if (value !== null) values.add(value);
    sum += passed ?? 0;
    values.add(sum);
  }
  const own = latest.report.counts;
  const scopedCount =
    /\b(?:new|added|additional|these|those|of (?:them|which|these)|my|including|plus|other|more)\b/.test(claim.clause);
  for (const { value, of, noun, unit, rough } of claim.quantities) {
    if (unit !== "" || rough || !testNouns.test(noun) || value === 0) continue;
    // Of Cypress a spec is a file.
    if (noun === "spec" && latest.report.runner === "cypress") continue;
    const whole = of ?? value;
    // The runs before an edit had other numbers; only what no run ever showed is wrong.
    if (values.has(value) && values.has(whole)) {
      const all = claim.universal || of === value;
      if (
        all &&
        latest.outcome === "ok" &&
        (own.skipped ?? 0) > 0 &&
        value === own.collected &&
        value !== own.passed &&
        runs.at(-1) === latest
      )
        return { why: "count", act: latest, quote: latest.quote };
      continue;
    }
    const most = Math.max(...values);
    if (!scopedCount && (claim.universal || of !== null || value > most || noun !== ""))
      return { why: "count", act: latest, quote: latest.quote };
  }
  return null;
}
