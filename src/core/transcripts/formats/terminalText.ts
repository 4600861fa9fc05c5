import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part, Turn } from "../turn.js";

/** How a line of the terminal begins, and who speaks there. */
const marks: readonly { readonly begins: RegExp; readonly role: Turn["role"] }[] = [
  { begins: /^[>❯] (?=\S)/u, role: "user" },
  { begins: /^[⏺●✦] (?=\S)/u, role: "assistant" },
  { begins: /^ {1,3}⎿ {0,3}/u, role: "tool" },
];

/** Claude Code's terminal, copied or written by its `/export`, and Gemini CLI's: marks before what is asked, answered and printed. */
export const terminalText: TranscriptFormat = {
  id: "claude-code-terminal",
  name: "a copy of Claude Code's terminal",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const begins = (pattern: RegExp) => lines.some((line) => pattern.test(line));
    return begins(/^[⏺✦] /u) && begins(/^[>❯] \S/u) ? [talkOf(lines)] : undefined;
  },
};

function talkOf(lines: readonly string[]): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  let role: Turn["role"] | undefined;
  let said: string[] = [];
  const close = () => {
    const words = said.join("\n").trim();
    if (role !== undefined && words !== "")
      addTurn(turns, role, partsOf(role, words), { goesOn: role === "assistant" });
    said = [];
  };
  for (const line of lines) {
    const mark = marks.find(({ begins }) => begins.test(line));
    if (mark) {
      close();
      role = mark.role;
      said.push(line.replace(mark.begins, ""));
    } else if (role !== undefined) said.push(line.replace(role === "tool" ? /^ {1,5}/u : /^ {1,2}/u, ""));
    else if (line.trim() !== "") leftOut.count("line before the first question");
  }
  close();
  return { title: null, turns, leftOut: leftOut.sentences() };
}

/** `Bash(npm test)`: the agent shows its calls among its words. */
const shownCall = /^(?<name>[A-Z][A-Za-z]{1,30}|[a-z][\w-]{0,40} - \w{1,40} \(MCP\))\((?<input>[\s\S]*)\)$/u;

function partsOf(role: Turn["role"], words: string): Part[] {
  if (role === "tool") return [toolResult(null, words)];
  const call = role === "assistant" ? shownCall.exec(words)?.groups : undefined;
  return call ? [toolCall(null, call.name, call.input)] : text(words);
}
