import { readCommandLine, type CommandLine, type Program } from "../shell.js";
import type { ActKind, FileEdit } from "./act.js";
import { deletedByPatch, patchEdits } from "./edits.js";
import type { Fields } from "./input.js";
import { MAX_TARGETS, MAX_TEXT, type PartOfCall } from "./partOfCall.js";
import { kindOfProgram } from "./programs.js";
import { isRehearsal } from "./rehearsal.js";
import { sqlKind } from "./sqlKind.js";
import { operands } from "./subcommands.js";
import { testScope } from "./testScope.js";

const MAX_PARTS = 12;

/** What each program of a command line does that counts. */
export function shellParts(command: string, fields: Fields): PartOfCall[] {
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

/** Of these runs of tests nothing is run: the tests are named, or compiled. */
const namesAlone =
  /(?<=\s)(?:--collect-only|--co|--listTests|--list-tests|--list|-list(?:[= ]\S+)?)(?=\s|$)|\bvitest list\b|\bctest\b.*\s-N\b/;
const compilesAlone = /^cargo test\b.*\s--no-run\b|^mvnw? .*\s-DskipTests\b(?!=false)/;

function programPart(program: Program, line: CommandLine, command: string): PartOfCall | null {
  const written = program.outputTo.filter((file) => !/^(?:\/dev\/|&)/.test(file));
  let kind = kindOfProgram(program);
  if (kind === "tests" && compilesAlone.test(program.text)) kind = "build";
  if (kind === "tests" && namesAlone.test(program.text)) kind = "list";
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
    dryRun: isRehearsal(program),
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

/** The statement that a database client is handed: after -c or -e, as an operand, or in a heredoc. */
function sqlIn({ args, heredoc }: Program): string | null {
  const statement = /^\s*(?:select|insert|update|delete|alter|create|drop|truncate|merge|replace|with)\b/i;
  return args.find((arg) => statement.test(arg)) ?? (heredoc !== null && statement.test(heredoc) ? heredoc : null);
}
