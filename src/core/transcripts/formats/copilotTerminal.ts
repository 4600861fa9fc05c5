import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";

/** " ✓ Run the tests", "● Run the tests (shell)": where a tool's use begins, and how it ended. */
const titled = /^ {0,2}(?<mark>[✓✔✗✘●]) (?<title>\S[^\n]{0,300})$/u;
/** Of a use that has no mark, as of one whose end it did not see. */
const untitled = /^ {0,2}(?<title>\p{L}[^\n]{0,200})$/u;
/** What an older version shows of a use: the command, a path, how much it printed, the frame of a change. */
const body = /^ {3,5}(?:\$(?: |$)|↪ |[~/]|[A-Za-z]:\\|╭─)/u;
const end = /^ {3,5}↪ (?<shown>[^\n]{1,200})$/u;
/** The same of a newer one. */
const bar = /^ {2,4}│ ?(?<text>.*)$/u;
const corner = /^ {2,4}└ (?<shown>[^\n]{1,300})$/u;
const asks = /^ {0,2}[>❯] (?=\S)/u;
/** What the program says of itself below the talk. */
const ofTheProgram =
  /^ {0,2}(?:Total (?:usage est|duration|session time|code changes)\b|Usage by model\b|API time spent:|AI Credits +[\d.]|Changes {2,}[+-]?\d|Breakdown by AI model)/u;

/** How far below a title what it shows ends. */
const MOST = 400;

/** The terminal of GitHub Copilot CLI, copied or kept as what `copilot -p` printed. Of results it shows how many lines they had. */
export const copilotTerminal: TranscriptFormat = {
  id: "copilot-terminal",
  name: "a copy of Copilot CLI's terminal",
  text: (whole) => {
    if (!/^ {3,5}↪ \d|^ {2,4}└ /mu.test(whole)) return undefined;
    const lines = whole.split(/\r?\n/u);
    const uses = usesIn(lines);
    // Trees of folders are drawn with the same corner.
    const sure = uses.filter(({ printed, command }) => command !== null || printed.some((line) => howMany.test(line)));
    return sure.length >= 2 ? [talkOf(lines, uses)] : undefined;
  },
};

const howMany =
  /^(?:L\d{1,9}:\d{1,9} \()?\d[\d,]* (?:lines?|items?|files?|matches|results?)(?: (?:read|found|added))?\)?(?:…|\.{3})?$/u;

interface Use {
  readonly from: number;
  readonly to: number;
  readonly mark: string;
  readonly title: string;
  readonly command: string | null;
  readonly path: string | null;
  readonly printed: readonly string[];
  readonly diff: readonly string[];
}

function usesIn(lines: readonly string[]): Use[] {
  const uses: Use[] = [];
  const width = widthOf(lines);
  for (let i = 0; i < lines.length; i++) {
    const marked = titled.exec(lines[i])?.groups;
    const next = lines[i + 1] ?? "";
    const isNew = marked !== undefined && (bar.test(next) || corner.test(next));
    const isOld = marked !== undefined && marked.mark !== "●" && (body.test(next) || /^ {3}\S/u.test(next));
    const bare = marked === undefined && /^ {3,5}\$(?: |$)/u.test(next) ? untitled.exec(lines[i])?.groups : undefined;
    const alone = marked !== undefined && marked.mark !== "●" && ofOneLine.test(marked.title);
    const given = marked ?? bare;
    if (!given || !(isNew || isOld || bare || alone)) continue;
    const { title } = given;
    const mark = marked?.mark ?? "";
    const use = isNew ? newer(lines, i, width) : isOld || bare ? older(lines, i, width) : emptyAt(i);
    uses.push({ ...use, title: title.trim(), mark });
    i = use.to;
  }
  return uses;
}

const ofOneLine = /^(?:(?:Create|Edit|Read|View|List directory) \S|\w{1,30}_bash$)/u;
type Shown = Omit<Use, "title" | "mark">;
const emptyAt = (at: number): Shown => ({ from: at, to: at, command: null, path: null, printed: [], diff: [] });

/** The terminal's, by the longest line that stands in a use. */
function widthOf(lines: readonly string[]): number {
  let width = 60;
  for (const line of lines) if (line.length > width && (bar.test(line) || /^ {3}\S/u.test(line))) width = line.length;
  return Math.min(width, 160);
}

function newer(lines: readonly string[], at: number, width: number): Shown {
  const shown: string[] = [];
  let to = at;
  while (to + 1 < lines.length && to - at < MOST && bar.test(lines[to + 1])) {
    to++;
    shown.push(lines[to]);
  }
  const printed = corner.exec(lines[to + 1] ?? "")?.groups?.shown;
  if (printed !== undefined) to++;
  const isShell = /\(shell\)\s*$/u.test(lines[at]);
  const within = unwrapped(shown, width, (line) => bar.exec(line)?.groups?.text ?? line);
  const path = isShell
    ? null
    : /[\\/.]/u.test(within)
      ? within
      : printed && /[\\/]|\.\w/u.test(printed)
        ? printed
        : null;
  return { from: at, to, command: isShell ? within : null, path, printed: printed ? [printed] : [], diff: [] };
}

