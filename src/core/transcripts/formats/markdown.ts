import { attachment, callsLeftOut, partsOf, text, thinking } from "../content.js";
import { endOfTurn } from "../endOfTurn.js";
import { fencedLines } from "../fences.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { fromJsonText, isObject, word } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import { unfolded } from "../escapedHtml.js";
import { toolResult } from "../toolResult.js";
import type { Conversation, Part } from "../turn.js";
import { isFooter, saysHowLong } from "../asides.js";
import { preambleOf } from "./markdownPreamble.js";
import { type SpeakerLine, speakerLine } from "./speakerLine.js";
import { withToolUse } from "./toolUseBlocks.js";
import { speakerName } from "./speakerNames.js";
import { type Named, speakersOf } from "./speakers.js";

/**
 * Talks as people and export programs write them: a heading, a bold name, a name with a colon or a picture for each speaker, in
 * Markdown or plain text. Names within code fences, quotes and indented code are text.
 */
export const markdown: TranscriptFormat = {
  id: "markdown",
  name: "Markdown or text with speakers",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const named = withLogin(namedLines(whole, lines), lines);
    const speakers = speakersOf(named, lines) ?? speakersOf(withStranger(named, whole, lines), lines);
    if (!speakers) return undefined;
    const [{ at, kind, label }] = speakers;
    const doubtless = kind === "heading" || kind === "bold" || saysSo.test(label);
    const preamble = preambleOf(lines.slice(0, at), doubtless);
    return preamble ? [talkOf(lines, speakers, preamble)] : undefined;
  },
};

/** As sites copy their names: `You said:`. */
const saysSo = /(?: said|[说說]了?)$/u;

/** Whose other side can only be who answers. */
const firstPerson = /^(?:you|me|我|您|你)(?: said)?$/u;

/** A model of a name that nobody knows answers where one other name alone stands in the form in which the person's does. */
function withStranger(named: readonly Named[], whole: string, lines: readonly string[]): readonly Named[] {
  const [user] = named.filter(({ role, pair }) => role === "user" && pair === undefined);
  if (!user || named.some(({ role }) => role === "assistant")) return named;
  // A user and an administrator may be headings of anything; twice in turn they speak.
  const often = named.filter(({ role, form }) => role === user.role && form === user.form).length > 1;
  const isPerson = firstPerson.test(user.label);
  if (user.kind === "bare" || user.kind === "picture" || (user.kind === "plain" && !isPerson)) return named;
  const all = namedLines(whole, lines, (label) => speakerName(label) ?? { role: "assistant" });
  const strangers = all.filter(({ role, form }) => role === "assistant" && form === user.form);
  const [stranger] = strangers;
  const isOnly = strangers.every(({ label }) => label === stranger.label);
  const isSide = isPerson || (often && strangers.length > 1);
  return stranger && isOnly && isSide && stranger.at > user.at
    ? [...named, ...strangers].sort((a, b) => a.at - b.at)
    : named;
}

function namedLines(whole: string, lines: readonly string[], nameOf = speakerName): Named[] {
  const fenced = fencedLines(whole, lines);
  const named: Named[] = [];
  for (const [at, line] of lines.entries()) {
    const found: SpeakerLine | undefined = fenced[at] ? undefined : speakerLine(line, nameOf);
    if (found) named.push({ ...found, at });
  }
  return named;
}

/** What VS Code copies of a chat names the person by their login, and its own side "GitHub Copilot". */
function withLogin(named: readonly Named[], lines: readonly string[]): readonly Named[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const login = /^[\w-]{1,39}(?=: )/u.exec(lines[first] ?? "")?.[0];
  const copilot = named.find(({ kind, label }) => kind === "plain" && label === "github copilot");
  if (login === undefined || !copilot || named.some(({ role, kind }) => role === "user" && kind === "plain"))
    return named;
  const asked = lines.flatMap((line, at): Named[] => {
    if (!line.startsWith(`${login}: `)) return [];
    const rest = line.slice(login.length + 2).trim();
    return [{ kind: "plain", form: "plain", role: "user", pair: undefined, label: login, rest, time: undefined, at }];
  });
  return [...named, ...asked].sort((a, b) => a.at - b.at);
}

interface Preamble {
  readonly title: string | null;
  readonly leftOut: string | undefined;
}

