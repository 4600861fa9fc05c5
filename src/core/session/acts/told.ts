import { patternOf } from "../../patternOf.js";
import type { ToolResult } from "../../transcripts/turn.js";
import { type Fields, parsedJson } from "./input.js";
import { type Output, readOutput } from "./output.js";

/** What a result says of the call as a whole, before any program's own words are read. */
export interface Told {
  readonly output: Output;
  /** The result as an object or array where it is JSON and is not a program's output in an envelope. */
  readonly json: unknown;
  readonly exit: number | null;
  /** The format's own flag. */
  readonly isError: boolean | null;
  /** The call was never carried out. */
  readonly refused: boolean;
  readonly timedOut: boolean;
}

const refusals = patternOf("i", [
  String.raw`^\W*(?:the user (?:doesn't want|does not want|rejected|denied|declined|refused|cancelled)|`,
  "user (?:rejected|denied|declined|refused|cancelled)|",
  "(?:the )?tool (?:use|call) (?:was |has been )?(?:rejected|denied|cancelled|blocked)|",
  String.raw`\[?request interrupted|interrupted · what should \w+ do instead|permission (?:to use \S+ )?(?:has been |was )?denied (?:by|`,
  "for) (?:the )?(?:user|tool|policy|sandbox|hook)|",
  "this (?:command|tool|action) (?:requires approval|is not allowed|was blocked)|",
  "command (?:was )?(?:not executed|blocked|rejected|disallowed)|operation (?:was )?cancelled by|",
  String.raw`operation cancell?ed\W{1,4}reason: user (?:denied|cancell?ed|rejected|did not)|`,
  String.raw`rejected by (?:the )?user|unknown tool|tool \S+ (?:not found|does not exist|is not available)|`,
  String.raw`\w+ requested permissions? to .{1,200}? but you haven['’]t granted it yet|`,
  "no such tool|not allowed to (?:use|run)|blocked by (?:a )?(?:hook|policy|sandbox))",
]);
const exitStatements: readonly RegExp[] = [
  /\bexit(?:ed)?[ _-](?:with[ _-])?(?:a[ _-])?(?:non-?zero[ _-])?(?:exit[ _-])?(?:code|status)\b["'>\])*]*\s*(?:was|is|of)?\s*[:=>(]?\s*["'(]?(-?\d{1,3})\b/i,
  /[[(<]exit(?:ed)?(?: with)?[ :=]+(\d{1,3})[\])>]/i,
  /^\W*exit(?:ed with)?\s*[:=]\s*(\d{1,3})\W*$/i,
  /\b(?:return[ _-]?code|exitcode)["'>\])*]*\s*(?:was|is|of)?\s*[:=>(]?\s*["'(]?(-?\d{1,3})\b/i,
  /^(?:Command|Process) exited with (\d{1,3})\W*$/i,
];
const timeouts =
  /^\W*(?:command |operation |tool |request |process )?(?:timed out|timeout(?!\s*[:=]\s*["']?\d)|timeouterror)\b|\b(?:command|process|execution|operation) (?:timed out|was killed|has timed out)\b/i;

/** Where the output of a command stands when the harness wraps it in an object. */
const outputKeys = [
  "output",
  "stdout",
  "stderr",
  "text",
  "aggregated_output",
  "formatted_output",
  "combined_output",
  "content",
  "logs",
  "out",
  "err",
];

export function toldBy(result: ToolResult, isShell: boolean): Told {
  const json = parsedJson(result.text);
  const envelope =
    json !== null && typeof json === "object" && !Array.isArray(json) ? envelopeOf(json as Fields, isShell) : null;
  const raw = envelope ? envelope.text : isShell ? withoutLabels(result.text) : result.text;
  const whole = readOutput(raw, result.truncated === true);
  const output = isShell && whole.lines.some((line) => frame.test(line)) ? withoutFrame(whole) : whole;
  const head = output.lines.find((line) => line.trim() !== "") ?? "";
  const exit = result.exitCode ?? envelope?.exit ?? (isShell ? statedExit(whole.lines) : null);
  return {
    output,
    json: envelope ? null : json,
    exit,
    isError: result.isError,
    refused: refusals.test(head.slice(0, 300)),
    timedOut:
      timeouts.test(head.slice(0, 300)) ||
      output.lines.slice(-4).some((line) => line.length < 200 && timeouts.test(line)),
  };
}

/** What a harness writes around an output of its own: no program printed it. */
const frame =
  /^(?:Exit code \d{1,3}|Command exited with code \d{1,3}|\[(?:The command completed|Command finished) with exit code -?\d{1,3}\.?\]|\[(?:Current working directory|Python interpreter): [^\]]{1,300}\])$/;

function withoutFrame({ lines, truncated }: Output): Output {
  const kept = lines.filter((line) => !frame.test(line));
  return { lines: kept, text: kept.join("\n"), truncated };
}

/** `Command: …`, `Directory: …`, `Output: …`, `Error: (none)`, `Exit Code: 0`: what was printed, and the line of the exit status. */
function withoutLabels(labelled: string): string {
  const text = labelled.replace(/^OBSERVATION:[ \t]*\n/, "");
  if (!/^Command: /.test(text) || !/^Exit Code: /m.test(text)) return text;
  const from = text.search(/^(?:Output|Stdout): ?/m);
  const to = text.lastIndexOf("\nExit Code: ");
  return from < 0 || to < from
    ? text
    : `${text
        .slice(from, to)
        .replace(/^(?:Output|Stdout): ?/, "")
        .replace(/\n(?:Error|Stderr): (?:\(none\)|\(empty\))\s*$/, "")
        .replace(/\n(?:Error|Stderr): ?/, "\n")}${text.slice(to)}`;
}

function envelopeOf(json: Fields, isShell: boolean): { text: string; exit: number | null } | null {
  const metadata = (json.metadata ?? {}) as Fields;
  const code =
    json.exit_code ??
    json.exitCode ??
    json.returncode ??
    json.return_code ??
    json.exit_status ??
    metadata.exit_code ??
    metadata.exitCode ??
    (isShell ? (json.code ?? json.status ?? json.exit ?? json.rc) : undefined);
  const parts = outputKeys.map((key) => json[key]).filter((value) => typeof value === "string");
  if (parts.length === 0 || (!isShell && typeof code !== "number" && !("stdout" in json))) return null;
  return { text: parts.filter((part) => part !== "").join("\n"), exit: typeof code === "number" ? code : null };
}

/** The exit status that a harness writes before or after the output. */
function statedExit(lines: readonly string[]): number | null {
  const kept = lines.filter((line) => line.trim() !== "");
  for (const line of [...kept.slice(-3).reverse(), ...kept.slice(0, 3)]) {
    if (line.length > 160) continue;
    if (/^\s*(?:\d+[:|]|[-+>] |#|\/\/|if |return )/.test(line)) continue;
    for (const statement of exitStatements) {
      const match = statement.exec(line);
      if (match) return Number(match[1]);
    }
  }
  return null;
}
