import { attachment, text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part, Turn } from "../turn.js";
import type { SpeakerRole } from "./speakerNames.js";

/** How a line of the terminal begins, and who speaks there. */
const marks: readonly { readonly begins: RegExp; readonly role: SpeakerRole }[] = [
  { begins: /^[>❯] (?=\S)|^ > (?=\S)(?!Type your message)/u, role: "user" },
  { begins: /^[⏺●✦] (?=\S)/u, role: "assistant" },
  { begins: /^ {0,3}⎿ {0,3}/u, role: "tool" },
  { begins: /^[∴✻] Thinking…/u, role: "thinking" },
];

/** Ollama's prompt is Python's as well, so that one of its own words is asked for, or that what is asked is in words. */
const ollamaWords =
  /^(?:\.\.\.done thinking\.|>>> Send a message \(\/\? for help\)|>>> \/(?:bye|clear|set|show|load)\b[^\n]{0,80}|[$>] ?ollama run [^\n]{1,80})[ \t]*$/mu;
const python =
  /^(?:import|from|print|for|if|while|def|class|with|try|return|del|assert|raise|lambda|async|exit|quit|help)\b|[=()[\]{};]|^["'\d]/u;

/** Whether whoever stands behind each `>>>` asks in words, one of them a question or a sentence. */
function asksInWords(whole: string): boolean {
  const prompts = [...whole.matchAll(/^>>> (\S[^\n]{0,500})/gmu)].map(([, prompt]) => prompt);
  const isSaid = (prompt: string) => /\p{L}\S*[?？]\s*$|^(?:\p{L}[\p{L}'’-]*[ ,]+){3,}\p{L}/u.test(prompt);
  return prompts.length > 0 && prompts.every((prompt) => isSaid(prompt) && !python.test(prompt));
}

/** Questions behind Ollama's prompt, and below each what was thought and answered. */
function ollamaTalk(whole: string): Conversation | undefined {
  if (!/^>>> \S/mu.test(whole) || !(ollamaWords.test(whole) || asksInWords(whole))) return undefined;
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const section of whole.split(/^>>> /mu).slice(1)) {
    const [asked, ...answered] = section.split(/\r?\n/u);
    if (asked.startsWith("Send a message (/?")) continue;
    if (asked.startsWith("/")) {
      leftOut.count("command to Ollama");
      continue;
    }
    addTurn(turns, "user", text(asked.trim()));
    addTurn(turns, "assistant", text(answered.join("\n").trim()));
  }
  return turns.length > 0 ? { title: null, turns, leftOut: leftOut.sentences() } : undefined;
}

/** Claude Code's terminal, copied or written by its `/export`, Gemini CLI's and Ollama's: marks before what is asked, answered and printed. */
export const terminalText: TranscriptFormat = {
  id: "claude-code-terminal",
  name: "a copy of a terminal (Claude Code, Gemini CLI, Ollama)",
  text: (whole) => {
    const ollama = ollamaTalk(whole);
    if (ollama) return [ollama];
    const lines = whole.split(/\r?\n/u);
    const begins = (pattern: RegExp) => lines.some((line) => pattern.test(line));
    // A round bullet is one of Markdown's too, below a quotation.
    const shown = lines.filter((line) => /^● /u.test(line)).length === 1 || begins(/^(?: {0,3}⎿|[∴✻] Thinking…)/u);
    const asked = isAskedFirst(lines) && begins(/^● /u) && shown;
    const prompted = begins(/^[>❯] \S/u) || (begins(/^ > \S/u) && begins(/^╭─{8}/u));
    return asked || (begins(/^[⏺✦] /u) && prompted) ? [talkOf(lines)] : undefined;
  },
};

/** Above the first question stands nothing, or the box and the picture with which Claude Code greets; notes of whoever kept it above them. */
function isAskedFirst(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => /^[>❯] \S/u.test(line));
  if (first < 0) return false;
  const above = lines.slice(0, first);
  return (
    above.every((line) => line.trim() === "" || byProgram.test(line) || /^▎ /u.test(line)) ||
    above.slice(-GREETING).some((line) => greeting.test(line))
  );
}

const GREETING = 40;
const greeting = /(?:[▐▛▜▙▟▘▝█╭] ?.{0,12}|^ {0,2}✻ (?:Welcome to )?)Claude Code\b/u;

function talkOf(lines: readonly string[]): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const width = widthOf(lines);
  let role: SpeakerRole | undefined;
  let said: string[] = [];
  const close = () => {
    const words = (
      role === "assistant" && opensCall.test(said[0] ?? "") ? unwrapped(said, width) : said.join("\n")
    ).trim();
    if (role === "thinking") addTurn(turns, "assistant", thinking(words), { goesOn: true });
    else if (role !== undefined && words !== "")
      addTurn(turns, role, partsOf(role, words), { goesOn: role === "assistant" });
    said = [];
  };
  let box: string[] | null = null;
  let calls = 0;
  for (const line of lines) {
    // Below the prompt that waits stands what the program says of itself.
    if (/^ ?> {1,4}Type your message/u.test(line)) {
      close();
      role = undefined;
      continue;
    }
    // Gemini CLI frames each use of a tool.
    if (/^╭─{8}/u.test(line)) box = [];
    else if (box !== null && /^╰─{8}/u.test(line)) {
      const parts = framed(box, `use ${calls + 1}`);
      if (parts.length === 0) {
        if (turns.length === 0 && role === undefined) leftOut.count("line before the first question", box.length + 2);
        box = null;
        continue;
      }
      box = null;
      calls++;
      close();
      addTurn(turns, "assistant", parts, { goesOn: true });
      role = undefined;
    } else if (box !== null && line.startsWith("│")) box.push(line.slice(1).replace(/│\s*$/u, "").trim());
    if (box !== null || /^╰─{8}/u.test(line)) continue;
    const folded = role === undefined ? undefined : foldedCall.exec(line)?.groups;
    if (folded) {
      close();
      addTurn(turns, "assistant", [toolCall(null, nameOfFolded(line, folded), {})], { goesOn: true });
      addTurn(turns, "tool", [toolResult(null, line.trim().replace(/^[⏺●] /u, ""))]);
      role = "assistant";
      continue;
    }
    if (byProgram.test(line)) continue;
    if (role !== undefined && notice.test(line)) {
      close();
      addTurn(turns, "system", attachment(`notice of the program: ${line.slice(2, 300)}`));
      role = "assistant";
      continue;
    }
    const mark = marks.find(({ begins }) => begins.test(line));
    if (mark) {
      close();
      role = mark.role;
      said.push(line.replace(mark.begins, ""));
    } else if (role !== undefined) said.push(line.replace(role === "tool" ? /^ {1,5}/u : /^ {1,2}/u, ""));
    else if (line.trim() !== "" && turns.length === 0) leftOut.count("line before the first question");
  }
  close();
  return { title: null, turns, leftOut: leftOut.sentences() };
}

