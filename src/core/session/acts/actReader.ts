import type { ToolCall, ToolResult } from "../../transcripts/turn.js";
import type { Act, ActKind } from "./act.js";
import { withEchoed } from "./echoedScripts.js";
import { withDiff } from "./edits.js";
import { isCutCommand, isFolded } from "./folded.js";
import { type Fields, fieldsOf, text } from "./input.js";
import type { PartOfCall } from "./partOfCall.js";
import { readCall } from "./readCall.js";
import { samePath } from "./paths.js";
import { programOutcome, startedOutcome } from "./shellOutcome.js";
import { reportsIn } from "../runners/index.js";
import { scopeAsReported } from "./testScope.js";
import { type Told, toldBy } from "./told.js";
import { isTestReport, type ToolOutcome, toolOutcome } from "./toolOutcome.js";

export interface Pending {
  readonly call: ToolCall;
  readonly turn: number;
  readonly order: number;
  readonly name: string;
  result: ToolResult | null;
}

/** Reads calls in order and remembers what later ones depend on: stashes, logs, background jobs. */
export class ActReader {
  private baseline = false;
  private readonly logs: { file: string; kind: ActKind; job?: Act }[] = [];
  private background: Act | null = null;

  read({ call, turn, order, name, result }: Pending): Act[] {
    const fields = fieldsOf(call.input);
    const { manner, parts, isShell } = readCall(call.name, fields);
    if (manner === "answer") return [];
    const told = result ? toldBy(result, isShell) : null;
    const base = { turn, order, call: name, tool: call.name, result, shell: isShell };
    const folded = result?.folded === true || (told !== null && isFolded(told.output.text, isShell));
    const cut = isShell && isCutCommand(text(fields, "command") ?? "");
    if (manner === "shell-output") return this.readOutputOf(fields, { ...base, folded, cut }, told);
    const acts: Unsettled[] = [];
    for (const part of parts) {
      const of = this.logKind(part) ?? part.kind;
      const { name: own, text: said, targets, scope, dryRun } = part;
      const edits = of === "edit" && told ? withDiff(part.edits, told.output.text) : part.edits;
      const shared = {
        ...base,
        kind: of,
        name: own,
        text: said,
        targets,
        scope,
        edits,
        dryRun,
        truncated: told?.output.truncated ?? false,
        folded,
        cut,
        baseline: this.baseline,
        partial: part.asksForPart,
        masked: false,
        sure: true,
        gates: part.program?.program.failureTold ?? true,
      };
      if (!told) {
        acts.push({ ...shared, outcome: "missing", exit: null, report: null, partial: false, quote: "" });
      } else if (part.program) {
        const { program, line } = part.program;
        const outcome = programOutcome(program, of, line, told);
        const built: Unsettled = { ...shared, ...outcome, scope: scopeAsReported(program, scope, outcome.report) };
        acts.push(built, ...testsBesides(built, told));
      } else if (isShell) {
        acts.push({ ...shared, ...codeOutcome(of, told), exit: told.exit });
      } else {
        // A run that was started elsewhere and is asked for until it has ended.
        const kind = (of === "lookup" || of === "unknown") && isTestReport(told.json) ? "tests" : of;
        const started = this.ofJob(part, told);
        const outcome = started ?? toolOutcome(kind, told, calledAs(call.name, own, said));
        acts.push({ ...shared, ...outcome, kind, exit: told.exit, partial: outcome.partial || part.asksForPart });
      }
      // `git stash; pytest; git stash pop` stands in one call.
      this.noteStash(of, said);
    }
    const each = acts.map((act, i) => reached(act, acts.slice(i + 1)));
    const settled = told && isShell ? withEchoed(each, told.output.lines) : each;
    for (const act of settled) this.remember(act, parts);
    const log = /\bOutput is being written to: (\S{1,400})/.exec(result?.text.slice(0, 2000) ?? "")?.[1];
    const job = settled.findLast(({ outcome }) => outcome === "pending");
    if (log !== undefined && job) this.logs.push({ file: log, kind: job.kind, job });
    else if (job) {
      // A file that is named for the job is its output, wherever it lies.
      const id = /\bID: ([\w-]{3,60})/.exec(result?.text.slice(0, 400) ?? "")?.[1];
      if (id !== undefined) this.logs.push({ file: `${id}.output`, kind: job.kind, job });
    }
    return [...settled];
  }

  private logKind({ kind, targets }: PartOfCall): ActKind | null {
    if (kind !== "read" && kind !== "search") return null;
    for (let i = this.logs.length - 1; i >= Math.max(0, this.logs.length - 20); i--) {
      if (targets.some((target) => samePath(target, this.logs[i].file))) return this.logs[i].kind;
    }
    return null;
  }

  /** The output of a job in the background, read as a file: whether what it started runs. */
  private ofJob(part: PartOfCall, told: Told): (ToolOutcome & Pick<Act, "name" | "text">) | null {
    if (part.kind !== "read") return null;
    const log = this.logs.findLast(({ file, job }) => job && part.targets.some((target) => samePath(target, file)));
    if (log?.kind !== "program" && log?.kind !== "serve") return null;
    const outcome = startedOutcome(told);
    // What it is told by is what was started, not the file.
    const { name = part.name, text: said = part.text } = log.job ?? {};
    return outcome === null ? null : { ...outcome, name, text: said, partial: false, report: null };
  }