function talkOf(lines: readonly string[], speakers: readonly Named[], { title, leftOut }: Preamble): Conversation {
  const turns: TurnList = [];
  const passedOver = new LeftOut();
  if (leftOut !== undefined) passedOver.say(leftOut);
  if (leavesCallsOut(lines)) addTurn(turns, "system", attachment(callsLeftOut));
  let goesOn = false;
  for (const [i, { at, role, rest, time, kind }] of speakers.entries()) {
    const end = speakers[i + 1]?.at ?? lines.length;
    const last = i === speakers.length - 1;
    const whole = turnText([rest, ...lines.slice(at + 1, end)], last);
    // Of definition lists, which have the colons behind the name.
    const said = kind === "bare" || kind === "bold" ? whole.replace(/^:{1,2} /u, "") : whole;
    const asKept = listedParts(said);
    if (asKept) addTurn(turns, role === "thinking" ? "assistant" : role, asKept, { time });
    else if (role === "tool") addTurn(turns, "tool", [toolResult(null, said)], { time });
    else if (role === "thinking") addTurn(turns, "assistant", thinking(said), { time, goesOn });
    else {
      addTurn(turns, role, role === "assistant" ? withToolUse(said) : text(said), {
        time,
        goesOn: goesOn && role === "assistant",
      });
      unmarkFolded(turns);
    }
    goesOn = role === "thinking";
  }
  return { title, turns, leftOut: passedOver.sentences() };
}

/** Exports of a coding agent's session write a message that holds a call or a result as it is kept: the list of its parts. */
function listedParts(said: string): Part[] | undefined {
  if (!said.startsWith("[") || !said.endsWith("]")) return undefined;
  const kept = fromJsonText(said);
  if (!Array.isArray(kept) || kept.length === 0 || !kept.every(isPart)) return undefined;
  const parts = partsOf(kept);
  return parts.length === 0 ? undefined : parts;
}

const kindsOfPart = /^(?:text|thinking|redacted_thinking|tool_use|tool_result|image)$/u;

const isPart = (part: unknown): boolean => isObject(part) && kindsOfPart.test(word(part.type));

/** SpecStory keeps the talks of agents; what its older versions wrote of them has no calls. */
function leavesCallsOut(lines: readonly string[]): boolean {
  const isOf = lines.slice(0, 12).some((line) => line.includes("Generated by SpecStory"));
  return isOf && !lines.some((line) => line.includes("<tool-use") || /^(?:Tool use|\[Tool (?:use|call))\b/u.test(line));
}

/** Folded thinking is Markdown's own way to show it, and no part of what the model wrote. */
function unmarkFolded(turns: TurnList): void {
  const parts = turns.at(-1)?.parts ?? [];
  for (const [i, part] of parts.entries()) {
    if (part.type !== "thinking" || !/^\s*(?:<think>\s*)?<details/u.test(part.marked ?? "")) continue;
    const within = /^<details[^>\n]{0,200}>([\s\S]*?)(?:<\/details>)?$/u.exec(part.text)?.[1];
    parts[i] = { type: "thinking", text: within === undefined ? part.text : unfolded(within) };
    const next = parts[i + 1];
    if (next?.type === "text") parts[i + 1] = { type: "text", text: next.text.trimStart() };
  }
}

const rule = /^ {0,3}(?:[-*_=][ \t]{0,2}){3,80}$/u;
const stampLine =
  /^[*_(]{0,2}\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T, ]{1,3}\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?Z?[*_)]{0,2}$/u;

/** What ChatGLM, Obsidian's Copilot and org-ai write below what was said. */
const endLine = /^\[Round \d{1,4}\]\s*$|^\[Timestamp: [^\]\n]{1,60}\]\s*$|^#\+end_ai\s*$/iu;

const isAside = (line: string): boolean => stampLine.test(line.replace(/^> /u, "")) || saysHowLong(line);

/** Without the rules that part turns, lines that only say when or how long, and what an export program adds at the end. */
function turnText(lines: readonly string[], last: boolean): string {
  let start = 0;
  let end = lines.length;
  const blank = (at: number) => lines[at].trim() === "";
  while (start < end && (blank(start) || rule.test(lines[start]) || isAside(lines[start].trim()))) start++;
  const trim = () => {
    while (end > start && (blank(end - 1) || rule.test(lines[end - 1]) || endLine.test(lines[end - 1]))) end--;
  };
  trim();
  if (last && end > start && isFooter(lines[end - 1])) {
    end--;
    trim();
  }
  return lines.slice(start, end).join("\n").replace(endOfTurn, "").trim();
}
