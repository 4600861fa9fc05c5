import type { ToolCall, ToolResult, Turn } from "../../transcripts/turn.js";
import { anyReport } from "../runners/anyReport.js";
import type { Act, ActKind } from "./act.js";
import { withDiff } from "./edits.js";
import { type Fields, fieldsOf, text } from "./input.js";
import { type PartOfCall, readCall } from "./partsOfCall.js";
import { samePath } from "./paths.js";
import { programOutcome } from "./shellOutcome.js";
import { toldBy } from "./told.js";
import { isTestReport, toolOutcome } from "./toolOutcome.js";

/** A text that the agent says to the person: a part of its turn, or what it hands to a tool that ends its work. */
export interface Spoken {
  readonly turn: number;
  readonly order: number;
  readonly text: string;
  /** Nothing of the agent follows before the next request or the end: what it is held to. */
  readonly closing: boolean;
  /** Which request it answers, counted from 0. */
  readonly exchange: number;
}

export interface Request {
  readonly turn: number;
  readonly order: number;
  readonly text: string;
}

export interface SessionParts {
  readonly acts: readonly Act[];
  readonly spoken: readonly Spoken[];
  readonly requests: readonly Request[];
  /** Part of the session is not here: it was summed up, or it begins in the middle. */
  readonly cutBefore: boolean;
}

interface Pending {
  readonly call: ToolCall;
  readonly turn: number;
  readonly order: number;
  readonly name: string;
  result: ToolResult | null;
}

const continued =
  /\b(?:this (?:session|conversation) is being continued from|conversation (?:so far )?(?:was |has been )?(?:summari[sz]ed|compacted)|(?:summary|context) of (?:the )?(?:previous|earlier) (?:conversation|session|context)|previous conversation (?:was|ran) )/i;

/** Texts, requests and acts of a session in order, each call with its result wherever in the session that stands. Linear in its length. */
export function collect(turns: readonly Turn[]): SessionParts {
  const { pendings, texts, requests, cutBefore } = walk(turns);
  const acts: Act[] = [];
  const reading = new ActReader();
  for (const pending of pendings) for (const act of reading.read(pending)) acts.push(act);
  const answers = pendings.flatMap(({ call, turn, order }) => {
    const said = spokenByCall(call);
    return said === null ? [] : [{ turn, order, text: said }];
  });
  for (const request of requests) {
    const given = givenByUser(request);
    if (given) acts.push(given);
  }
  acts.sort((a, b) => a.order - b.order);
  const spoken = [...texts, ...answers].sort((a, b) => a.order - b.order);
  return { acts, requests, cutBefore, spoken: withClosing(spoken, requests) };
}

function walk(turns: readonly Turn[]) {
  const pendings: Pending[] = [];
  const texts: { turn: number; order: number; text: string }[] = [];
  const requests: Request[] = [];
  const early = new Map<string, Queue<ToolResult>>();
  const byId = new Map<string, Queue<Pending>>();
  let anonymous = new Queue<Pending>();
  let answered = false;
  let order = 0;
  let cutBefore = false;
  for (const [turn, { role, parts }] of turns.entries()) {
    let said = "";
    for (const part of parts) {
      order++;
      if (part.type === "text") {
        if (role === "assistant") texts.push({ turn, order, text: part.text });
        else if (role === "user") said += `${said === "" ? "" : "\n"}${part.text}`;
        if (role !== "assistant" && continued.test(part.text.slice(0, 2000))) cutBefore = true;
      } else if (part.type === "tool-call") {
        const pending: Pending = { call: part, turn, order, name: part.id ?? `#${pendings.length + 1}`, result: null };
        pendings.push(pending);
        if (part.id === null) {
          if (answered) anonymous = new Queue();
          answered = false;
          anonymous.add(pending);
          continue;
        }
        const waiting = early.get(part.id)?.take();
        if (waiting) pending.result = waiting;
        else push(byId, part.id, pending);
      } else if (part.type === "tool-result") {
        answered = true;
        if (part.callId === null) {
          const open = anonymous.take();
          if (open) open.result = part;
          continue;
        }
        const open = byId.get(part.callId)?.take();
        if (open) open.result = part;
        else push(early, part.callId, part);
      }
    }
    if (said.trim() !== "") requests.push({ turn, order, text: said });
  }
  return { pendings, texts, requests, cutBefore };
}

function push<T>(queues: Map<string, Queue<T>>, key: string, value: T): void {
  const queue = queues.get(key) ?? new Queue<T>();
  queue.add(value);
  queues.set(key, queue);
}

/** First in, first out, in constant time: a hostile session gives all of its calls one id. */
class Queue<T> {
  private readonly values: T[] = [];
  private head = 0;

  add(value: T): void {
    this.values.push(value);
  }

  take(): T | undefined {
    return this.head < this.values.length ? this.values[this.head++] : undefined;
  }
}