  private noteStash(kind: ActKind, text: string): void {
    if (kind === "version-control" && /\bgit\b.*\bstash\b/.test(text))
      this.baseline = !/\bstash\s+(?:pop|apply|drop|list|show|clear)\b/.test(text);
  }

  private remember(act: Act, parts: readonly PartOfCall[]): void {
    if (act.outcome === "pending") this.background = act;
    for (const part of parts) {
      if (!part.program || !/^(?:tests|build|lint|types|deploy|migrate|program)$/.test(part.kind)) continue;
      const { program, line } = part.program;
      const tee = line.programs.find((other) => other.name === "tee");
      for (const file of [...program.outputTo, ...(tee ? tee.args.filter((arg) => !arg.startsWith("-")) : [])]) {
        if (!file.startsWith("/dev/") && this.logs.at(-1)?.file !== file) this.logs.push({ file, kind: part.kind });
      }
    }
  }

  /** The output of a job that was started before. */
  private readOutputOf(
    _: Fields,
    base: Pick<Act, "turn" | "order" | "call" | "tool" | "result" | "shell" | "folded" | "cut">,
    told: ReturnType<typeof toldBy> | null,
  ): Act[] {
    const job = this.background;
    const kind = job?.kind ?? "program";
    const shared = {
      ...base,
      kind,
      name: job?.name ?? base.tool,
      text: job?.text ?? "",
      targets: job?.targets ?? [],
      scope: job?.scope ?? ("unknown" as const),
      edits: [],
      dryRun: job?.dryRun ?? false,
      baseline: this.baseline,
      masked: false,
    };
    if (!told)
      return [{ ...shared, outcome: "missing", exit: null, report: null, truncated: false, partial: false, quote: "" }];
    const own = toolOutcome(kind, told, "");
    const running =
      own.report === null &&
      told.exit === null &&
      /\b(?:status|state)\W{1,3}running\b|still running|\brunning\b\s*$|^\W*(?:No (?:content|output)\W*)?$/i.test(
        told.output.text.slice(0, 400),
      );
    return [
      {
        ...shared,
        ...own,
        outcome: running ? "pending" : own.outcome,
        exit: told.exit,
        truncated: told.output.truncated,
      },
    ];
  }
}

/** Of a packager's modules or tests some. */
const choosesTests = /\s(?:-D(?:it\.)?test=|-pl\b|--projects\b|-rf\b|--tests\b|--filter\b)/;

/** `mvn install` runs the tests as well: the report that it printed of them is that of a run. */
function testsBesides(built: Unsettled, { output }: ReturnType<typeof toldBy>): Unsettled[] {
  if (built.kind !== "build" || built.dryRun) return [];
  const report = reportsIn(output.lines, "tests").find(({ counts }) => (counts.collected ?? 0) > 0);
  if (!report) return [];
  const outcome = report.verdict === "failed" ? "failed" : "ok";
  const scope = choosesTests.test(built.text) ? "part" : "all";
  return [{ ...built, kind: "tests", scope, report, outcome, quote: report.quote, sure: true }];
}

/** The words of a tool's name, and of the argument that says what it is to do: `subscription_manage` with "action: cancel". */
function calledAs(tool: string, name: string, said: string): string {
  const operation =
    /^(?:action|operation|op|method|command|mode|intent|function|tool|name|endpoint|path|url|status|state): (.{1,80})$/im;
  return `${tool} ${name} ${operation.exec(said.slice(0, 2000))?.[1] ?? ""}`
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase();
}

interface Unsettled extends Act {
  /** The program told of itself. */
  readonly sure: boolean;
  /** Its failure would have ended the line. */
  readonly gates: boolean;
}

/** A program of a chain whose later programs ran has done its work, whatever the line's exit status. */
function reached({ sure, gates, ...act }: Unsettled, later: readonly Unsettled[]): Act {
  if (sure || !gates || !act.masked || !later.some((other) => other.sure)) return act;
  return /^(?:unknown|failed)$/.test(act.outcome) ? { ...act, outcome: "ok", masked: false, quote: "" } : act;
}

function codeOutcome(kind: ActKind, told: ReturnType<typeof toldBy>): Pick<Act, "outcome" | "report" | "quote"> {
  const own = toolOutcome(kind, told, "");
  if (own.outcome !== "ok") return own;
  const traceback = told.output.lines.findIndex(
    (line) => line.startsWith("Traceback (most recent call last)") || /^-{20,}$/.test(line),
  );
  if (traceback >= 0 && told.output.lines.some((line) => /^\w+(?:Error|Exception)\b/.test(line)))
    return {
      ...own,
      outcome: "failed",
      quote: told.output.lines.filter((line) => /^\w+(?:Error|Exception)\b/.test(line)).at(-1) ?? "",
    };
  return own;
}
