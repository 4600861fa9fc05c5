import type { Act, ActKind } from "../acts/act.js";
import { isBesideTests, samePath } from "../acts/paths.js";
import type { Claim, Subject } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { type Association, nothing } from "./association.js";
import { lastEdit, mayBeHidden } from "./looksBack.js";
import { namesAnother } from "./otherChecker.js";
import { ownScratch } from "./ownScratch.js";
import { countConflict, warningsLeft } from "./runCounts.js";
import { failedForAnother, oneFile, skips, stillFailing, subset, wide } from "./runParts.js";
import { mayHaveTested, reportedBesides, toldElsewhere } from "./runsElsewhere.js";
import { sameCommand } from "./sameCommand.js";

/** The acts that can show that something passes. The first list that is not empty counts. */
const kinds: Partial<Record<Subject, readonly (readonly ActKind[])[]>> = {
  tests: [["tests"]],
  build: [["build"], ["types"], ["tests", "deploy", "serve"]],
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
  // `go vet` compiles what it checks.
  if (
    claim.subject === "lint" &&
    /\bvet\b/.test(`${claim.clause} ${claim.targets.map(({ text }) => text).join(" ")}`)
  ) {
    const vets = usable(evidence.before(claim.order, ["build"])).filter(({ text }) => /\bgo vet\b/.test(text));
    if (vets.length > 0) all = vets;
  }
  if (claim.subject === "build") all = withBuildingTests(all, claim, evidence);
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
        resultMissing(claim, lists[0], evidence) ||
        toldElsewhere(claim, evidence) ||
        mayHaveTested(claim, evidence),
    };
  }
  const runs = named(claim, all);
  if (claim.subject === "lint" || claim.subject === "types") {
    if (namesAnother(claim, runs, evidence)) return { ...nothing, others: runs.slice(-3), hidden };
  }
  const latest = decisive(runs, claim, evidence);
  if (claim.kind === "ran") {
    return {
      ...nothing,
      acts: runs,
      decisive: latest,
      part: wide.test(claim.clause) ? subset(claim, runs, latest, evidence) : null,
    };
  }
  if (failedForAnother(claim, latest, evidence)) return { ...nothing, acts: runs, hidden: true };
  return {
    ...nothing,
    acts: runs,
    decisive: latest,
    staleBy: evidence.editAfter(
      latest,
      claim.order,
      (edit) => !ownScratch(edit, evidence) && !(latest.kind === "tests" && isBeside(edit)),
    ),
    part:
      claim.subject === "tests" || claim.subject === "checks"
        ? (subset(claim, runs, latest, evidence) ?? skips(latest))
        : (stillFailing(claim, runs, latest, evidence) ?? oneFile(claim, latest)),
    conflict: countConflict(claim, runs, latest) ?? warningsLeft(claim, latest, evidence),
  };
}

/** What may have been it was called, and the session holds no result of it: a build may run the tests, and tests are built first. */
function resultMissing(claim: Claim, kinds: readonly ActKind[], evidence: Evidence): boolean {
  return evidence
    .before(claim.order, [...new Set<ActKind>([...kinds, "tests", "build", "program", "unknown"])])
    .some(({ outcome }) => outcome === "missing");
}

/** Their tests are built first: where they pass, it builds. */
const buildsFirst =
  /^(?:.*[\\/])?(?:dotnet|gradlew?|mvnw?|cargo|go|swift|sbt|bazel|zig|mix|stack|cabal|xcodebuild)(?:\.(?:bat|cmd|exe))?$/;

/** Builds, and the runs of tests by the same program that passed after the last of them. */
function withBuildingTests(builds: readonly Act[], claim: Claim, evidence: Evidence): Act[] {
  const last = builds[builds.length - 1];
  if (!last || !buildsFirst.test(last.name)) return [...builds];
  const tests = usable(evidence.before(claim.order, ["tests"]));
  return [
    ...builds,
    ...tests.filter(({ name, order, outcome }) => name === last.name && order > last.order && outcome === "ok"),
  ];
}

function usable(acts: readonly Act[]): Act[] {
  return acts.filter(({ baseline, dryRun, outcome }) => !baseline && !dryRun && outcome !== "missing");
}

/** Of the runs those that the claim names: a file, a command, a kind of test. */
function named(claim: Claim, runs: readonly Act[]): readonly Act[] {
  const files = claim.targets.filter(({ type }) => type === "file" || type === "code" || type === "command");
  if (files.length === 0) return ofKind(claim, runs);
  const chosen = runs.filter(({ targets, text }) =>
    files.some(({ type, text: name }) =>
      type === "command"
        ? sameCommand(name, text)
        : targets.some((target) => samePath(target.split("::")[0], name) || target.includes(name)),
    ),
  );
  const last = chosen.at(-1);
  return last ? [...chosen, ...wholeAfter(last, files, runs)] : runs;
}

/** After the run of one file all were run and held: that file as well. */
const wholeAfter = (one: Act, files: readonly { readonly text: string }[], runs: readonly Act[]): Act[] =>
  runs.filter(
    ({ order, kind, outcome, scope, result }) =>
      order > one.order &&
      kind === one.kind &&
      outcome === "ok" &&
      (scope === "all" || files.some(({ text }) => result?.text.includes(text))),
  );

/** Kinds of tests that are run by commands of their own. */
const testKinds: readonly RegExp[] = [
  /\bunit\b/i,
  /\b(?:e2e|end[- ]to[- ]end|playwright|cypress|browser)\b/i,
  /\bintegration\b/i,
  /\bsmoke\b/i,
  /\b(?:acceptance|functional|contract)\b/i,
];

/** "The unit tests pass" is not said of a run that is called another kind of tests. */
function ofKind({ clause, subject }: Claim, runs: readonly Act[]): readonly Act[] {
  if (subject !== "tests") return runs;
  const said = testKinds.filter((kind) => kind.test(clause));
  if (said.length === 0) return runs;
  const chosen = runs.filter(
    ({ text }) => said.some((kind) => kind.test(text)) || !testKinds.some((kind) => kind.test(text)),
  );
  return chosen.length > 0 ? chosen : runs;
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

const isBeside = ({ edits }: Act): boolean => edits.length > 0 && edits.every(({ path }) => isBesideTests(path));
