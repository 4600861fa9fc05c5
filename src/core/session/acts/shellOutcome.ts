import { patternOf } from "../../patternOf.js";
import { anyTests } from "../runners/anyTests.js";
import { rustPanic } from "../runners/cargo.js";
import { reportsIn, runnersOf } from "../runners/index.js";
import type { RunnerReport } from "../runners/report.js";
import type { CommandLine, Program } from "../shell.js";
import { type ActKind, checking, type Outcome } from "./act.js";
import { saidOutcome } from "./saidOutcome.js";
import type { Told } from "./told.js";

export interface ProgramOutcome {
  readonly outcome: Outcome;
  readonly masked: boolean;
  readonly exit: number | null;
  readonly report: RunnerReport | null;
  readonly quote: string;
  /** It told of itself: by its own exit status, its report, or words that only it prints. */
  readonly sure: boolean;
}

const notFound = patternOf("i", [
  "(?:^|: )(?:command not found|not found)(?:: |$)|command not found|",
  "is not recognized as (?:an internal|the name)|no such file or directory, (?:open|uv_)|",
  String.raw`can't open file|No module named [\w.'"]+$|executable file not found|Unknown command:|`,
  "Missing script: |No rule to make target|Script not found|no such command|^Task .* not found|",
  "Couldn't find a script named|: not found$|Could not find (?:a )?(?:command|executable)|",
  String.raw`Cannot find module '\/?[^']*\/node_modules\/\.bin`,
]);
const shellErrors =
  /^(?:\/?(?:usr\/)?(?:bin\/)?(?:ba|z|da)?sh: |bash: |zsh: |-bash: |cat: |ls: |rm: |mv: |cp: |sed: |mkdir: |touch: |cd: |grep: |curl: \(\d+\)|wget: |ssh: |scp: |psql: |mysql: |tar: |chmod: )/;
const errorLine = patternOf("i", [
  String.raw`^(?:error|fatal|failed|failure|exception|traceback|panic|abort(?:ed)?|err!|npm (?:err!|error))\b|`,
  String.raw`^\S{0,40}(?:Error|Exception|Failure)\b\s*[:(]|^\s*(?:✗|✘|✖|❌)|^(?:E|ERROR|FATAL|CRITICAL)[ :[]|`,
  String.raw`^Traceback \(most recent call last\)|^! \[(?:remote )?rejected\]|^CONFLICT \(|\bpermission denied\b|`,
  "^(?:Segmentation fault|Killed$|Terminated$|Bus error)|",
  String.raw`^(?:could not|cannot|can't|unable to|connection (?:refused|reset|timed out))\b|`,
  String.raw`\bBuild (?:FAILED|failed)\b|\bdeploy(?:ment)? failed\b|^g?make(?:\[\d+\])?: \*\*\* |`,
  String.raw`^\S{1,40}: .{0,120}\b(?:not reachable|unreachable|refused|denied|timed out)\b|^Aborting\b|`,
  String.raw`\[(?:emerg|alert|crit|fatal)\]|^\S{0,12}[\dT][\d:.TZ+-]{6,28}\s+\[?(?:FATAL|PANIC|CRITICAL)\b|`,
  String.raw`\bnot allowed to (?:use|run|execute) this (?:program|command)\b|^An error occurred \(|`,
  String.raw`\bnot authorized to perform\b|\bAccessDenied\b|^\S{1,30}: parse error\b|^parse error: |`,
  String.raw`\b(?:test|check|build|job|step|command|task|upload|download|installation|validation) failed\s*$`,
]);
const harmless =
  /\b(?:0|no) (?:errors?|failures?|failed|problems?)\b|\berrors?: 0\b|\bfailed: 0\b|\berror[- ]?(?:handling|handler|boundary|message)/i;

/** What a server that was put into the background prints where it could not start. */
const crashes =
  /^(?:Error: (?:Cannot find module|listen E[A-Z]+)|Traceback \(most recent call last\)|panic: |thread '[^']{1,60}' panicked|\[?(?:FATAL|CRITICAL)\b)|\bAddress already in use\b|\bEADDRINUSE\b/i;

