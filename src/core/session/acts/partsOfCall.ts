import { readCommandLine, type CommandLine, type Program } from "../shell.js";
import type { Act, ActKind, FileEdit } from "./act.js";
import { deletedByPatch, editsOf, patchEdits } from "./edits.js";
import { asksForPart, asText, type Fields, scalarsOf, text } from "./input.js";
import { plain } from "./programNames.js";
import { kindOfProgram } from "./programs.js";
import { operands } from "./subcommands.js";
import { testScope } from "./testScope.js";
import { looksLikeShell, type ToolManner, toolManner, toolWords } from "./tools.js";

/** What one call does, before its result is read. A command line of several programs has a part for each that counts. */
export interface PartOfCall extends Pick<Act, "kind" | "name" | "text" | "targets" | "scope" | "edits" | "dryRun"> {
  readonly asksForPart: boolean;
  /** Of a shell: the program and its line. */
  readonly program: { readonly program: Program; readonly line: CommandLine } | null;
}

const MAX_PARTS = 12;
const MAX_TARGETS = 40;
const MAX_TEXT = 3000;

const dry =
  /(?:^|\s)(?:--dry-?run(?:=\S+)?|--dryrun|--what-?if|--noop|--simulate|--no-execute|--plan-only|--preview-only|--diff-only|--check-only|-WhatIf)(?:\s|$)/i;

export interface ReadCall {
  readonly manner: ToolManner;
  readonly parts: readonly PartOfCall[];
  readonly isShell: boolean;
}

export function readCall(tool: string, fields: Fields): ReadCall {
  const own = ownProgram(tool, fields);
  if (own !== null) return { manner: "shell", parts: shellParts(own, fields), isShell: true };
  let manner = toolManner(tool);
  const command = text(fields, "command") ?? nestedCommand(fields);
  if (
    typeof manner === "object" &&
    command !== null &&
    /^(?:unknown|program)$/.test(manner.kind) &&
    (looksLikeShell(tool) || isCommandLine(command))
  )
    manner = "shell";
  if (manner === "shell") {
    if (command === null) return { manner, parts: [], isShell: true };
    return { manner, parts: shellParts(command, fields), isShell: true };
  }
  if (manner === "shell-output") return { manner, parts: [], isShell: true };
  if (manner === "code") return { manner, parts: [codePart(tool, fields)], isShell: true };
  return { manner, parts: [toolPart(tool, manner, fields)], isShell: false };
}

/** It begins with a program that is no word of another trade: `run {"cmd": "terraform apply"}`. */
function isCommandLine(command: string): boolean {
  const first = readCommandLine(command.slice(0, 2000)).programs[0]?.name ?? "";
  return programTools.test(first) || (Object.hasOwn(plain, first) && ofDevelopers.has(plain[first]));
}

const ofDevelopers: ReadonlySet<ActKind> = new Set<ActKind>([
  "tests",
  "types",
  "lint",
  "format",
  "build",
  "deploy",
  "query",
  "fetch",
  "install",
  "migrate",
]);

/** Programs that have tools of their own name, whose one argument is the rest of the line. */
const programTools =
  /^(?:kubectl|oc|helm|docker|podman|terraform|tofu|aws|gcloud|az|gh|git|npm|npx|pnpm|yarn|pip|cargo|go|make|systemctl|ansible|ansible-playbook|psql|redis-cli|crontab|curl|rsync|ssh)$/;

/** `kubectl {"args": "-n staging get pods"}` is the line `kubectl -n staging get pods`. */
function ownProgram(tool: string, fields: Fields): string | null {
  const name = tool.toLowerCase();
  if (!programTools.test(name)) return null;
  const rest = fields.args ?? fields.arguments ?? fields.argv ?? fields.command ?? fields.cmd;
  const line = Array.isArray(rest) && rest.every((word) => typeof word === "string") ? rest.join(" ") : rest;
  if (typeof line !== "string" || line.trim() === "") return null;
  return line.trimStart().startsWith(`${name} `) ? line : `${name} ${line}`;
}

/** `{"action": {"type": "exec", "command": [...]}}` and its like. */
function nestedCommand(fields: Fields): string | null {
  for (const inner of Object.values(fields)) {
    if (inner !== null && typeof inner === "object" && !Array.isArray(inner)) {
      const command = text(inner as Fields, "command");
      if (command !== null) return command;
    }
  }
  return null;
}

