import { verifies } from "../claims/verbs.js";
import { patternOf } from "../../patternOf.js";
import type { Act, ActKind } from "../acts/act.js";
import { isTestFile } from "../acts/paths.js";
import type { Claim, Subject } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { checkedNothing, mayRunIt, mayShow, runsNoTests, skipsTests, writesMigration } from "./byTheWay.js";
import { namesAnother } from "./otherChecker.js";
import { writes } from "./records.js";
import { shown, whatever } from "./shownBy.js";
import { isTrial, trials, trialsOf } from "./trials.js";

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
    "query",
    "remove",
  ],
  migration: [...opaque, "migrate", "update", "create", "remove", "query", "deploy", "tests", "serve"],
  server: [...opaque, "serve", "deploy", "update", "create", "remove", "migrate", "fetch"],
  message: [...opaque, "send", "create", "update", "fetch", "pull-request", "push"],
  pipeline: [...opaque, "lookup", "query", "fetch", "pull-request", "serve"],
  benchmark: trials,
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

/** The person told of it, or it is tested by tests that were written. */
function isToldBefore({ kind, subject, verb, own, order }: Claim, evidence: Evidence): boolean {
  const asked = (words: RegExp) => evidence.requestsBefore(order, 100).some(({ text }) => words.test(text));
  if (kind === "passed" && subject === "pipeline")
    return asked(
      /(?<!\b(?:make|get|turn|gets?|until|once|when|if) (?:it |ci |them |\w+ )?(?:is |are |goes |turns )?)\b(?:green|pass(?:es|ed|ing)|succeeded)\b|通過|通过|綠|绿/i,
    );
  if (kind !== "checked" || verb !== "test" || own) return false;
  return (
    asked(/\btested\b|測試過|测试过/i) || evidence.edits.some(({ edits }) => edits.some(({ path }) => isTestFile(path)))
  );
}

/** Tools of a server that are named for what they check: `mcp__lint__check`. */
const named: Partial<Record<Subject, RegExp>> = {
  tests: /(?<![a-z])(?:tests?|specs?)(?![a-z])|[a-z]Tests?(?![a-z])/,
  lint: /(?<![a-z])(?:lint|diagnos)|[a-z](?:Lint|Diagnos)/,
  types: /(?<![a-z])(?:types?(?:_?check|script)|tsc)|TypeCheck/,
  build: /(?<![a-z])(?:build|compil)|[a-z](?:Build|Compil)/,
  format: /(?<![a-z])(?:format|lint)|[a-z](?:Format|Lint)/,
};

const ranByTool = ({ subject, order }: Claim, evidence: Evidence): boolean =>
  evidence
    .inExchange(order)
    .some(
      ({ shell, tool, outcome, edits }) =>
        !shell && edits.length === 0 && outcome !== "refused" && named[subject]?.test(tool) === true,
    );

/** These list what runs. */
const listers =
  /^(?:docker|docker-compose|podman|systemctl|service|ps|pm2|supervisorctl|launchctl|ss|netstat|lsof|nomad)$/;
const up = /\b(?:running|up|healthy|active|online|ready|listening|started|alive)\b/i;

/** "api and db are running", after a list of what runs. */
const isListedAsUp = ({ clause, order }: Claim, evidence: Evidence): boolean =>
  up.test(clause) &&
  evidence
    .inExchange(order)
    .some((act) => act.shell && listers.test(act.name) && up.test(evidence.outputOf(act).text.slice(0, 20_000)));

/** "The page remains fully functional": that nothing broke is known by what builds all of it. */
const stays = /\b(?:remains?|stays?|keeps?|kept) (?:\w+ ){0,2}(?:functional|working|operational)\b/;
const isBuiltStill = ({ clause, order }: Claim, evidence: Evidence): boolean =>
  stays.test(clause) && evidence.before(order, ["build", "types"], 20).at(-1)?.outcome === "ok";

/** What a log or a report says is told of that, whoever ran it. */
const saysWhereItStands = patternOf("i", [
  String.raw`\b(?:as far as|according to|going by|judging by|from|in|per) (?:\S+ )?(?:ci |build |test |job |run |`,
  String.raw`workflow |pipeline )?(?:log|logs|report|reports|output you pasted|paste|screenshot)\b|`,
  String.raw`\b(?:log|logs|report|reports) (?:shows?|says?|has|have)\b`,
]);

