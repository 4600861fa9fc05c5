import { fromJsonText, isObject, jsonText, maybeNumber, objectsOf, type JsonObject } from "./shapes.js";
import type { ToolCall, ToolResult } from "./turn.js";

/** What formats say of a result besides its text. */
export interface ResultFacts {
  readonly isError?: boolean | null | undefined;
  readonly exitCode?: number | null | undefined;
  readonly interrupted?: boolean | undefined;
}

export function toolCall(id: unknown, name: unknown, input: unknown): ToolCall {
  return {
    type: "tool-call",
    id: idOf(id),
    name: typeof name === "string" && name.trim() !== "" ? name : "tool without a name",
    input: fromJsonText(input) ?? {},
  };
}

/** The exit code that the text's own head states is taken where the format's fields state none. */
export function toolResult(callId: unknown, content: unknown, facts: ResultFacts = {}): ToolResult {
  const { text, exitCode, truncated } = commandOutput(resultText(content));
  return {
    type: "tool-result",
    callId: idOf(callId),
    text,
    isError: facts.isError ?? null,
    exitCode: facts.exitCode ?? exitCode,
    ...(truncated && { truncated }),
    ...(facts.interrupted && { interrupted: true }),
  };
}

function idOf(id: unknown): string | null {
  if (typeof id === "number") return String(id);
  return typeof id === "string" && id !== "" ? id : null;
}

/** Text, lists of text parts, and the objects that tools answer with; pictures among them are named by their type. */
function resultText(content: unknown): string {
  if (typeof content === "string") return content;
  if (content === undefined || content === null) return "";
  if (Array.isArray(content)) {
    if (!content.every((part) => typeof part === "string" || isObject(part))) return jsonText(content);
    return content
      .map((part) => (isObject(part) ? partText(part) : jsonText(part)))
      .filter((text) => text !== "")
      .join("\n");
  }
  if (!isObject(content)) return jsonText(content);
  for (const key of ["output", "content", "text", "result", "stdout", "error"]) {
    const inner = content[key];
    if (typeof inner === "string") return inner;
    if (objectsOf(inner).some((part) => typeof part.text === "string")) return partsText(objectsOf(inner));
  }
  return jsonText(content);
}

function partText(part: JsonObject): string {
  for (const key of ["text", "content", "value", "logs"]) if (typeof part[key] === "string") return part[key];
  if (isObject(part.functionResponse)) return resultText(part.functionResponse.response);
  if (isObject(part.json)) return jsonText(part.json);
  const type = typeof part.type === "string" ? part.type : "";
  return /image|audio|video|file|document|resource|reference/u.test(type) ? `[${type.slice(0, 40)}]` : jsonText(part);
}

function partsText(parts: readonly JsonObject[]): string {
  return parts.map(partText).join("\n");
}

interface CommandOutput {
  readonly text: string;
  readonly exitCode: number | null;
  readonly truncated: boolean;
}

/** Heads in which agents state how a command ended, before or around what it printed. */
const exitStatements = [
  // Codex: a head of its own lines before "Output:".
  /^(?:[^\n]{0,200}\n){0,4}Exit code: (-?\d{1,9})\n(?:[^\n]{0,200}\n){0,4}Output:/u,
  /^(?:[^\n]{0,200}\n){0,4}Process exited with code (-?\d{1,9})\n(?:[^\n]{0,200}\n){0,4}Output:/u,
  // Claude Code, of a command that failed.
  /^(?:Error: )?Exit code (-?\d{1,9})(?:\n|$)/u,
  // mini-swe-agent.
  /^<returncode>(-?\d{1,9})<\/returncode>/u,
] as const;

/** Gemini CLI, behind what the command printed. */
const exitAtEnd = /^Exit Code: (-?\d{1,9})$/mu;
/** Copilot CLI. */
const exitBehind =
  /<(?:exited|(?:shellId|command with id): [\w-]{1,40} (?:completed|exited)) with exit code (-?\d{1,9})>\s*$/u;

const cut =
  /^<persisted-output>|\[\.{3} ?(?:omitted|truncated)|\[\d{1,9} (?:lines|characters|chars|tokens) truncated\]|…\d{1,9} (?:tokens|chars|lines) truncated…|<output_elided>|\[output (?:was )?truncated/iu;

function commandOutput(raw: string): CommandOutput {
  const inner = codexJson(raw);
  const text = inner?.text ?? raw;
  const head = text.slice(0, 2_000);
  const stated = exitStatements.map((pattern) => pattern.exec(head)).find((found) => found !== null);
  const last = /^(?:Command|Output|Stdout): /mu.test(head) ? exitAtEnd.exec(text.slice(-2_000)) : null;
  const code = stated?.[1] ?? last?.[1] ?? exitBehind.exec(text.slice(-200))?.[1];
  return {
    text,
    exitCode: inner?.exitCode ?? (code === undefined ? null : Number(code)),
    truncated: cut.test(head) || cut.test(text.slice(-2_000)),
  };
}

/** `{"output": "…", "metadata": {"exit_code": 1}}` in a string. */
function codexJson(raw: string): { text: string; exitCode: number | null } | undefined {
  if (!raw.startsWith("{")) return undefined;
  const value = fromJsonText(raw);
  if (!isObject(value) || typeof value.output !== "string") return undefined;
  const metadata = isObject(value.metadata) ? value.metadata : value;
  const exitCode = maybeNumber.parse(metadata.exit_code ?? metadata.exitCode);
  return exitCode === undefined && metadata === value ? undefined : { text: value.output, exitCode: exitCode ?? null };
}
