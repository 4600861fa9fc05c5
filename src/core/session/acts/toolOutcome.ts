import { patternOf } from "../../patternOf.js";
import { anyTests } from "../runners/anyTests.js";
import { reportsIn } from "../runners/index.js";
import type { RunnerReport } from "../runners/report.js";
import { noCounts } from "../runners/report.js";
import type { ActKind, Outcome } from "./act.js";
import { scalarsOf } from "./input.js";
import { readJsonResult } from "./jsonResult.js";
import { lastLine } from "./shellOutcome.js";
import type { Told } from "./told.js";

export interface ToolOutcome {
  readonly outcome: Outcome;
  readonly partial: boolean;
  readonly report: RunnerReport | null;
  readonly quote: string;
}

const failing = patternOf("i", [
  String.raw`^\W*(?:<tool_use_error>|<error>|e(?:acces|noent|perm|exist|nospc|isdir|timedout|connrefused|`,
  String.raw`notfound)\b|error|err|failed|failure|exception|traceback|fatal|cannot|can't|could not|couldn't|`,
  "unable to|permission denied|access denied|unauthori[sz]ed|forbidden|not found|no such|",
  String.raw`request failed|http (?:error )?[45]\d\d|`,
  String.raw`[45]\d\d\b (?:client|server|error|not found|internal|bad|forbidden|unauthori[sz]ed|service|gateway|`,
  String.raw`conflict|unprocessable|too many|[\w'" -]{2,60} (?:is|are) (?:required|missing|invalid|not allowed|`,
  String.raw`not supported|unknown|locked|expired)\b)|status(?: code)?:? [45]\d\d|request timed out|timed? ?out|`,
  "timeout|invalid|rejected|denied|conflict|rate limit|too many requests|",
  "connection (?:refused|reset|error|timed out)|network error|does not exist|file does not exist|",
  "unknown|missing required|operation failed|tool (?:execution )?failed|ToolError|",
  String.raw`[a-z]+(?:_[a-z]+){0,3}_(?:not_found|failed|denied|error|invalid|forbidden|unavailable|exceeded|rejected|expired)\b|`,
  String.raw`\w+(?:Error|Exception)\b)|^\W*(?:\S+ ){1,6}(?:failed|does not exist|was rejected|is required|`,
  String.raw`not found|could not be (?:found|completed|processed|reached))\b|错误|失败`,
]);
/** So begins only what a tool says of itself. */
const own = /^\W*<?(?:tool_use_error|error|traceback|exception|e(?:acces|noent|perm)|http|status)\b/i;
const unchanged = patternOf("i", [
  String.raw`\b(?:string to replace (?:was )?not found|`,
  String.raw`old_str(?:ing)?\b.{0,40}(?:not found|did not appear|not unique|no match)|`,
  "no (?:match(?:es)?|occurrences?|replacements?|changes?) (?:were |was )?(?:found|made|applied|",
  "performed|detected)|0 (?:occurrences|replacements|changes|files changed)|",
  "no changes (?:to make|made|needed|applied)|has not been read yet|did not match|",
  "could not (?:find|apply)|failed to (?:find|apply|edit|write)|patch does not apply|",
  String.raw`multiple (?:matches|occurrences)|found \d+ matches|is identical|identical content|already exists|`,
  String.raw`invalid context|hunk #?\d* ?failed|not permitted|read-only file)\b`,
]);
const nothing = patternOf("i", [
  String.raw`^\W*(?:no (?:results?|matches|files?|matching \w+|data|records?|rows?|entries|documents?|output|`,
  String.raw`items?|events?|orders?|messages?)(?: were| was)?(?: found| matched| returned| available)?\b|`,
  String.raw`\(?(?:0|no) rows?\)?|0 (?:results?|matches|rows|files|records)|found 0\b|empty (?:result|set)|`,
  String.raw`nothing found|\[\]|null|none)\W*(?:$|for\b|in\b|match)`,
]);
const pendingText = patternOf("i", [
  String.raw`\b(?:status|state)\b\W{1,3}["']?(?:pending|queued|in[ _-]progress|building|deploying|processing|`,
  String.raw`provisioning)\b|\b(?:has been |was |is )?(?:queued|enqueued)\b|`,
  String.raw`\baccepted for (?:processing|delivery)\b|`,
  String.raw`\bdeployment (?:is )?(?:in progress|pending|started|queued)\b|\bwill be processed\b|`,
  String.raw`\bwaiting for (?:approval|rollout|deployment)\b|\bpending (?:approval|review|confirmation)\b`,
]);
const moreText = patternOf("i", [
  String.raw`\b(?:showing|displaying|returned|listing) (?:the )?(?:first |results? |rows? |items? |`,
  String.raw`matches )?\d[\d,]*(?:\s*[-–]\s*\d[\d,]*)? (?:of|out of|from) (?:about |over )?\d[\d,]*|`,
  String.raw`\bpage \d+ of [2-9]\d*|\b(?:first|top) \d+ (?:of \d+ )?(?:results|matches|rows|lines|records|items)|`,
  String.raw`\bmore (?:results|rows|items|matches|pages) (?:available|exist|not shown)|`,
  String.raw`\b(?:has_more|next_page)\b|\bresults? (?:are|were|have been) (?:truncated|limited)|`,
  String.raw`\.\.\. ?(?:and )?\d+ more\b|limit reached|\bpagination = limit\b|use (?:offset|cursor|page)`,
]);