function shellParts(command: string, fields: Fields): PartOfCall[] {
  const line = readCommandLine(command);
  const isBackground =
    fields.run_in_background === true || fields.is_background === true || fields.isBackground === true;
  const parts: PartOfCall[] = [];
  for (const plain of line.programs) {
    const program = isBackground ? { ...plain, background: true } : plain;
    const part = programPart(program, line, command);
    if (part) parts.push(part);
  }
  if (parts.length === 0) {
    // `echo` and `cd` alone, or a line that no parser understands.
    const empty = {
      targets: [],
      scope: "unknown",
      edits: [],
      dryRun: false,
      asksForPart: false,
      program: null,
    } as const;
    return [
      {
        kind: line.programs.length > 0 ? "nothing" : "program",
        name: line.programs[0]?.name ?? "shell",
        text: command.slice(0, MAX_TEXT),
        ...empty,
      },
    ];
  }
  return kept(parts);
}

/** What matters most of a long line: filters after a pipe say nothing of their own. */
function kept(parts: readonly PartOfCall[]): PartOfCall[] {
  const strong = parts.filter(({ kind }) => !/^(?:read|list|search|nothing)$/.test(kind));
  const weak = parts.filter(
    ({ kind, targets }) => /^(?:read|list|search)$/.test(kind) && (strong.length === 0 || targets.length > 0),
  );
  const chosen = new Set([...strong, ...weak].slice(0, MAX_PARTS));
  return parts.filter((part) => chosen.has(part));
}

function programPart(program: Program, line: CommandLine, command: string): PartOfCall | null {
  const written = program.outputTo.filter((file) => !/^(?:\/dev\/|&)/.test(file));
  let kind = kindOfProgram(program);
  if (kind === "nothing" || (kind === "read" && program.name === "cat" && written.length > 0)) {
    if (written.length === 0) return null;
    kind = "write";
  }
  const sql = kind === "query" ? sqlIn(program) : null;
  if (sql !== null) kind = sqlKind(sql);
  const { scope, chosen } =
    kind === "tests" ? testScope(program.name, program.args) : { scope: "unknown" as const, chosen: [] };
  const words = operands(program.args);
  const patch =
    program.name === "apply_patch" || program.name === "applypatch"
      ? (program.heredoc ?? program.args.join("\n"))
      : null;
  return {
    kind: patch?.includes("*** Delete File") && !/\*\*\* (?:Update|Add) File/.test(patch) ? "delete" : kind,
    name: program.name,
    text:
      program.text.length > 20 || line.programs.length > 1
        ? program.text.slice(0, MAX_TEXT)
        : command.slice(0, MAX_TEXT),
    targets: [...new Set([...chosen, ...words, ...written, ...(patch ? deletedByPatch(patch) : [])])]
      .slice(0, MAX_TARGETS)
      .map((target) => target.slice(0, 300)),
    scope,
    edits: patch !== null ? patchEdits(patch) : shellEdits(kind, program, written),
    dryRun:
      dry.test(program.text) ||
      (program.name === "terraform" && program.args.includes("plan")) ||
      (/^(?:ansible-playbook)$/.test(program.name) && program.args.includes("--check")) ||
      (/^(?:make|rsync|git)$/.test(program.name) && program.args.includes("-n")),
    asksForPart: asksForLines(program, line),
    program: { program, line },
  };
}

function shellEdits(kind: ActKind, program: Program, written: readonly string[]): FileEdit[] {
  if (kind === "write" || kind === "read") {
    const files = program.name === "tee" ? operands(program.args) : written;
    return files.map((path) => ({ path, before: null, after: program.heredoc, whole: !program.text.includes(">>") }));
  }
  if (kind === "edit" && /^(?:sed|perl|awk|gawk)$/.test(program.name)) {
    const [script = "", ...files] = operands(program.args);
    return files.map((path) => substitution(script, path));
  }
  return [];
}

