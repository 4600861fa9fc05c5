import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";

/** `## Assistant (Build · some-model · 12.7s)`. */
const answers = /^## Assistant \([^\n]{1,200} · -?[\d.]{1,12}m?s\)[ \t]*$/u;
const asks = /^## User[ \t]*$/u;
const tool = /^\*\*Tool: (\S[^*\n]{0,80})\*\*[ \t]*$/u;
const label = /^\*\*(Input|Output|Error):\*\*[ \t]*$/u;

/** What opencode writes with `/export`: Markdown with a heading for each message, and in it each tool with its input and output. */
export const opencodeExport: TranscriptFormat = {
  id: "opencode-export",
  name: "an opencode export",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    return lines.some((line) => answers.test(line)) && lines.some((line) => asks.test(line))
      ? [talkOf(lines)]
      : undefined;
  },
};

/** Formatters of Markdown draw it longer. */
const rule = /^(?:---|_{10,})[ \t]*$/u;

function talkOf(lines: readonly string[]): Conversation {
  const turns: TurnList = [];
  const title =
    lines
      .find((line) => /^# \S/u.test(line))
      ?.slice(2)
      .trim() ?? null;
  const starts = lines.flatMap((line, i) => ((answers.test(line) || asks.test(line)) && isApart(lines, i) ? [i] : []));
  let calls = 0;
  let asked = true;
  for (const [n, start] of starts.entries()) {
    const body = withoutRule(lines.slice(start + 1, starts[n + 1]));
    const isUser = asks.test(lines[start]);
    if (isUser) addTurn(turns, "user", text(body.join("\n").trim()));
    else
      addTurn(
        turns,
        "assistant",
        partsOf(body, () => `use ${++calls}`),
        { goesOn: !asked },
      );
    asked = isUser;
  }
  return { title, turns, leftOut: [] };
}

/** Messages stand below a rule, so that a heading of this name within one is mostly none. */
function isApart(lines: readonly string[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (rule.test(lines[i])) return true;
    if (lines[i].trim() !== "") return false;
  }
  return at < 12;
}

function withoutRule(lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex((line) => line.trim() !== "" && !rule.test(line));
  return lines.slice(0, end + 1);
}

function partsOf(lines: readonly string[], nextId: () => string): Part[] {
  const starts = lines.flatMap((line, i) => (tool.test(line) ? [i] : []));
  const parts: Part[] = saidIn(lines.slice(0, starts[0] ?? lines.length), starts.length > 0);
  for (const [n, start] of starts.entries()) {
    const piece = lines.slice(start + 1, starts[n + 1]);
    const id = nextId();
    const input = fenceBehind(piece, "Input");
    const output = fenceBehind(piece, "Output") ?? fenceBehind(piece, "Error");
    parts.push(toolCall(id, tool.exec(lines[start])?.[1], input?.body));
    if (output) parts.push(toolResult(id, output.body, { isError: output.label === "Error" ? true : null }));
    const end = Math.max(input?.end ?? -1, output?.end ?? -1);
    parts.push(...saidIn(piece.slice(end + 1), n + 1 < starts.length));
  }
  return parts;
}

/** Thinking ends without a mark: before a call all is, and of what ends the message its first paragraph. */
function saidIn(lines: readonly string[], callFollows: boolean): Part[] {
  const words = lines.join("\n").trim();
  const thought = /^_Thinking:_\s*/u.exec(words);
  if (!thought) return text(words);
  const rest = words.slice(thought[0].length);
  const end = rest.indexOf("\n\n");
  if (callFollows || end < 0) return callFollows ? thinking(rest) : text(rest);
  return [...thinking(rest.slice(0, end)), ...text(rest.slice(end).trim())];
}

/** The fence ends where its mark stands before a blank line, as what is shown may hold fences of its own. */
function fenceBehind(
  lines: readonly string[],
  of: "Input" | "Output" | "Error",
): { readonly label: string; readonly body: string; readonly end: number } | null {
  const at = lines.findIndex((line) => label.exec(line)?.[1] === of);
  if (at < 0) return null;
  const open = lines.findIndex((line, i) => i > at && line.trim() !== "");
  if (open < 0 || !/^```\w*[ \t]*$/u.test(lines[open])) return null;
  const end = lines.findIndex((line, i) => i > open && /^```[ \t]*$/u.test(line) && (lines[i + 1] ?? "").trim() === "");
  return end < 0 ? null : { label: of, body: lines.slice(open + 1, end).join("\n"), end };
}