function older(lines: readonly string[], at: number, width: number): Shown {
  const shown: string[] = [];
  const diff: string[] = [];
  let to = at;
  let path: string | null = null;
  let printed: string[] = [];
  const isShell = /^ {3,5}\$/u.test(lines[at + 1] ?? "");
  const closes = isShell ? closing(lines, at) : null;
  for (let i = at + 1; i < lines.length && i - at < MOST; i++) {
    const line = lines[i];
    const frame = /^ {3,5}[╭│╰](?<text>.*?)[│╮╯]?\s*$/u.exec(line)?.groups;
    const ended = end.exec(line)?.groups;
    if (frame) diff.push(frame.text);
    else if (ended) printed = [ended.shown];
    else if (isShell && closes !== null && i < closes) shown.push(line);
    else if (/^ {3}\s{0,2}\S/u.test(line) && !isShell) {
      if (/^ {3,5}(?:[~/]|[A-Za-z]:\\)/u.test(line) && path === null) path = line.trim();
      else printed.push(line.trim());
    } else break;
    to = i;
    if (ended) break;
  }
  const script = unwrapped(shown, width, (line) => line.replace(/^ {3,5}/u, ""))
    .replace(/^\$ ?/u, "")
    .replace(/\.{3}$/u, "…")
    .trim();
  return { from: at, to, command: isShell ? script : null, path, printed, diff: changed(diff) };
}

/** A script may hold blank lines: its end is the line that says how much it printed, before anything that stands further left. */
function closing(lines: readonly string[], at: number): number {
  for (let i = at + 1; i < lines.length && i - at < MOST; i++) {
    if (end.test(lines[i])) return i;
    if (/^ {0,2}\S/u.test(lines[i])) break;
  }
  let i = at + 1;
  while (i < lines.length && i - at < MOST && /^ {3,}\S/u.test(lines[i])) i++;
  return i;
}

/** A line that ends where the terminal does goes on in the next. */
function unwrapped(lines: readonly string[], width: number, bare: (line: string) => string): string {
  let whole = "";
  for (const [i, line] of lines.entries()) {
    const words = bare(line);
    const first = /^\s*(\S{0,200})/u.exec(words)?.[1] ?? "";
    const before = lines[i - 1];
    const goesOn = before !== undefined && before.length + 1 + first.length > width;
    whole += before === undefined ? words : goesOn ? ` ${words.trimStart()}` : `\n${words}`;
  }
  return whole;
}

/** `│ 12  +      return total;   │`. */
function changed(framed: readonly string[]): string[] {
  return framed.flatMap((line) => {
    const found = /^\s{0,4}\d{1,7} {1,4}(?<sign>[+-]) ?(?<text>.*?)\s*$/u.exec(line)?.groups;
    return found ? [`${found.sign}${found.text}`] : [];
  });
}

function talkOf(lines: readonly string[], uses: readonly Use[]): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  let role: "user" | "assistant" = "assistant";
  let said: string[] = [];
  const close = () => {
    addTurn(turns, role, text(said.join("\n").trim()), { goesOn: role === "assistant" });
    said = [];
  };
  let next = 0;
  for (let i = 0; i < lines.length; i++) {
    const use = uses[next];
    if (use?.from === i) {
      close();
      role = "assistant";
      next++;
      addTurn(turns, "assistant", partsOf(use, `use ${next}`), { goesOn: true });
      i = use.to;
      continue;
    }
    const line = lines[i];
    if (ofTheProgram.test(line) && next >= uses.length) {
      leftOut.count("line of the program", lines.length - i);
      break;
    }
    if (asks.test(line)) {
      close();
      role = "user";
      said.push(line.replace(asks, ""));
    } else if (/^ {0,2}● (?=\S)/u.test(line)) {
      close();
      role = "assistant";
      said.push(line.replace(/^ {0,2}● /u, ""));
    } else {
      // Nothing but indented lines and blank ones goes on with what was asked.
      if (role === "user" && /^\S/u.test(line) && said.at(-1)?.trim() === "") {
        close();
        role = "assistant";
      }
      said.push(line.replace(/^ {1,3}/u, ""));
    }
  }
  close();
  leftOut.say("This copy shows of most results only how many lines they had.");
  return { title: null, turns, leftOut: leftOut.sentences() };
}

const tools: readonly { readonly says: RegExp; readonly name: string }[] = [
  { says: /^(?:Create|Write) (?<what>.+?)(?: \(?\+\d.*)?$/u, name: "create" },
  { says: /^Edit (?<what>.+?)(?: \(?[+-]\d.*)?$/u, name: "edit" },
  { says: /^(?:Read|View) (?<what>.+?)(?::-?\d{1,9}-(?:\d{1,9}|end))?(?: \(\d.*)?$/u, name: "view" },
  { says: /^List directory (?<what>.+)$/u, name: "list_directory" },
  { says: /^(?<what>(?:read|stop|write)_\w{1,20})$/u, name: "" },
];

function partsOf({ mark, title, command, path, printed, diff }: Use, id: string): Part[] {
  const isError = /[✗✘]/u.test(mark) || null;
  const description = title.replace(/ \((?:shell|MCP[^()]{0,60}|\w{1,20})\)$/u, "");
  if (command !== null)
    return [toolCall(id, "bash", { command, description }), toolResult(id, printed.join("\n"), { isError })];
  const known = tools
    .map(({ says, name }) => ({ name, what: says.exec(description)?.groups?.what }))
    .find(({ what }) => what);
  if (!known?.what)
    return [toolCall(id, "other_tool", { description }), toolResult(id, printed.join("\n"), { isError })];
  if (known.name === "") return [toolCall(id, known.what, {}), toolResult(id, printed.join("\n"), { isError })];
  const input = { path: path ?? known.what, ...(diff.length > 0 && { diff: diff.join("\n") }) };
  const changes = known.name === "create" || known.name === "edit";
  const size = /\((\d[\d,]* lines?)\)$/u.exec(description)?.[1];
  const result = changes && !isError ? "Applied." : printed.join("\n") || (size ? `Read ${size}` : "");
  return [toolCall(id, known.name, input), toolResult(id, result, { isError })];
}
