import { text } from "../content.js";
import { fencedBlocks, withinBlocks } from "../fences.js";
import type { TranscriptFormat } from "../format.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Part } from "../turn.js";

const head = /^(?<from>[\w.][\w. -]{0,60}) \(to (?<to>[\w.][\w. -]{0,60})\):[ \t]*$/u;
const rule = /^-{60,100}[ \t]*$/u;
/** Of the program that lets the agents talk. */
const ofTheProgram = /^(?:Next speaker: |>{6,10} |={10,40} Step \d|Solving task)/u;
const executed =
  /^exitcode: (-?\d{1,9}) \(execution (?:succeeded|failed)[^()\n]{0,60}\)[ \t]*\n(?:Code output:[ \t]*\n?)?/u;
const suggested =
  /^\*{5} Suggested (?:tool|function) call(?: \(([^()\n]{1,80})\))?: (\S{1,80}) \*{5}\n(?:Arguments:[ \t]*\n)?([\s\S]*?)(?:\n\*{10,120}[ \t]*$|$(?![\s\S]))/gmu;
const returned =
  /^\*{5} Response from calling (?:tool|function)(?: \(([^()\n]{1,80})\)| "[^"\n]{1,80}")?[^\n]{0,80} \*{5}\n([\s\S]*?)(?:\n\*{10,120}[ \t]*$|$(?![\s\S]))/gmu;

/** What the agents of AutoGen's older releases printed as they talked: `coder (to manager):`, a message, and a line of dashes. */
export const agentsTalk: TranscriptFormat = {
  id: "agents-talk",
  name: "agents that talk to each other (AutoGen)",
  text: (whole) => {
    const messages = messagesOf(whole.split(/\r?\n/u));
    // A page that shows one in a code block is about it.
    const begins = whole.search(/^[\w. -]{1,60} \(to /mu);
    if (messages.length < 2 || withinBlocks(fencedBlocks(whole))(begins)) return undefined;
    const turns: TurnList = [];
    const [{ from: asker }] = messages;
    let asked = "";
    for (const [i, { from, said }] of messages.entries()) {
      const run = executed.exec(said);
      const answers = [...said.matchAll(returned)];
      const next = messages.slice(i + 1).find((later) => later.said !== "")?.said ?? "";
      if (said === "" || said === asked) continue;
      if (run)
        addTurn(turns, "tool", [toolResult(null, said.slice(run[0].length).trim(), { exitCode: Number(run[1]) })]);
      else if (answers.length > 0)
        addTurn(
          turns,
          "tool",
          answers.map(([, id, body]) => toolResult(id, body.trim())),
        );
      else if (from === asker || /^(?:admin|user(?:[_ -]?proxy)?)$/iu.test(from)) {
        asked = said;
        addTurn(turns, "user", text(said), { author: from });
      } else addTurn(turns, "assistant", executed.test(next) ? withCode(said) : withSuggested(said), { author: from });
    }
    return turns.some(({ role }) => role === "assistant") ? [{ title: null, turns, leftOut: [] }] : undefined;
  },
};

function messagesOf(lines: readonly string[]): { from: string; said: string }[] {
  const messages: { from: string; lines: string[]; ended: boolean }[] = [];
  for (const line of lines) {
    const found = head.exec(line)?.groups;
    const last = messages.at(-1);
    if (found && (!last || last.ended)) messages.push({ from: found.from, lines: [], ended: false });
    else if (last && rule.test(line)) last.ended = true;
    // The results of several calls stand between rules of their own.
    else if (last?.ended && line.startsWith("***** Response from calling "))
      messages.push({ from: last.from, lines: [line], ended: false });
    else if (last && !last.ended && !ofTheProgram.test(line)) last.lines.push(line);
  }
  return messages.map(({ from, lines: said }) => ({ from, said: said.join("\n").trim() }));
}

/** The code of a message was run where what it printed comes next. */
function withCode(said: string): Part[] {
  const blocks = fencedBlocks(said);
  if (blocks.length === 0) return text(said);
  const codes = blocks.map(({ start, end }) => {
    const [opening, ...rest] = said.slice(start, end).trimEnd().split("\n");
    return { language: /(\w*)[ \t]*$/u.exec(opening)?.[1] ?? "", code: rest.slice(0, -1).join("\n") };
  });
  const isShell = codes.every(({ language }) => /^(?:ba|z)?sh$|^shell$|^console$/u.test(language));
  const code = codes.map((one) => one.code).join("\n");
  let words = "";
  let at = 0;
  for (const { start, end } of blocks) {
    words += said.slice(at, start);
    at = end;
  }
  return [
    ...text((words + said.slice(at)).trim()),
    isShell ? toolCall(null, "bash", { command: code }) : toolCall(null, "python", { code }),
  ];
}

function withSuggested(said: string): Part[] {
  const calls = [...said.matchAll(suggested)];
  const words = calls.reduce((rest, [whole]) => rest.replace(whole, ""), said);
  return [...text(words.trim()), ...calls.map(([, id, name, given]) => toolCall(id, name, given.trim()))];
}
