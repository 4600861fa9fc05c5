import { text, thinking } from "../content.js";
import { fencedBlocks, fencedLines } from "../fences.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { fromJsonText, isObject } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";

/** Some that keep it leave the pictures out. */
const title = /^# (?:🤖 )?Copilot CLI Session[ \t]*$/u;
const speaker = /^### (?:(?:👤 )?(?<user>User)|(?:💬 )?(?<agent>Copilot)|(?:💭 )?(?<thought>Reasoning))[ \t]*$/u;
/** "### ✅ `bash`": a call, with how it ended. */
const use = /^### (?:(?<mark>[^\s\w`]{1,4}) )?`(?<name>[\w.-]{1,80})`[ \t]*$/u;
/** "### ℹ️ Info", "### ❌ Error", "### 📦 task (Completed)": of the program itself. */
const notice = /^### (?:[^\s\w`]{1,4} )?(?:Info|Error|Warning|task \([^()\n]{1,40}\))[ \t]*$/u;
const ofThePage = /^(?:---|<sub>[^\n]{0,200}<\/sub>)[ \t]*$/u;

/** What Copilot CLI writes with `/share`: Markdown with a heading for each message and each call, and in a call what came of it. */
export const copilotShare: TranscriptFormat = {
  id: "copilot-share",
  name: "a shared Copilot CLI session",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    if (!lines.slice(0, 5).some((line) => title.test(line))) return undefined;
    const talk = talkOf(whole, lines);
    return talk.turns.length > 0 ? [talk] : undefined;
  },
};

function talkOf(whole: string, lines: readonly string[]): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  let calls = 0;
  for (const { heading, body } of sectionsOf(whole, lines)) {
    const who = speaker.exec(heading)?.groups;
    const used = use.exec(heading)?.groups;
    if (who?.user) addTurn(turns, "user", text(body));
    else if (who?.agent) addTurn(turns, "assistant", text(body), { goesOn: true });
    else if (who?.thought)
      addTurn(turns, "assistant", thinking(body.replace(/^\*([\s\S]*)\*$/u, "$1")), { goesOn: true });
    else if (used)
      addTurn(turns, "assistant", partsOf(used.name, used.mark === "❌", body, `use ${++calls}`), { goesOn: true });
    else leftOut.count("notice of the program");
  }
  return { title: null, turns, leftOut: leftOut.sentences() };
}

interface Section {
  readonly heading: string;
  readonly body: string;
}

function sectionsOf(whole: string, lines: readonly string[]): Section[] {
  const fenced = fencedLines(whole, lines);
  const sections: { heading: string; body: string[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const begins = line.startsWith("### ") && (speaker.test(line) || use.test(line) || notice.test(line));
    if (begins && !fenced[at]) sections.push({ heading: line, body: [] });
    else sections.at(-1)?.body.push(line);
  }
  return sections.map(({ heading, body }) => {
    const end = body.findLastIndex((line) => line.trim() !== "" && !ofThePage.test(line));
    return {
      heading,
      body: body
        .slice(0, end + 1)
        .join("\n")
        .trim(),
    };
  });
}

const runsOn = /<command with (?:shellId|sessionId): \S{1,40} is (?:still|already) running\b/u;

/** Above the fences stands what was asked for, in them its arguments and what came back. */
function partsOf(name: string, failed: boolean, body: string, id: string): Part[] {
  const fences = fencedBlocks(body).map(({ start, end }) => {
    const [opening, ...rest] = body.slice(start, end).trimEnd().split("\n");
    const above = body.slice(0, start).trimEnd();
    return {
      language: /^ {0,3}`{3,}(\w*)/u.exec(opening)?.[1] ?? "",
      text: rest.slice(0, -1).join("\n"),
      start,
      isArguments: above.endsWith("<summary>Arguments</summary>"),
    };
  });
  const printed = fences.filter(({ isArguments }) => !isArguments);
  const given = fences.find(({ isArguments }) => isArguments);
  const above = body.slice(0, fences[0]?.start ?? body.length).replace(/<\/?(?:details|summary)>/gu, "");
  const input = inputOf(above, given?.text, printed);
  const last = printed.at(-1);
  const isChange = last?.language === "diff" && /^(?:create|edit|write|apply_patch|str_replace\w*)$/u.test(name);
  const interrupted = runsOn.test(last?.text.slice(-600) ?? "");
  // How it ended is read from the whole, and told once.
  const { exitCode } = toolResult(id, last?.text ?? "");
  const result = isChange
    ? "Applied."
    : (last?.text.replace(/\n?<[^<>\n]{1,80} exit code -?\d{1,9}>\s*$/u, "").trim() ?? "");
  return [
    toolCall(id, name, input),
    ...(last ? [toolResult(id, result, { isError: failed || null, exitCode, interrupted })] : []),
  ];
}

/** `$ npm test`, a path, or `"pattern" in path`; above it in bold what it is for. */
function inputOf(above: string, given: string | undefined, printed: readonly { language: string; text: string }[]) {
  const args = given === undefined ? undefined : fromJsonText(given);
  if (isObject(args)) return args;
  const lines = above.split("\n");
  const command = lines.findIndex((line) => line.startsWith("$ "));
  const description = /^\*\*(.{1,300})\*\*$/mu.exec(above)?.[1];
  if (command >= 0) {
    const until = lines.findIndex((line, i) => i > command && /^\d[\d,]* (?:lines?|matches)$/u.test(line));
    const script = lines.slice(command, until < 0 ? undefined : until).join("\n");
    return { command: script.slice(2).trim(), description };
  }
  const rest = lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("**"));
  const searched = rest.map((line) => /^"(.{1,2000})"(?: (?:in )?\(?([^()\n]{1,600})\)?)?$/u.exec(line)).find(Boolean);
  if (searched) return { pattern: searched[1], path: searched[2] };
  const diff = printed.find(({ language }) => language === "diff")?.text.trim();
  return { path: rest.find((line) => /[\\/.]/u.test(line)), ...(diff && { diff }) };
}