/** `s/old/new/` as an edit; other scripts as an edit of unknown content. */
function substitution(script: string, path: string): FileEdit {
  const match = /^s([/|#,@])(.{0,500}?)\1(.{0,500}?)\1/.exec(script);
  if (match) return { path, before: match[2], after: match[3], whole: false };
  const deletion = /^(?:\d+(?:,\d+)?|\/(.{1,300}?)\/)d$/.exec(script);
  return { path, before: deletion?.[1] ?? null, after: deletion ? "" : null, whole: false };
}

/** `cat file | head -20`, `sed -n 1,50p`, `LIMIT 10`: a part of what there is. */
function asksForLines({ name, args }: Program, { programs }: CommandLine): boolean {
  if (name === "head" || name === "tail") return true;
  if (name === "sed" && args.includes("-n")) return true;
  if (/\blimit\s+\d+/i.test(args.join(" "))) return true;
  return programs.some(
    (other) =>
      /^(?:head|tail)$/.test(other.name) && other.args.every((arg) => arg.startsWith("-") || /^\d+$/.test(arg)),
  );
}

function codePart(tool: string, fields: Fields): PartOfCall {
  const code = text(fields, "code") ?? text(fields, "command") ?? asText(fields);
  const runsTests = /(?:^|[\s!("'[])(?:pytest|unittest\.main|npm test|cargo test|go test)\b/.test(code);
  return {
    kind: runsTests ? "tests" : "program",
    name: tool,
    text: code.slice(0, MAX_TEXT),
    targets: [...code.slice(0, 20_000).matchAll(/["']([\w./-]{1,200}\.\w{1,6})["']/g)]
      .slice(0, MAX_TARGETS)
      .map(([, path]) => path),
    scope: "unknown",
    edits: [],
    dryRun: false,
    asksForPart: /\.head\(|\.sample\(|\blimit\s+\d+/i.test(code.slice(0, 20_000)),
    program: null,
  };
}

function toolPart(tool: string, manner: ToolManner, fields: Fields): PartOfCall {
  const words = toolWords(tool);
  const kind =
    manner === "editor"
      ? editorKind(fields)
      : manner === "patch"
        ? patchKind(fields)
        : manner === "answer"
          ? "nothing"
          : typeof manner === "object"
            ? manner.kind
            : "unknown";
  const path = text(fields, "path");
  const url = text(fields, "url");
  const folder = text(fields, "folder");
  const patch = manner === "patch" ? (text(fields, "patch") ?? asText(fields)) : null;
  const edits = kind === "edit" || kind === "write" ? editsOf(fields) : [];
  const sql = kind === "query" ? (text(fields, "query") ?? asText(fields)) : null;
  const targets = [
    path,
    url,
    folder,
    ...edits.map((edit) => edit.path),
    ...(patch ? deletedByPatch(patch) : []),
    ...shortValues(fields),
  ];
  return {
    kind: sql !== null ? sqlKind(sql) : kind,
    name: words.join("_") || tool,
    text: asText(fields),
    targets: [...new Set(targets.filter((target) => target !== null && target !== ""))].slice(
      0,
      MAX_TARGETS,
    ) as string[],
    scope: kind === "tests" ? toolScope(fields) : "unknown",
    edits,
    dryRun: fields.dry_run === true || fields.dryRun === true || fields.preview === true || fields.simulate === true,
    asksForPart: asksForPart(fields) || (sql !== null && /\blimit\s+\d+/i.test(sql)),
    program: null,
  };
}

function shortValues(fields: Fields): string[] {
  return scalarsOf(fields, MAX_TARGETS)
    .filter(({ value }) => typeof value !== "boolean")
    .map(({ value }) => String(value))
    .filter((value) => value.length > 0 && value.length <= 120 && !value.includes("\n"));
}

function editorKind(fields: Fields): ActKind {
  const command = String(fields.command ?? "");
  if (/^(?:view|read|open|cat|show)/.test(command)) return "read";
  if (/^(?:create|write)/.test(command)) return "write";
  return /^delete/.test(command) ? "delete" : "edit";
}

function patchKind(fields: Fields): ActKind {
  const patch = text(fields, "patch") ?? asText(fields);
  return patch.includes("*** Delete File") && !/\*\*\* (?:Update|Add) File/.test(patch) ? "delete" : "edit";
}

/** The statement that a database client is handed: after -c or -e, as an operand, or in a heredoc. */
function sqlIn({ args, heredoc }: Program): string | null {
  const statement = /^\s*(?:select|insert|update|delete|alter|create|drop|truncate|merge|replace|with)\b/i;
  return args.find((arg) => statement.test(arg)) ?? (heredoc !== null && statement.test(heredoc) ? heredoc : null);
}

/** A statement that changes rows is what it does, not a query. */
function sqlKind(sql: string): ActKind {
  const statement =
    /^(?:\s|--[^\n]*\n|\/\*[^*]*\*\/)*(?:with\b[^;]{0,2000}?\)\s*)?(\w+)/i
      .exec(sql.slice(0, 5000))?.[1]
      ?.toLowerCase() ?? "";
  if (/^(?:insert|replace|merge)$/.test(statement)) return "create";
  if (statement === "update") return "update";
  if (/^(?:delete|truncate)$/.test(statement)) return "remove";
  if (/^(?:alter|create|drop)$/.test(statement)) return "migrate";
  return "query";
}

function toolScope(fields: Fields): "all" | "part" | "unknown" {
  const chosen = scalarsOf(fields, 20).some(
    ({ key, value }) =>
      typeof value === "string" &&
      value !== "" &&
      /(?:path|file|filter|pattern|test|name|suite|target)s?$/.test(key) &&
      !/^(?:\.|tests?\/?|all|\*|src\/?)$/i.test(value),
  );
  return chosen ? "part" : "all";
}