/** "Searched for 2 patterns, read 1 file (ctrl+o to expand)": calls of which only how many there were is shown. */
const foldedCall =
  /^(?: {2}|[⏺●] )(?:Thought for [\dhms ]{1,12}, )?(?<verb>[Rr]ead|[Ss]earched|[Ll]isted|[Rr]an|[Ee]dited|[Ff]etched|[Rr]ecalled) (?:for )?\d{1,4} (?:patterns?|files?|director(?:y|ies)|(?:shell )?commands?|pages?|memor(?:y|ies))\b[^\n]{0,160}$|^(?: {2}|[⏺●] )(?:Thought for [\dhms ]{1,12}, )?(?<done>[Cc]ommitted|[Pp]ushed to) \S{1,80}(?:, [^\n]{1,120})? \(ctrl\+\w to expand\)\s*$/u;

/** Of several calls in one line the commands count: they alone may have done anything. */
function nameOfFolded(line: string, { verb, done }: Partial<Record<string, string>>): string {
  if (/\bran \d/u.test(line)) return "ran";
  return /^listed$/iu.test(verb ?? "") ? "LS" : (verb ?? done ?? "ran");
}

/** "✻ Worked for 8m 41s", "Thought for 5s (ctrl+o to expand)", "※ recap: …": the program's own lines beside an answer. */
const byProgram =
  /^(?:✻ \p{L}[\p{L}\p{M}'’-]{1,30} for \d[\dhms ]{0,12}(?: · [^\n]{0,80})?\s*$| {2}Thought for [\dhms ]{1,12}\(ctrl\+\w to expand\)\s*$|※ recap: )/u;

/** What the program says of work in the background, behind the mark of the agent's own words. */
const notice =
  /^[⏺●] (?:(?:Agent|Background command|Monitor event:?) "[^\n]{0,300}|\d{1,3} agents? (?:launched|finished)\b[^\n]{0,80})$/u;

const opensCall = /^[A-Z][A-Za-z]{1,30}\(/u;

/** The terminal's, by the longest of the lines that it wraps itself: the agent's words and calls. */
function widthOf(lines: readonly string[]): number {
  let width = 60;
  for (const line of lines)
    if (line.length > width && line.length <= 400 && /^(?:[⏺●] | {2,6}\p{L})/u.test(line)) width = line.length;
  return width;
}

/** A line of a call goes on in the next where the next word found no room in it; else the command has a line break there. */
function unwrapped(lines: readonly string[], width: number): string {
  let whole = lines[0] ?? "";
  // The mark before the first line, and the two columns below it, are no part of what is said.
  for (let i = 1; i < lines.length; i++) {
    const word = /^\s*(\S{0,400})/u.exec(lines[i])?.[1] ?? "";
    const isFull = lines[i - 1].length + 2 + 1 + word.length > width;
    whole += isFull && word !== "" ? ` ${lines[i].trimStart()}` : `\n${lines[i]}`;
  }
  return whole;
}

/** `Bash(npm test)`: the agent shows its calls among its words; of another agent's work its name stands there, `release-manager(tag it)`. */
const shownCall =
  /^(?<name>[A-Z][A-Za-z]{1,30}(?: [A-Z][a-z]{1,20})?|[a-z][\w.-]{0,40} - \w{1,40} \(MCP\)|[a-z]\w{0,30}(?:-\w{1,30}){1,5}(?=\([^\n]{1,300}\)$))\((?<input>[\s\S]*)\)$/u;

function partsOf(role: Turn["role"], words: string): Part[] {
  if (role === "tool") return [toolResult(null, words)];
  const call = role === "assistant" ? shownCall.exec(withoutLimit(words))?.groups : undefined;
  return call ? [shownAs(call.name.replace(/^([A-Z]\w+) ([A-Z]\w+)$/u, "$1$2"), call.input)] : text(words);
}

/** `Bash(npm test) timeout: 5m 0s`: how long a command may take stands behind it, of a long one at the right edge of its lines. */
const withoutLimit = (words: string): string =>
  words
    .replace(/\) {1,40}timeout: {0,4}(?:\d{1,4}[hms] ?){1,3}$/u, ")")
    .replace(/^([A-Z][^\n]{1,300}?) {2,40}timeout:(?: {0,4}\d{1,4}[hms]){0,3} {0,20}\n/u, "$1\n")
    .replace(/\) {2,200}(?:\d{1,4}[hms] ?){1,3}$/u, ")");

/** What the terminal calls a change of a file, by the tool that makes it; of its input it shows the path. */
const toolsOfFiles: Readonly<Record<string, string>> = {
  Update: "Edit",
  Create: "Write",
  Write: "Write",
  Read: "Read",
};

function shownAs(name: string, shown: string): Part {
  const input = shown.trim();
  if (/^[a-z]\w*(?:-\w+)+$/u.test(name)) return toolCall(null, "Task", { subagent_type: name, description: input });
  const tool = Object.hasOwn(toolsOfFiles, name) ? toolsOfFiles[name] : undefined;
  return tool !== undefined && /^[^\n:"]{1,400}$/u.test(input.replace(/^[A-Za-z]:(?=\\)/u, ""))
    ? toolCall(null, tool, { file_path: input })
    : toolCall(null, name, input);
}

/** `✓  Shell npm test [current working directory /srv/shop] (Running the tests)`, and below it what it printed. */
const framedTool = /^(?<mark>[✓✔✗✖x?⊷o-])\s{1,3}(?<name>[A-Z][A-Za-z]{1,30})(?:\s(?<told>.*))?$/u;

function framed(lines: readonly string[], id: string): Part[] {
  const [title = "", ...printed] = lines.filter((line, i) => i === 0 || line !== "");
  const use = framedTool.exec(title)?.groups;
  if (!use) return [];
  const told = (use.told ?? "").replace(/ \[current working directory [^\]\n]{0,400}\].*$/u, "").trim();
  const isShell = use.name === "Shell";
  const path = /^(?:Writing to |Reading )?(\S+)/u.exec(told)?.[1];
  const input = isShell ? { command: told.replace(/ \([^()\n]{0,200}[)…]?\s*$/u, "") } : { path, description: told };
  const call = toolCall(id, isShell ? "run_shell_command" : use.name, input);
  if (use.mark === "?" || use.mark === "⊷" || use.mark === "o") return [call];
  const isError = /^[✗✖x]$/u.test(use.mark);
  return [call, toolResult(id, printed.join("\n"), { isError: isError ? true : null, interrupted: use.mark === "-" })];
}
