import { forEachChild, parse, type Command, type CommandNode, type SyntaxNode } from "unbash";
import { unwrapped } from "./wrappers.js";

/** A program that a command line starts, without what wraps it (`sudo`, `timeout 60`, `npx`, `uv run`). */
export interface Program {
  /** Base name in lower case, without `.exe`: `pytest`. */
  readonly name: string;
  /** Words after the name, quotes removed. */
  readonly args: readonly string[];
  /** As it stands in the line. */
  readonly text: string;
  /** The line's exit status 0 says that this program ran and ended with 0. */
  readonly successTold: boolean;
  /** A failure of this program makes the line's exit status another than 0. */
  readonly failureTold: boolean;
  /** Files that its output goes to instead of the terminal; `/dev/null` among them. */
  readonly outputTo: readonly string[];
  /** What is fed to it in the line itself. */
  readonly heredoc: string | null;
  readonly background: boolean;
  /** Another program of the line takes what it prints, and the pipeline's status is not its own. */
  readonly piped: boolean;
}

export interface CommandLine {
  readonly programs: readonly Program[];
  /** The output itself prints the exit status of what ran before: `echo "exit: $?"`. */
  readonly printsStatus: boolean;
  /** It prints those of the programs of a pipeline: `echo ${PIPESTATUS[0]}`. */
  readonly printsPipeStatus: boolean;
}

/** Longer lines are cut: what a heredoc of megabytes holds is no program. */
const MAX_LENGTH = 400_000;
const MAX_PROGRAMS = 400;
const MAX_DEPTH = 60;

interface Shell {
  readonly programs: Program[];
  printsStatus: boolean;
  printsPipeStatus: boolean;
  errexit: boolean;
  pipefail: boolean;
}

interface Told {
  readonly success: boolean;
  readonly failure: boolean;
}
const told: Told = { success: true, failure: true };
const hidden: Told = { success: false, failure: false };

/**
 * The programs of a shell command line and what its exit status says about each. Never throws: of a line that is no Bash
 * (PowerShell, a line that was cut) what can be read is returned.
 */
export function readCommandLine(source: string): CommandLine {
  const shell: Shell = { programs: [], printsStatus: false, printsPipeStatus: false, errexit: false, pipefail: false };
  readScript(bounded(source), told, shell, 0);
  const { programs, printsStatus, printsPipeStatus } = shell;
  return { programs, printsStatus, printsPipeStatus };
}

/** How many may stand in a line. A heredoc with a C++ file holds `<<` by the hundred. */
const openers = [
  ["<<", 1000],
  ["$(", 300],
] as const;

/** The parser's time grows with the square of the heredocs and substitutions that are open at once. */
function bounded(source: string): string {
  let end = Math.min(source.length, MAX_LENGTH);
  for (const [opener, most] of openers) {
    let at = -1;
    for (let count = 0; count < most; count++) {
      at = source.indexOf(opener, at + 1);
      if (at < 0) break;
    }
    if (at >= 0) end = Math.min(end, at);
  }
  return source.slice(0, end);
}

function readScript(source: string, status: Told, shell: Shell, depth: number): void {
  const script = parse(source);
  readList(script.commands, status, shell, source, depth);
}

type Statements = ReturnType<typeof parse>["commands"];

function readList(statements: Statements, status: Told, shell: Shell, source: string, depth: number): void {
  // `pytest; exit $?` hands the status on, so the statement before it is the last one that counts.
  let last = statements.length - 1;
  while (last > 0 && /^exit\s+"?\$(?:\?|\{PIPESTATUS\[0\]\})"?$/.test(textOf(statements[last], source))) {
    if (textOf(statements[last], source).includes("PIPESTATUS")) shell.pipefail = true;
    last--;
  }
  for (const [i, statement] of statements.entries()) {
    let own = i === last ? status : shell.errexit ? { success: status.success, failure: status.failure } : hidden;
    if (statement.background) own = hidden;
    readNode(statement.command, own, shell, source, depth, statement.background ?? false);
  }
}

function readNode(
  node: SyntaxNode,
  status: Told,
  shell: Shell,
  source: string,
  depth: number,
  background = false,
): void {
  if (depth > MAX_DEPTH || shell.programs.length >= MAX_PROGRAMS) return;
  switch (node.type) {
    case "AndOr": {
      readChain(node.commands, node.operators, status, shell, source, depth);
      return;
    }
    case "Pipeline": {
      const inverted = node.prefixes.some(({ type }) => type === "Negation");
      for (const [i, command] of node.commands.entries()) {
        const lasting = shell.pipefail || i === node.commands.length - 1;
        const first = shell.programs.length;
        readNode(command, inverted || !lasting ? hidden : status, shell, source, depth + 1);
        if (lasting) continue;
        for (const [k, program] of shell.programs.entries())
          if (k >= first) shell.programs[k] = { ...program, piped: true };
      }
      return;
    }
    case "Subshell":
    case "BraceGroup":
      readList(node.body.commands, status, shell, source, depth + 1);
      return;
    case "Redirected": {
      const first = shell.programs.length;
      readNode(node.command, status, shell, source, depth + 1);
      const files = outputFiles(node.redirects);
      for (const [i, program] of shell.programs.entries())
        if (i >= first && files.length > 0)
          shell.programs[i] = { ...program, outputTo: [...program.outputTo, ...files] };
      return;
    }
    case "Command":
      readCommand(node, status, shell, source, depth, background);
      return;
    case "Function":
      return;
    default:
      // Conditions, loops and cases: whether a branch ran, the exit status does not say.
      readInside(node, shell, source, depth);
  }
}

