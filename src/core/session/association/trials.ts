import { patternOf } from "../../patternOf.js";
import type { ActKind } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";

/** By one of these a thing may have been tried, whatever it is: something was run, called or asked. */
export const trials: readonly ActKind[] = [
  "program",
  "unknown",
  "delegate",
  "browse",
  "tests",
  "build",
  "lint",
  "types",
  "format",
  "serve",
  "query",
  "fetch",
  "lookup",
  "deploy",
  "migrate",
  "install",
  "create",
  "update",
  "remove",
  "send",
  "pull-request",
];

/** Words by which looking is no verifying: "verified locally", "confirmed with a quick run". */
const byRunning = patternOf("", [
  String.raw`\b(?:tested|locally|end[- ]to[- ]end|by (?:actually )?(?:running|executing|calling)|`,
  String.raw`(?:with|in|by|through) an? (?:\w+ )?(?:run|execution)|at runtime|`,
  "in (?:a |my |the )?(?:local|dev|development|staging|test) (?:environment|setup|instance)|",
  String.raw`hands[- ]on|on (?:my|a) (?:own )?(?:machine|device))\b|本地|本機|本机|實際|实际`,
]);
/** A test of thought, and what was put under test by writing one. */
const onPaper = patternOf("", [
  String.raw`\b(?:by hand|on paper|mental\w*|logic\w*|by (?:eye|reading|reasoning|inspection|tracing)|`,
  String.raw`trac(?:ed|ing)|reasoning|in (?:my|the) head|walk\w*|review\w*|`,
  String.raw`against the (?:spec\w*|docs?|documentation|schema|requirements?|types?)|syntax)\b|推演|心算|邏輯|逻辑`,
]);
/** What is run, and not looked at. */
const runnable =
  /^\W*(?:(?:it|them)\b|(?:the|this|my|your|that) (?:\w+ ){0,2}?(?:script|program|code|app|application|notebook|job|server|function|tool|cli|example|workflow|flow|simulation|model|bot|scraper|crawler|etl)\b)/;
const faults =
  /\b(?:bugs?|issues?|crash(?:es)?|errors?|failures?|problems?|flak\w+|hangs?|leaks?|race|it|this|behaviou?r|exception)\b/;

/** Of the work itself, and by nobody that is named. */
const tested =
  /^\W*(?:the |all |my |these |both )?(?:code|changes?|fix(?:es)?|implementation|solution|scripts?|it|everything|feature|patch|update) (?:(?:has|have) (?:\w+ ){0,2}?been|was|were) (?:\w+ly )?tested\b(?! by\b)/;

/** A thing is said to have been tried out by the agent itself: what is only read or written was not. */
export function isTrial({ kind, subject, verb, own, guess, absence, clause, object, strong }: Claim): boolean {
  if (absence || onPaper.test(clause)) return false;
  if (!own) return kind === "checked" && verb === "test" && !guess && tested.test(clause);
  if (kind === "ran")
    return (subject === "command" && verb === "run" && runnable.test(object)) || subject === "benchmark";
  if (kind !== "checked" || subject === "search" || subject === "web") return false;
  if (verb === "test") return true;
  if (verb === "reproduce") return faults.test(object);
  return strong && byRunning.test(clause);
}

const onlyCheck: ReadonlySet<ActKind> = new Set<ActKind>(["build", "lint", "types", "format", "install"]);
const running = trials.filter((kind) => !onlyCheck.has(kind));

/** What a trial takes: a crash shows itself where the code runs, not where it is compiled. */
export const trialsOf = ({ verb, text }: Claim): readonly ActKind[] =>
  verb === "reproduce" &&
  !/\b(?:builds?|building|compil\w+|types?|typing|lint\w*|format\w*|install\w*|syntax|bundl\w+|warnings?|ts\d+|errors? (?:in|from) the)\b/i.test(
    text,
  )
    ? running
    : trials;

/** A trial is told, and nothing was run at all: what was looked at shows none. */
export const isTrialOfNothing = (claim: Claim, evidence: Evidence): boolean =>
  isTrial(claim) && !evidence.has(claim.order, trialsOf(claim));
