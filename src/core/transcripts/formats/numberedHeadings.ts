import { text, thinking } from "../content.js";
import { blockBody, fencedBlocks, fencedLines } from "../fences.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { fromJsonText, isObject, type JsonObject, maybeFlag, maybeNumber, objectsOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Part } from "../turn.js";

/** `### [41] TOOL RESULT — terminal · 2026-01-02 10:00:00 UTC`, `### step=22 TOOL RESULT (assistant)`. */
const heading =
  /^#{2,4} (?:\[\d{1,6}\]|step=\d{1,6}) (?<kind>USER|ASSISTANT|AGENT|SYSTEM(?: PROMPT)?|THINKING|TOOL CALL|TOOL RESULT|HOOK)(?: — (?<tool>[\w.:/-]{1,80}))?(?: \([\w -]{1,40}\))?(?: · [^\n]{1,60})?[ \t]*$/u;
/** What the program notes of itself between them. */
const note = /^<!-- [^\n]{0,300} -->[ \t]*$/u;

interface Section {
  readonly kind: string;
  readonly tool: string;
  readonly body: string;
}

/** Runs of agents that were written out as Markdown with a numbered heading above each message, call and result. */
export const numberedHeadings: TranscriptFormat = {
  id: "numbered-headings",
  name: "Markdown with numbered messages, calls and results",
  text: (whole) => {
    const sections = sectionsOf(whole);
    if (!sections.some(({ kind }) => kind === "TOOL RESULT")) return undefined;
    const turns: TurnList = [];
    const leftOut = new LeftOut();
    // A result without an id answers the last call.
    let open: string | null = null;
    for (const [i, { kind, tool, body }] of sections.entries()) {
      if (kind === "TOOL CALL") {
        open = `call ${i}`;
        addTurn(turns, "assistant", [toolCall(open, tool, unfenced(body))], { goesOn: true });
      } else if (kind === "TOOL RESULT") {
        addTurn(turns, "tool", [resultOf(body, open)]);
        open = null;
      } else if (kind === "THINKING") addTurn(turns, "assistant", thinking(unfenced(body)), { goesOn: true });
      else if (kind === "HOOK") leftOut.count("part of the program's own");
      else if (kind === "USER") addTurn(turns, "user", text(unfenced(body)));
      else if (kind.startsWith("SYSTEM")) addTurn(turns, "system", text(unfenced(body)));
      else addTurn(turns, "assistant", saidParts(body), { goesOn: true });
    }
    return [{ title: null, turns, leftOut: leftOut.sentences() }];
  },
};

function sectionsOf(whole: string): Section[] {
  const lines = whole.split(/\r?\n/u);
  if (!lines.some((line) => line.length < 200 && heading.test(line))) return [];
  const fenced = fencedLines(whole, lines);
  const sections: { kind: string; tool: string; lines: string[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const found = line.length < 200 && !fenced[at] ? heading.exec(line)?.groups : undefined;
    if (found) sections.push({ kind: found.kind, tool: found.tool ?? "", lines: [] });
    else if (fenced[at] || !note.test(line)) sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ kind, tool, lines: said }) => ({ kind, tool, body: said.join("\n").trim() }));
}

/** The text of a body that is one fenced block; any other as it is. */
function unfenced(body: string): string {
  const [block, ...others] = fencedBlocks(body);
  const isAlone = block && others.length === 0 && block.start === 0 && body.slice(block.end).trim() === "";
  return isAlone ? blockBody(body, block).trim() : body;
}

/** The JSON of the block with which a body ends, and what stands above it. */
function endingJson(body: string): { readonly above: string; readonly value: unknown } | undefined {
  const block = fencedBlocks(body).at(-1);
  if (!block || body.slice(block.end).trim() !== "") return undefined;
  const value = fromJsonText(blockBody(body, block).trim());
  return value === undefined ? undefined : { above: body.slice(0, block.start).trim(), value };
}

/** A list of calls, `[{"name": …, "arguments": {…}}]`, may stand behind what was said. */
function saidParts(body: string): readonly Part[] {
  const ending = endingJson(body);
  const calls = Array.isArray(ending?.value) ? objectsOf(ending.value) : [];
  const isCall = ({ name, arguments: given }: JsonObject) => typeof name === "string" && isObject(given);
  if (!ending || calls.length === 0 || !calls.every(isCall)) return text(unfenced(body));
  return [...text(ending.above), ...calls.map((call) => toolCall(call.id, call.name, call.arguments))];
}

/** A result's own record is more than its text: it says whose answer it is and how the call ended. */
function resultOf(body: string, open: string | null): Part {
  const value = endingJson(body)?.value;
  if (!isObject(value) || !("content" in value)) return toolResult(open, unfenced(body));
  return toolResult(open ?? value.id ?? value.tool_call_id, value.content, {
    isError: maybeFlag.parse(value.is_error ?? value.error),
    exitCode: maybeNumber.parse(value.exit_code),
  });
}