/** What a server prints once it answers. */
const serves = patternOf("i", [
  String.raw`\b(?:Local|Network|External) URL: |➜ {1,4}(?:Local|Network): |\blistening (?:on|at|for)\b|`,
  String.raw`\b(?:running|serving|available|started) (?:HTTP )?(?:on|at) (?:port \d|\S{0,20}https?:\/\/|\d)|`,
  String.raw`\bready (?:in \d|- started|on )|\bnow view your \w+ app\b|\bserver (?:is )?(?:ready|up)\b`,
]);

/** All that a harness says of a line that goes on without it. */
const inBackground =
  /^\s*(?:⎿\s*)?(?:Running in the background\b|Command (?:is )?running in (?:the )?background\b|Command was (?:manually )?(?:backgrounded|moved to (?:the )?background)\b)/i;

const isHandedToBackground = ({ output }: Told): boolean =>
  inBackground.test(output.text.slice(0, 200)) && output.text.length < 1000;

/** Of what was started and goes on: that it answers, or that it could not start; null where its output says neither. */
export function startedOutcome({ output }: Told): { readonly outcome: "ok" | "failed"; readonly quote: string } | null {
  const short = output.lines.filter((text) => text.length < 400);
  const crash = short.findLast((text) => crashes.test(text));
  const ready = short.findLast((text) => serves.test(text));
  if (crash !== undefined && (ready === undefined || short.lastIndexOf(crash) > short.lastIndexOf(ready)))
    return { outcome: "failed", quote: crash.trim() };
  return ready === undefined ? null : { outcome: "ok", quote: ready.trim() };
}

/** What became of one program of a command line. */
export function programOutcome(program: Program, kind: ActKind, line: CommandLine, told: Told): ProgramOutcome {
  if (told.refused)
    return { outcome: "refused", masked: false, exit: told.exit, report: null, quote: firstLine(told), sure: true };
  const exit = ownExit(program, line, told);
  const report = reportFor(program, kind, told, exit.value === 0);
  const base = {
    exit: exit.value,
    report,
    masked: exit.masked,
    sure: (exit.value !== null && !exit.masked) || report !== null,
  };
  const missing = missingProgram(program, told, exit.value);
  if (missing !== null) return { ...base, outcome: "refused", quote: missing, sure: true };
  if (isHandedToBackground(told)) return { ...base, outcome: "pending", quote: firstLine(told), sure: false };
  if (program.background && report === null) {
    const ready =
      kind === "serve" ? told.output.lines.find((text) => text.length < 400 && serves.test(text)) : undefined;
    if (ready !== undefined) return { ...base, outcome: "ok", quote: ready.trim() };
    const crash = told.output.lines.find((text) => text.length < 400 && crashes.test(text));
    return crash === undefined
      ? { ...base, outcome: "pending", quote: "" }
      : { ...base, outcome: "failed", quote: crash.trim() };
  }
  if (report?.verdict === "failed") return { ...base, outcome: "failed", quote: report.quote };
  if (report?.verdict === "none") return { ...base, outcome: "none", quote: report.quote };
  const said = saidOutcome(kind, told);
  if (said && (exit.value === null || said.outcome !== "ok")) return { ...base, ...said, sure: true };
  if (exit.value !== null && exit.value !== 0) return failedExit(program, kind, told, { ...base, exit: exit.value });
  if (report?.verdict === "passed") return { ...base, outcome: told.timedOut ? "failed" : "ok", quote: report.quote };
  if (told.timedOut) return { ...base, outcome: "failed", quote: errorIn(told) ?? lastLine(told) };
  const crash = report === null ? crashAtEnd(kind, told) : null;
  if (crash !== null) return { ...base, outcome: "failed", quote: crash };
  if (exit.value === 0) return { ...base, outcome: "ok", quote: "" };
  return withoutExit(program, kind, line, told, base);
}