/** What a tool of its own (no shell) says of its call; `called` is its name and the operation that it was told to do. */
export function toolOutcome(kind: ActKind, told: Told, called: string): ToolOutcome {
  const quote = (told.output.lines.find((line) => line.trim() !== "") ?? "").trim().slice(0, 300);
  if (told.refused) return { outcome: "refused", partial: false, report: null, quote };
  const report = runReport(kind, told);
  const looksUp =
    kind === "lookup" ||
    kind === "query" ||
    kind === "read" ||
    kind === "search" ||
    kind === "fetch" ||
    kind === "list" ||
    kind === "unknown";
  const json = told.json === null ? null : readJsonResult(told.json, looksUp, called);
  const partial =
    (json?.partial ?? false) || told.output.lines.some((line) => line.length < 300 && moreText.test(line));
  if (told.isError === true)
    return { outcome: "failed", partial, report, quote: json?.quote || report?.quote || quote };
  if (report)
    return {
      outcome: report.verdict === "failed" ? "failed" : report.verdict === "none" ? "none" : "ok",
      partial,
      report,
      quote: report.quote,
    };
  if (told.exit !== null && told.exit !== 0)
    return { outcome: "failed", partial, report, quote: lastLine(told) || quote };
  if (json) return { outcome: json.outcome ?? "ok", partial, report, quote: json.quote };
  if (told.json !== null) return { outcome: "ok", partial, report, quote: "" };
  const head = quote.slice(0, 300);
  if (told.timedOut) return { outcome: "failed", partial, report, quote };
  // A page or a file may begin with any word: only a short answer is read as the tool's own.
  const short = told.output.text.length < 1500 || /^\W*<?(?:tool_use_error|error|traceback)/i.test(head);
  const content = kind === "read" || kind === "fetch" || kind === "delegate";
  // What several lines of a log begin with is the log's.
  const quotes = looksUp && told.output.lines.filter((line) => line.trim() !== "").length > 2 && !own.test(head);
  if (failing.test(head) && (short || !content) && !quotes) return { outcome: "failed", partial, report, quote };
  if ((kind === "edit" || kind === "write") && told.output.text.length < 4000) {
    const line = told.output.lines.find((text) => text.length < 400 && unchanged.test(text));
    if (line) return { outcome: "failed", partial, report, quote: line.trim() };
  }
  if (looksUp && nothing.test(head) && told.output.text.length < 600)
    return { outcome: "none", partial, report, quote };
  if (!looksUp && told.output.text.length < 1500) {
    const waiting = told.output.lines.find((line) => pendingText.test(line));
    if (waiting) return { outcome: "pending", partial, report, quote: waiting.trim() };
  }
  return { outcome: "ok", partial, report, quote: "" };
}

function runReport(kind: ActKind, told: Told): RunnerReport | null {
  if (kind !== "tests" && kind !== "build" && kind !== "lint" && kind !== "types") return null;
  if (told.json !== null) return countedJson(kind, told.json);
  const reports = reportsIn(told.output.lines, kind);
  const first = reports.find(({ verdict }) => verdict === "failed") ?? reports[0];
  if (first) return first;
  const any = kind === "tests" ? anyTests(told.output.lines) : null;
  return any ? { runner: "tests", of: kind, ...any } : null;
}

/** `{"status": "finished", "passed": 12, "failed": 0}` */
export function isTestReport(json: unknown): boolean {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return false;
  const { passed, failed, failures } = json as Readonly<Record<string, unknown>>;
  return typeof passed === "number" && typeof (failed ?? failures) === "number";
}

/** `{"passed": 10, "failed": 2}`: counts of a runner that answers in JSON. */
function countedJson(kind: RunnerReport["of"], json: unknown): RunnerReport | null {
  const number = (names: RegExp) => {
    const found = scalarsOf(json).filter(
      ({ key, value }) => typeof value === "number" && names.test(key.slice(key.lastIndexOf(".") + 1)),
    );
    return found.length === 0 ? null : Number(found[0].value);
  };
  const failed = number(/^(?:failed|failures|num_?failed_?tests|fail|failing|errors|error_?count|errored)$/);
  const passed = number(/^(?:passed|passes|num_?passed_?tests|pass|passing|succeeded|ok)$/);
  if (failed === null && passed === null) return null;
  const skipped = number(/^(?:skipped|pending|ignored|num_?pending_?tests|todo)$/);
  const collected = number(/^(?:total|tests|num_?total_?tests|collected|count)$/);
  const verdict =
    (failed ?? 0) > 0
      ? "failed"
      : (passed ?? 0) === 0 && (collected ?? 0) === 0 && failed !== null && kind === "tests"
        ? "none"
        : "passed";
  const quote = [`passed: ${passed ?? "–"}`, `failed: ${failed ?? "–"}`].join(", ");
  return {
    runner: "json",
    of: kind,
    verdict,
    counts: {
      ...noCounts,
      failed,
      passed,
      skipped,
      collected: collected ?? (passed === null ? null : passed + (failed ?? 0) + (skipped ?? 0)),
    },
    quote,
  };
}