/** Commands that stand anywhere below a node: their status is lost. */
function readInside(node: SyntaxNode, shell: Shell, source: string, depth: number): void {
  if (depth > MAX_DEPTH) return;
  forEachChild(node, (child) => {
    if (child.type === "Statement") readNode(child.command, hidden, shell, source, depth + 1);
    else if (child.type === "Script") readList(child.commands, hidden, shell, child.source ?? source, depth + 1);
    else readInside(child, shell, source, depth + 1);
  });
}

function readChain(
  commands: readonly SyntaxNode[],
  operators: readonly string[],
  status: Told,
  shell: Shell,
  source: string,
  depth: number,
): void {
  const each: Told[] = new Array(commands.length).fill(hidden);
  let group = status;
  for (let k = commands.length - 1; k >= 0; k--) {
    if (k === 0) each[0] = group;
    else if (operators[k - 1] === "&&") each[k] = group;
    else {
      each[k] = hidden;
      group = alwaysFails(textOf(commands[k], source)) ? group : hidden;
    }
  }
  for (const [i, command] of commands.entries()) readNode(command, each[i], shell, source, depth + 1);
}

/** What stands after `||` keeps a failure: `|| exit 1`, `|| { echo failed; exit 1; }`, `|| false`. */
function alwaysFails(text: string): boolean {
  return /(?:^|[;{(\s])(?:exit\s+(?:[1-9]\d*|\$\?)|return\s+[1-9]\d*|false)\s*;?\s*[})]*\s*$/.test(text.slice(-200));
}

function readCommand(
  node: Command,
  status: Told,
  shell: Shell,
  source: string,
  depth: number,
  background: boolean,
): void {
  const text = textOf(node, source);
  const words = wordsOf(node);
  // Whatever stands in $( ) runs first, and its status is lost unless the line is nothing but `x=$( )`.
  forEachChild(node, (child) => {
    if (child.type === "Assignment" && !node.name) readSubstitutions(child, status, shell, source, depth);
    else readInside(child, shell, source, depth + 1);
  });
  if (words.length === 0) return;
  if (words[0] === "set") applySet(words.slice(1), shell);
  if (/^(?:echo|printf)$/.test(words[0]) && /\$(?:\?|\{?PIPESTATUS|\{?status\b)/.test(text)) {
    shell.printsStatus = true;
    shell.printsPipeStatus ||= text.includes("PIPESTATUS");
  }
  const inner = unwrapped(words);
  if (inner.script !== null) {
    const nested: Shell = { ...shell, errexit: inner.errexit, pipefail: inner.pipefail };
    readScript(inner.script, status, nested, depth + 1);
    shell.printsStatus ||= nested.printsStatus;
    shell.printsPipeStatus ||= nested.printsPipeStatus;
    return;
  }
  const [first, ...args] = inner.words;
  if (first === undefined) return;
  shell.programs.push({
    name: baseName(first),
    args,
    text: text.slice(0, 2000),
    successTold: status.success,
    failureTold: status.failure,
    outputTo: outputFiles(node.redirects),
    heredoc: heredocOf(node),
    background,
    piped: false,
  });
}

function readSubstitutions(node: SyntaxNode, status: Told, shell: Shell, source: string, depth: number): void {
  if (depth > MAX_DEPTH) return;
  forEachChild(node, (child) => {
    if (child.type === "Script") readList(child.commands, status, shell, child.source ?? source, depth + 1);
    else readSubstitutions(child, status, shell, source, depth + 1);
  });
}

function applySet(args: readonly string[], shell: Shell): void {
  for (const [i, arg] of args.entries()) {
    if (/^-[a-z]*e/.test(arg)) shell.errexit = true;
    if (/^\+[a-z]*e/.test(arg)) shell.errexit = false;
    const option = args[i + 1];
    if (/^-[a-z]*o$/.test(arg)) {
      if (option === "pipefail") shell.pipefail = true;
      if (option === "errexit") shell.errexit = true;
    }
    if (/^\+[a-z]*o$/.test(arg)) {
      if (option === "pipefail") shell.pipefail = false;
      if (option === "errexit") shell.errexit = false;
    }
  }
}

function wordsOf(node: Command): string[] {
  const words: string[] = node.name ? [node.name.value] : [];
  for (const part of node.suffix) {
    if (part.type === "Word") words.push(part.value);
    else if (part.type === "Assignment") words.push(part.text);
  }
  return words;
}

function outputFiles(redirects: Command["redirects"]): string[] {
  const files: string[] = [];
  for (const redirect of redirects) {
    if (redirect.type !== "Redirect" || !redirect.target) continue;
    const { operator, descriptor } = redirect;
    const isError = descriptor?.type === "FileDescriptor" && descriptor.value === 2;
    if (/^(?:>|>>|>\||&>|&>>)$/.test(operator) && !isError) files.push(redirect.target.value);
  }
  return files;
}

function heredocOf(node: Command): string | null {
  for (const redirect of node.redirects) {
    if (redirect.type === "HereDoc") return redirect.body.text;
    if (redirect.type === "HereString") return redirect.target?.value ?? null;
  }
  return null;
}

function textOf(node: SyntaxNode | CommandNode, source: string): string {
  return source.slice(node.pos, node.end);
}

function baseName(word: string): string {
  const name = word.slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1);
  return name.toLowerCase().replace(/\.(?:exe|cmd|bat)$/, "");
}