function failedExit(program: Program, kind: ActKind, told: Told, base: ProgramBase & { exit: number }): ProgramOutcome {
  const error = errorIn(told);
  const quote = error ?? lastLine(told);
  if (unreadable.test(quote) && printedBefore(quote, told)) return { ...base, outcome: "unknown", quote: "" };
  if (error === null && (wasStopped(program, kind, base.exit) || greets(program, told)))
    return { ...base, outcome: "unknown", quote: "" };
  if (
    (kind === "search" || program.name === "diff" || program.name === "cmp" || program.name === "pgrep") &&
    base.exit === 1 &&
    !shellErrors.test(quote)
  )
    return { ...base, outcome: kind === "search" ? "none" : "ok", quote: "" };
  // The tests passed, and the exit says that a threshold of coverage was missed.
  if (
    base.report?.verdict === "passed" &&
    /coverage/i.test(told.output.text) &&
    told.output.lines.some((line) =>
      /(?:coverage|threshold).{0,60}(?:not (?:reached|met)|below|does not meet|failure|fail)/i.test(line),
    )
  )
    return { ...base, outcome: "ok", quote: base.report.quote };
  return { ...base, outcome: "failed", quote: quote || `exit ${base.exit}` };
}

/** A shell reads its lines one by one: what stood before the one that it could not read was run, and printed what it had to. */
const unreadable = /^(?:\/(?:usr\/)?bin\/)?(?:ba|z|da)?sh: (?:-c: )?(?:line \d+: |eval: line \d+: )?syntax error\b/;

function printedBefore(quote: string, { output }: Told): boolean {
  const at = output.lines.findIndex((line) => line.trim() === quote);
  return output.lines.slice(0, Math.max(0, at)).some((line) => line.trim() !== "" && !/^<\/?\w+>/.test(line));
}

/** What runs until it is stopped was stopped: by a key, by a signal, by `timeout`. A check that was stopped has not passed. */
function wasStopped({ text }: Program, kind: ActKind, exit: number): boolean {
  if (checking.has(kind)) return false;
  return exit === 130 || exit === 143 || (exit === 124 && /\btimeout\s/.test(text));
}

/** `ssh -T git@host`: a host that only says who one is ends with a status of 1. */
function greets({ name }: Program, { output }: Told): boolean {
  return name === "ssh" && /\bsuccessfully authenticated\b|^Welcome to GitLab\b|\blogged in as\b/m.test(output.text);
}

type ProgramBase = Pick<ProgramOutcome, "exit" | "report" | "masked" | "sure">;

/** No exit that could be used: the output alone. */
function withoutExit(
  program: Program,
  kind: ActKind,
  line: CommandLine,
  told: Told,
  base: ProgramBase,
): ProgramOutcome {
  const hiddenOutput = program.outputTo.length > 0;
  if (kind === "tests" && !hiddenOutput) return { ...base, outcome: "unknown", quote: "" };
  const complaint = ownComplaint(program, told);
  // What goes into a file is what it prints; what it complains of is still seen.
  if (hiddenOutput && complaint !== null && endsIt.test(complaint))
    return { ...base, outcome: "failed", quote: complaint };
  const error = errorIn(told) ?? (kind === "build" ? compilerError(told) : null) ?? complaint;
  if (error !== null && ((kind !== "push" && ofPush.test(error)) || isOfAnother(error, program)))
    return { ...base, outcome: "unknown", quote: "" };
  if (error !== null && !hiddenOutput && kind !== "read" && kind !== "search" && kind !== "list")
    return { ...base, outcome: "failed", quote: error };
  if (error !== null && (kind === "read" || kind === "list" || kind === "search") && shellErrors.test(error))
    return { ...base, outcome: "failed", quote: error };
  if (!hiddenOutput && isSilentWhereAllIsWell(kind) && told.output.text.trim() === "" && showsAll(program, line))
    return { ...base, outcome: "ok", quote: "" };
  // A harness that tells no exit status prints what went wrong; a status that the line itself hides proves nothing.
  return { ...base, outcome: base.masked || hiddenOutput ? "unknown" : "ok", quote: "" };
}

/** The AWS client says by which operation an error was made: of another command of the line it says nothing. */
function isOfAnother(error: string, { text }: Program): boolean {
  const operation = /\bwhen calling the ([A-Z]\w{2,60}) operation\b/.exec(error)?.[1];
  return operation !== undefined && !text.includes(operation.replace(/(?<=[a-z\d])(?=[A-Z])/g, "-").toLowerCase());
}

