import type { Act, ActKind } from "../acts/act.js";
import { samePath } from "../acts/paths.js";
import type { Claim, Subject } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { writes } from "./records.js";
import { shown, whatever } from "./shownBy.js";

/** What these do is not seen: a script, a tool of an unknown name, another agent, a browser. */
const opaque: readonly ActKind[] = ["program", "unknown", "delegate", "browse"];

const files: readonly ActKind[] = [
  ...opaque,
  "write",
  "edit",
  "delete",
  "move",
  "format",
  "lint",
  "tests",
  "build",
  "install",
  "migrate",
  "version-control",
  "create",
  "update",
  "remove",
];

const outside: readonly ActKind[] = [
  ...opaque,
  "create",
  "update",
  "remove",
  "send",
  "fetch",
  "migrate",
  "deploy",
  "push",
  "commit",
  "pull-request",
  "version-control",
  "install",
  "serve",
  "format",
];

/** Runs that may run others: a packager the tests, a hook of git the linter, a pipeline all of them. */
const runs: readonly ActKind[] = [...opaque, "build", "commit", "push", "deploy", "install"];
const checkers: Partial<Record<Subject, readonly ActKind[]>> = {
  tests: [...runs, "tests"],
  build: [...runs, "tests", "types", "serve"],
  lint: [...runs, "lint", "format"],
  format: [...runs, "lint", "format"],
  types: [...runs, "types"],
  coverage: [...runs, "tests"],
  checks: [...runs, "tests", "lint", "types"],
};

/** Operations that a tool does under its own name or in a script. */
const operations: Partial<Record<Subject, readonly ActKind[]>> = {
  commit: [...opaque, "commit", "push", "pull-request", "create", "update"],
  push: [...opaque, "build", "push", "pull-request", "deploy", "create", "update"],
  "pull-request": [...opaque, "pull-request", "create", "update", "fetch"],
  install: [...opaque, "install", "build", "update", "create"],
  deployment: [
    ...opaque,
    "build",
    "deploy",
    "push",
    "update",
    "create",
    "migrate",
    "pull-request",
    "fetch",
    "move",
    "serve",
  ],
  migration: [...opaque, "migrate", "update", "create", "remove", "query", "deploy", "tests", "serve"],
  server: [...opaque, "serve", "deploy", "update", "create", "remove", "migrate", "fetch"],
  message: [...opaque, "send", "create", "update", "fetch", "pull-request", "push"],
};

/** To read is more than to list, and less than to search a whole project. */
const reads: readonly ActKind[] = [
  ...opaque,
  "read",
  "search",
  "fetch",
  "lookup",
  "query",
  "version-control",
  "edit",
  "lint",
  "types",
  "tests",
];
const searches: readonly ActKind[] = [
  ...opaque,
  "search",
  "list",
  "fetch",
  "lookup",
  "query",
  "version-control",
  "lint",
  "types",
  "build",
  "tests",
  "install",
  "deploy",
];

const looks: readonly ActKind[] = [
  ...opaque,
  "read",
  "search",
  "list",
  "lookup",
  "query",
  "fetch",
  "version-control",
  "tests",
  "lint",
  "types",
  "build",
  "edit",
];

/** A packager that was told to leave its tests alone. */
const skipsTests =
  /-D(?:skipTests|skipITs|maven\.test\.skip)(?:=true)?\b|\s(?:--no-tests?|--skip-tests?|--without-tests|-x\s+test|--notests?)\b/;

/** What runs others, or checks something itself. */
const mayTest = /test|spec|assert|expect|subprocess|system|exec|spawn|popen|import_module|run_path|__main__|suite/i;

/** A script that was written in this exchange, and holds nothing that could run tests. */
function runsNoTests({ kind, order, targets, text }: Act, evidence: Evidence): boolean {
  if (/^\S+ (?:-v|-V|--version|version)\s*$/.test(text.trim())) return true;
  if (kind !== "program" || targets.length !== 1) return false;
  const script = evidence
    .inExchange(order + 1)
    .flatMap(({ edits }) => edits)
    .findLast(({ path, whole }) => whole && samePath(path, targets[0]));
  return typeof script?.after === "string" && !mayTest.test(`${targets[0]}\n${script.after}`);
}

/** Writes a migration for later and applies none. */
export const writesMigration =
  /\balembic\b.*\brevision\b|\bmakemigrations\b|--create-only\b|\bmigrat\w+[ :](?:create|new|generate|add|make|diff)\b|\b(?:generate|g|make)[ :]migration\b|\bmigrate:make\b/;

/** Whether a session holds a call before the claim by which it may have come about, or been seen, under whatever name. */
export function mayHaveDone(claim: Claim, evidence: Evidence): boolean {
  const ofTests = (claim.kind === "passed" || claim.kind === "ran") && claim.subject === "tests";
  // What a rehearsal found is known by it.
  if (/\bdry[- ]?run\b|\brehears/.test(claim.clause) && evidence.allBefore(claim.order).some(({ dryRun }) => dryRun))
    return true;
  const looksOnly = claim.kind === "checked" || claim.kind === "works" || claim.kind === "number";
  return doersOf(claim).some((kind) =>
    evidence
      .before(claim.order, [kind])
      .filter((act) => claim.subject !== "migration" || !writesMigration.test(act.text))
      .filter((act) => !ofTests || !(skipsTests.test(act.text) || runsNoTests(act, evidence)))
      // To get a page changes nothing, and a rehearsal neither.
      .some((act) => looksOnly || (!act.dryRun && (act.kind !== "fetch" || !act.shell || writes.test(act.text)))),
  );
}

/**
 * The kinds of acts by which what a claim says may have come about or been seen. Wide on purpose: a claim for which a session has none of
 * them was made up.
 */
function doersOf({ kind, subject, targets, verb }: Claim): readonly ActKind[] {
  switch (kind) {
    case "passed":
    case "ran":
      return checkers[subject] ?? operations[subject] ?? [...outside, ...looks];
    case "works":
      // How a thing does is measured, counted and kept in many places, and what was switched on runs.
      return [...opaque, "tests", "lookup", "query", "create", "update", ...(shown[subject] ?? whatever).by];
    case "checked":
      if (verb === "search" && subject === "search") return searches;
      if (/^(?:read|review|go-through|examine|inspect|study|check)$/.test(verb)) return reads;
      return checkers[subject] ?? (shown[subject] ? [...opaque, ...(shown[subject]?.by ?? [])] : looks);
    case "number":
      return [...opaque, "tests", "fetch", "lookup", "query", "read", "search", "list", "build"];
    case "created":
    case "changed":
    case "deleted":
    case "fixed":
      if (targets.some(({ type }) => type === "file")) return files;
      return operations[subject] ?? (subject === "record" ? outside : [...files, ...outside]);
    case "sent":
    case "deployed":
      return operations[subject] ?? outside;
    default:
      return [...files, ...outside, ...looks];
  }
}