/** Whether a session holds a call before the claim by which it may have come about, or been seen, under whatever name. */
export function mayHaveDone(claim: Claim, evidence: Evidence): boolean {
  const ofRun = claim.kind === "passed" || claim.kind === "ran";
  const ofTests = ofRun && claim.subject === "tests";
  // What a rehearsal found is known by it.
  const saysSo = /\bdry[- ]?run\b|\brehears|\bwould be\b|`-{1,2}\w{0,12}` only/i.test(claim.text);
  if (saysSo && evidence.allBefore(claim.order).some(({ dryRun }) => dryRun)) return true;
  if (saysWhereItStands.test(claim.text) && evidence.has(claim.order, looks)) return true;
  if (ofRun && ranByTool(claim, evidence)) return true;
  if (claim.kind === "works" && (isListedAsUp(claim, evidence) || isBuiltStill(claim, evidence))) return true;
  if (isToldBefore(claim, evidence) || (ofRun && mayRunIt(claim, evidence))) return true;
  const looksOnly = claim.kind === "checked" || claim.kind === "works" || claim.kind === "number";
  return doersOf(claim).some((kind) =>
    evidence
      .before(claim.order, [kind])
      .filter((act) => claim.subject !== "migration" || !writesMigration.test(act.text))
      .filter((act) => !ofTests || !(skipsTests.test(act.text) || runsNoTests(act, evidence)))
      .filter((act) => !(ofRun && mayShow(claim.subject, act.kind) && checkedNothing(act, evidence)))
      // What is verified of a thing that no file names is seen by no edit.
      .filter((act) => act.kind !== "edit" || !(verifies.test(claim.verb) && claim.targets.length === 0))
      .filter((act) => !(act.kind === "build" && claim.kind === "number" && isTimed(claim) && compiles.test(act.text)))
      // A file that was read tells a time where it holds figures.
      .filter(
        (act) => !(act.kind === "read" && claim.kind === "number" && isTimed(claim)) || holdsFigures(act, evidence),
      )
      // `gofmt` is no run of `vet`.
      .filter(
        (act) => !(ofRun && (act.kind === "lint" || act.kind === "format") && namesAnother(claim, [act], evidence)),
      )
      // To get a page changes nothing, and a rehearsal neither.
      .some((act) => looksOnly || (!act.dryRun && (act.kind !== "fetch" || !act.shell || writes.test(act.text)))),
  );
}

/** How long a thing takes or how much faster it is, of anything but a build, is known by what ran it; a build tells of itself. */
const isTimed = ({ subject, clause }: Claim): boolean =>
  subject === "benchmark" &&
  /\b(?:faster|slower|speed-?ups?|benchmark\w*|throughput|latency|per (?:call|request|second|iteration)|p\d\d)\b|(?:响应|回應|響應|執行|执行|查詢|查询)(?:时间|時間)|性能|效能|吞吐|延[迟遲]|耗[时時]/.test(
    clause,
  ) &&
  !/\b(?:builds?|bundles?|compil\w+|size|startup|image)\b/.test(clause);
const holdsFigures = (act: Act, evidence: Evidence): boolean => /\d[\d.]/.test(evidence.outputOf(act).text);
/** Of these it is known that they time nothing but themselves; a script by any other name may. */
const compiles =
  /\b(?:cargo (?:build|check)|go (?:build|vet)|tsc|vite build|next build|webpack|rollup|esbuild|javac|gcc|g\+\+|clang|cmake --build|docker build|gradlew? \w*assemble)\b/;
const timed: readonly ActKind[] = [
  ...opaque,
  "tests",
  "fetch",
  "lookup",
  "query",
  "read",
  "serve",
  "deploy",
  "migrate",
  "build",
];

/**
 * The kinds of acts by which what a claim says may have come about or been seen. Wide on purpose: a claim for which a session has none of
 * them was made up.
 */
function doersOf(claim: Claim): readonly ActKind[] {
  const { kind, subject, targets, verb } = claim;
  if (isTrial(claim) && !checkers[subject] && !shown[subject]) return trialsOf(claim);
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
      if (isTimed(claim)) return timed;
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
