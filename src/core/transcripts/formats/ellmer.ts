import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";

/** `<Chat OpenAI/gpt-4.1 turns=3 tokens=52/31 $0.00>` */
const head = /^<Chat \S{1,120} turns=\d{1,6}\b[^<>\n]{0,120}>$/u;
/** `── user [52] ─────`, and with hyphens where a terminal has no rules. */
const rule = /^(?:──|--) (system|user|assistant)(?: \[[^[\]\n]{0,120}\])? (?:─{3,240}|-{3,240})$/u;
/** What reprex and knitr write before every line that a program printed. */
const printed = /^#> ?/u;
/** `[tool request (call_1)]: rnorm(n = 5L)`, and what it returned, which is the user's turn there. */
const tool = /^\[tool (?<side>request|result) {1,2}\((?<id>[^()\n]{1,200})\)\]: ?(?<rest>.*)$/u;

/** Chats as ellmer, and packages on it, print them in R: a line on the chat, and a rule with the role for each turn. */
export const ellmer: TranscriptFormat = {
  id: "ellmer",
  name: "a chat as R's ellmer prints it",
  text: (whole) => {
    if (!/^\s{0,100}(?:#> ?)?(?:\[\[1\]\]\s{1,4}(?:#> ?)?)?<Chat /u.test(whole)) return undefined;
    const lines = whole.split(/\r?\n/u).map((line) => line.replace(printed, "").trimEnd());
    const chats = lines.flatMap((line, at) => (head.test(line) ? [at] : []));
    const talks = chats.map((at, i) => talkOf(lines.slice(at + 1, chats[i + 1])));
    return talks.some(({ turns }) => turns.some(({ role }) => role === "assistant")) ? talks : undefined;
  },
};

function talkOf(lines: readonly string[]): Conversation {
  const turns: TurnList = [];
  const heads = lines.flatMap((line, at) => {
    const role = rule.exec(line)?.[1];
    return role === "system" || role === "user" || role === "assistant" ? [{ at, role } as const] : [];
  });
  for (const [i, { at, role }] of heads.entries()) addTurn(turns, role, partsOf(lines.slice(at + 1, heads[i + 1]?.at)));
  return { title: null, turns, leftOut: [] };
}

function partsOf(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  const tools = lines.flatMap((line, at) => {
    const found = line.startsWith("[tool ") ? tool.exec(line)?.groups : undefined;
    return found ? [{ at, side: found.side, id: found.id, rest: found.rest ?? "" }] : [];
  });
  parts.push(...text(saidIn(lines.slice(0, tools[0]?.at))));
  for (const [i, { at, side, id, rest }] of tools.entries()) {
    const more = lines.slice(at + 1, tools[i + 1]?.at);
    if (side === "result") parts.push(toolResult(id, saidIn([rest, ...more])));
    else {
      const called = /^([\w.:]{1,120})\((.*)\)$/u.exec(rest);
      parts.push(toolCall(id, called?.[1] ?? rest, called?.[2] ?? ""), ...text(saidIn(more)));
    }
  }
  return parts;
}

/** Lists of chats number each, `[[2]]`, above its own line. */
function saidIn(lines: readonly string[]): string {
  return lines
    .join("\n")
    .replace(/\n\[\[\d{1,6}\]\]\s*$/u, "")
    .trim();
}