function withClosing(spoken: readonly Omit<Spoken, "closing" | "exchange">[], requests: readonly Request[]): Spoken[] {
  const result: Spoken[] = [];
  let exchange = -1;
  let next = 0;
  for (const [i, text] of spoken.entries()) {
    while (next < requests.length && requests[next].order < text.order) {
      next++;
      exchange++;
    }
    const following = spoken[i + 1];
    const endsBefore = requests[next]?.order ?? Number.POSITIVE_INFINITY;
    // All texts of the last turn close the exchange, whether or not a call stands between them.
    const closing = following === undefined || following.order > endsBefore || sameClosingTurn(spoken, i, endsBefore);
    result.push({ ...text, closing, exchange: Math.max(exchange, 0) });
  }
  return result;
}

function sameClosingTurn(spoken: readonly { turn: number; order: number }[], i: number, endsBefore: number): boolean {
  for (let k = i + 1; k < spoken.length && spoken[k].order <= endsBefore; k++)
    if (spoken[k].turn !== spoken[i].turn) return false;
  return true;
}

/** What an agent says through a tool: OpenHands' finish, Cline's attempt_completion, a customer agent's respond. */
function spokenByCall(call: ToolCall): string | null {
  const read = readCall(call.name, {});
  if (read.manner !== "answer") return null;
  const fields = fieldsOf(call.input);
  return text(fields, "message") ?? (typeof call.input === "string" && call.input.length > 20 ? call.input : null);
}

/** A run whose output the person pasted is evidence as well. */
function givenByUser({ turn, order, text: said }: Request): Act | null {
  const report = anyReport(said);
  if (!report) return null;
  return {
    turn,
    order,
    call: `turn ${turn}`,
    tool: "user",
    kind: report.of,
    name: report.runner,
    text: "",
    targets: [],
    scope: "unknown",
    edits: [],
    dryRun: false,
    outcome: report.verdict === "passed" ? "ok" : report.verdict === "failed" ? "failed" : "none",
    masked: false,
    exit: null,
    report,
    truncated: false,
    partial: false,
    baseline: false,
    quote: report.quote,
    result: null,
    shell: false,
  };
}

/** Reads calls in order and remembers what later ones depend on: stashes, logs, background jobs. */
class ActReader {
  private baseline = false;
  private readonly logs: { file: string; kind: ActKind }[] = [];
  private background: Act | null = null;

  read({ call, turn, order, name, result }: Pending): Act[] {
    const fields = fieldsOf(call.input);
    const { manner, parts, isShell } = readCall(call.name, fields);
    if (manner === "answer") return [];
    const told = result ? toldBy(result, isShell) : null;
    const base = { turn, order, call: name, tool: call.name, result, shell: isShell };
    if (manner === "shell-output") return this.readOutputOf(fields, base, told);
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
        baseline: this.baseline,
        partial: part.asksForPart,
        masked: false,
        sure: true,
        gates: part.program?.program.failureTold ?? true,
      };
      if (!told) {
        acts.push({ ...shared, outcome: "missing", exit: null, report: null, partial: false, quote: "" });
      } else if (part.program) {
        acts.push({ ...shared, ...programOutcome(part.program.program, of, part.program.line, told) });
      } else if (isShell) {
        acts.push({ ...shared, ...codeOutcome(of, told), exit: told.exit });
      } else {
        // A run that was started elsewhere and is asked for until it has ended.
        const kind = (of === "lookup" || of === "unknown") && isTestReport(told.json) ? "tests" : of;
        const outcome = toolOutcome(kind, told);
        acts.push({ ...shared, ...outcome, kind, exit: told.exit, partial: outcome.partial || part.asksForPart });
      }
    }
    const settled = acts.map((act, i) => reached(act, acts.slice(i + 1)));
    for (const act of settled) this.remember(act, parts);
    return settled;
  }

  private logKind({ kind, targets }: PartOfCall): ActKind | null {
    if (kind !== "read" && kind !== "search") return null;
    for (let i = this.logs.length - 1; i >= Math.max(0, this.logs.length - 20); i--) {
      if (targets.some((target) => samePath(target, this.logs[i].file))) return this.logs[i].kind;
    }
    return null;
  }

  private remember(act: Act, parts: readonly PartOfCall[]): void {
    if (act.kind === "version-control" && /\bgit\b.*\bstash\b/.test(act.text)) {
      this.baseline = !/\bstash\s+(?:pop|apply|drop|list|show|clear)\b/.test(act.text);
    }
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
    base: Pick<Act, "turn" | "order" | "call" | "tool" | "result" | "shell">,
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
    const own = toolOutcome(kind, told);
    const running =
      own.report === null &&
      told.exit === null &&
      /\b(?:status|state)\W{1,3}running\b|still running|\brunning\b\s*$/i.test(told.output.text.slice(0, 400));
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
  const own = toolOutcome(kind, told);
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