/** Whoever looks for mistakes prints what they find: that nothing was printed tells, whatever hides the exit. */
const isSilentWhereAllIsWell = (kind: ActKind) => kind === "lint" || kind === "types" || kind === "format";

/** Nothing on its line takes lines away but the first or the last of them are left. */
function showsAll(program: Program, { programs }: CommandLine): boolean {
  return programs.every(
    (other) => other === program || silent.test(other.name) || /^(?:head|tail|tee|cat)$/.test(other.name),
  );
}

/** What a line commits and then pushes is committed where the push is refused. */
const ofPush = /^\s*! \[(?:remote )?rejected\]|\bfailed to push\b/;

/** A program's own word that it gave up. */
const endsIt = /^\S{2,30}: (?:error|fatal|aborting|could not|cannot|can't|unable to|failed)\b/i;

/** `pandoc: pdflatex not found`: programs sign what they complain about with their name. */
function ownComplaint({ name }: Program, { output }: Told): string | null {
  const line = output.lines.find((text) => text.toLowerCase().startsWith(`${name}: `));
  if (line !== undefined && endsIt.test(line)) return line.trim();
  return line !== undefined &&
    !/up[- ]to[- ]date|nothing to be done|entering|leaving|warn(?:ing)?\b|info|note|done|success|version|usage|\b(?:is |are )?ok\b/i.test(
      line,
    )
    ? line.trim()
    : null;
}

/** The report that this program wrote: of its own runner, else of any runner of its kind, else of the words that all runners share. */
function reportFor(
  { name, args, outputTo }: Program,
  kind: ActKind,
  { output }: Told,
  succeeded: boolean,
): RunnerReport | null {
  if (kind !== "tests" && kind !== "build" && kind !== "lint" && kind !== "types") return null;
  if (outputTo.length > 0 && !output.text.trim()) return null;
  for (const runner of runnersOf(
    name,
    args.find((arg) => !arg.startsWith("-")),
  )) {
    if (runner.of !== kind) continue;
    const reading = runner.read(output.lines);
    if (reading) return { runner: runner.id, of: kind, ...reading };
  }
  const others = reportsIn(output.lines, kind);
  const worst =
    others.find(({ verdict }) => verdict === "failed") ??
    others.find(({ verdict }) => verdict === "passed") ??
    others[0];
  if (worst) return worst;
  if (kind === "build") {
    const typed = reportsIn(output.lines, "types").find(({ verdict }) => verdict === "failed");
    if (typed) return { ...typed, of: "build" };
  }
  if (kind !== "tests") return null;
  // What stops a run before its first test: a compiler, make, npm.
  const stopped = reportsIn(output.lines, "build").find(({ verdict }) => verdict === "failed");
  if (stopped) return { ...stopped, of: "tests" };
  const any = anyTests(output.lines);
  // A word such as ERROR in a log weighs less than an exit status of the program's own.
  if (!any || (succeeded && any.verdict === "failed")) return null;
  return { runner: name, of: "tests", ...any };
}

/** Of these nobody asks how they ended. */
const silent = /^(?:cd|echo|export|set|true|printf|sleep|source|\.|pushd|popd)$/;
const finders = /^(?:grep|egrep|fgrep|rg|ag|ack)$/;
const filters = /^(?:head|tail|tee|cat|sed|awk|wc|sort|uniq|cut|tr)$/;

function ownExit(program: Program, line: CommandLine, told: Told): { value: number | null; masked: boolean } {
  const whole = told.exit ?? (told.isError === false ? 0 : null);
  const failing = line.programs.filter(({ failureTold, name }) => failureTold && !silent.test(name));
  // `a; b; echo $?; c` tells of b, and of nothing else; `a | tail -1; echo $?` of tail.
  const printing = line.programs.findLastIndex(({ text }) => text.includes("$?"));
  const before = printing < 0 ? line.programs : line.programs.slice(0, printing);
  const asked = before.findLast(({ name }) => !silent.test(name) && !filters.test(name));
  if (line.printsStatus && !program.successTold && asked === program && (!program.piped || line.printsPipeStatus)) {
    const printed = printedStatus(told);
    if (printed) return { value: Number(printed[1]), masked: false };
  }
  if (whole === 0) return program.successTold ? { value: 0, masked: false } : { value: null, masked: true };
  if (whole !== null || told.isError === true) {
    const value = whole ?? 1;
    if (failing.length === 1 && failing[0] === program) return { value, masked: false };
    if (!program.failureTold) return { value: null, masked: true };
    const last = failing[failing.length - 1];
    // `sed … && tsc && rg old`: what came last looked for something and found nothing, so all before it went well.
    if (
      last !== program &&
      value === 1 &&
      last !== undefined &&
      finders.test(last.name) &&
      told.output.text.trim() === ""
    )
      return { value: 0, masked: false };
    // One of several failed, the line does not say which: the last of them did not succeed in any case.
    if (last === program && line.programs.length > 1) return { value, masked: true };
    return { value: line.programs.length === 1 ? value : null, masked: line.programs.length > 1 };
  }
  return { value: null, masked: !program.successTold };
}

/** `exit=0`, `rc: 1`, or a number alone: what `echo $?` printed, wherever that stands among the last lines. */
function printedStatus({ output }: Told): RegExpExecArray | null {
  const last = output.lines.filter((text) => text.trim() !== "").slice(-12);
  for (const line of [...last].reverse()) {
    const named =
      line.length < 200
        ? /\b(?:exit|status|rc|code|ret(?:urn)?(?:code)?)\b\W{0,8}?(-?\d{1,3})\W{0,3}$/i.exec(line)
        : null;
    if (named) return named;
  }
  return /(-?\d{1,3})\D{0,3}$/.exec(last.at(-1) ?? "");
}

function missingProgram({ name, text }: Program, told: Told, exit: number | null): string | null {
  if (exit !== null && exit !== 126 && exit !== 127 && exit !== 1 && exit !== 2) return null;
  for (const line of told.output.lines.slice(0, 40)) {
    if (
      line.length < 300 &&
      notFound.test(line) &&
      (/Missing script|No rule to make/.test(line) ||
        exit === 127 ||
        exit === 126 ||
        [name, ...text.toLowerCase().split(/\s+/, 4)].some(
          (word) => word.length > 1 && line.toLowerCase().includes(word),
        ))
    )
      return line.trim();
  }
  return exit === 127 ? lastLine(told) : null;
}

/** What ends in a crash, or in a refusal, did not do what it was run for, whatever status a script or a makefile around it gives. */
function crashAtEnd(kind: ActKind, { output }: Told): string | null {
  if (!/^(?:program|deploy|tests|unknown)$/.test(kind)) return null;
  const last = output.lines.filter((line) => line.trim() !== "").slice(-12);
  const end = last.at(-1)?.trim() ?? "";
  if (end.length > 400) return null;
  if (/^(?:denied|unauthorized|fatal): \S/.test(end)) return end;
  if (exception.test(end) && output.lines.some((line) => line.startsWith("Traceback (most recent call last)")))
    return end;
  return (
    last
      .slice(-4)
      .find((line) => rustPanic.test(line) || line.startsWith("panic: "))
      ?.trim() ?? null
  );
}
const exception = /^(?:\w+\.){0,6}\w*(?:Error|Exception)(?:: |$)/;

/** The first line that says that something went wrong; null where none does. */
function errorIn({ output }: Told): string | null {
  for (const line of output.lines) {
    // Terraform draws a box around what went wrong.
    const said = line.replace(/^[\s│╷╵┃▌]+/u, "");
    if (said.length < 400 && (errorLine.test(said) || shellErrors.test(said)) && !harmless.test(said))
      return said.trim();
  }
  return null;
}

/** `src/Lib.hs:12:9: error:`, as compilers of all languages have it. */
const compilerError = ({ output }: Told): string | null =>
  output.lines
    .find((line) => line.length < 400 && /^\S{1,200}:\d{1,6}(?::\d{1,6})?: (?:fatal )?error\b/.test(line))
    ?.trim() ?? null;

function firstLine({ output }: Told): string {
  return (output.lines.find((line) => line.trim() !== "") ?? "").trim().slice(0, 300);
}

export function lastLine({ output }: Told): string {
  return (output.lines.filter((line) => line.trim() !== "").at(-1) ?? "").trim().slice(0, 300);
}
