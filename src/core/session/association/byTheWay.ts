import { patternOf } from "../../patternOf.js";
import type { Act, ActKind } from "../acts/act.js";
import { samePath } from "../acts/paths.js";
import type { Claim, Subject } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";

// What a call does beside what it is called for: a packager that runs tests, git that runs hooks, a task that runs all checks.

/** A packager that was told to leave its tests alone. */
export const skipsTests =
  /-D(?:skipTests|skipITs|maven\.test\.skip)(?:=true)?\b|\s(?:--no-tests?|--skip-tests?|--without-tests|-x\s+test|--notests?)\b/;

/** What runs others, or checks something itself. */
const mayTest = /test|spec|assert|expect|subprocess|system|exec|spawn|popen|import_module|run_path|__main__|suite/i;

/** A script that was written in this exchange, and holds nothing that could run tests. */
export function runsNoTests({ kind, order, targets, text }: Act, evidence: Evidence): boolean {
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

const ofChecks: ReadonlySet<Subject> = new Set<Subject>(["tests", "lint", "types", "coverage", "format"]);
/** What a build or an install does by itself is a build; git does none. */
export const mayShow = (subject: Subject, kind: ActKind): boolean =>
  ofChecks.has(subject) || (subject === "build" && (kind === "commit" || kind === "push"));
/** What a run of tests, a linter or a type checker leaves in what was printed. */
const trace =
  /test|spec|suite|lint|check|typ(?:e|ing)|pass|fail|\bok\b|success|error|warning|problem|clean|assert|verif|valid|cover|hook|[✓✔✗✘√●]/i;
/** What git itself prints of a commit and a push. */
const ofGit = patternOf("", [
  String.raw`^(?:\[[^\]]{1,200} [0-9a-f]{7,40}\] .*| ?\d+ files? changed.*| (?:create|delete|rename|rewrite|`,
  String.raw`copy) .*|(?:To|From) \S.*| [*+! ] +\S+ +\S+ -> \S+.*| {3}[0-9a-f]{7,}\.\.+[0-9a-f]{7,} .*|`,
  String.raw`(?:Enumerating|Counting|Compressing|Writing) objects.*|Delta compression.*|Total \d+.*|branch '.*|`,
  "Everything up-to-date|Author: .*| Date: .*|)$",
]);
/** Builders that run no tests by themselves, as a packager's own script may; of a script the line that it runs is printed. */
const buildsOnly =
  /\bgradlew? (?:\S+ )*?:?(?:[\w-]+:)*(?:assemble|install|bundle)\w*(?! .*(?:build|check|test))|\b(?:tsc|vite build|next build|webpack|rollup|esbuild|cargo build|go build|kubectl|helm)\b/;

/** Code that stands in the command itself. */
const oneLiner = /^\S*(?:python[\d.]*|node|ruby|perl|php) (?:-\w+ )*-(?:c|e|p|r) /;

/** Git that ran no hook, a build or an install without a word of tests: what was printed shows that nothing was checked by the way. */
export function checkedNothing(act: Act, evidence: Evidence): boolean {
  if (act.truncated || act.outcome === "missing") return false;
  const { text, lines } = evidence.outputOf(act);
  switch (act.kind) {
    case "commit":
    case "push":
      return (
        /\s(?:--no-verify|-n)\b/.test(act.text) ||
        (act.shell && text.trim() !== "" && lines.every((line) => ofGit.test(line)))
      );
    case "install":
      return !trace.test(text);
    case "build":
    case "deploy":
      return (
        buildsOnly.test(`${act.text}\n${text.slice(0, 2000)}`) &&
        !/test|spec\b|lint|check/i.test(`${act.text}\n${text}`)
      );
    case "program":
      if (oneLiner.test(act.text) && !mayTest.test(act.text) && !trace.test(text)) return true;
      // A script that is known by its path alone; it said something, and nothing of that kind.
      return (
        /^python3?$|^ruby$|^perl$/.test(act.name) && !trace.test(act.text) && text.trim() !== "" && !trace.test(text)
      );
    default:
      return false;
  }
}

/** `npm run check`, `make ci`: a task that is named for all the checks, or one whose output tells of more than its name. */
const ofAll = /\b(?:check|checks|verify|ci|all|qa|pre-?commit|validate|quality)\b/i;
const tasks = /^(?:npm|pnpm|yarn|bun|make|just|task|nox|tox|rake|gradlew?|mvnw?|composer|invoke|poe|hatch|pre-commit)$/;
const told: Partial<Record<Subject, RegExp>> = {
  lint: /lint|ruff|clippy|flake8|checkstyle|biome|vet\b/i,
  types: /\btsc\b|mypy|pyright|type.?check/i,
  format: /prettier|\bfmt\b|black|format/i,
  build: /\bbuild|compil|bundl/i,
};

/** A list of what a pipeline ran has a line of each. */
const ofPipeline = /\b(?:gh|glab)\b.*\b(?:checks|run|ci|pipeline|status)\b/;

const notThrough = /^.*\t(?:fail|pending|skipping|cancel\w*)\t.*$|^[X*-] .*$/gm;

/** A run under another name that may have run this check as well. */
export function mayRunIt(claim: Claim, evidence: Evidence): boolean {
  const trace = told[claim.subject];
  const listed = (act: Act) =>
    ofPipeline.test(act.text) && trace?.test(evidence.outputOf(act).text.replace(notThrough, "")) === true;
  if (evidence.before(claim.order, ["lookup", "pull-request"]).some(listed)) return true;
  return (
    trace !== undefined &&
    evidence
      .before(claim.order, ["tests", "lint"])
      .some(
        (act) => (act.shell && ofAll.test(act.text) && tasks.test(act.name)) || trace.test(evidence.outputOf(act).text),
      )
  );
}
