import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Part, Turn } from "../turn.js";

const began = /^# aider chat started at (.*)$/u;

/** What the program says that it did with the answer: the calls of an agent that has no tools. */
const deeds: readonly { readonly says: RegExp; readonly call: (what: string) => readonly [string, object] }[] = [
  { says: /^> Applied edit to (\S[^\n]{0,400}?)\s*$/u, call: (path) => ["edit_file", { path }] },
  { says: /^> Commit ([0-9a-f]{7,40} \S[^\n]{0,400}?)\s*$/u, call: (message) => ["git_commit", { message }] },
  { says: /^> Running (\S[^\n]{0,2000}?)\s*$/u, call: (command) => ["run_shell_command", { command }] },
];

/** `.aider.chat.history.md`: sessions one after another; what the person asks are headings, what the program prints are quotes. */
export const aider: TranscriptFormat = {
  id: "aider",
  name: "an aider chat history",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const first = lines.findIndex((line) => line.trim() !== "");
    if (first < 0 || !began.test(lines[first])) return undefined;
    const starts = lines.flatMap((line, i) => (began.test(line) ? [i] : []));
    const talks = starts.map((start, i) => talkOf(lines.slice(start, starts[i + 1])));
    const spoken = talks.filter(({ turns }) => turns.some(({ role }) => role === "assistant"));
    return spoken.length > 0 ? spoken : talks.slice(0, 1);
  },
};

function talkOf(lines: readonly string[]): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  let role: Turn["role"] = "assistant";
  let said: string[] = [];
  let printed = 0;
  let calls = 0;
  // An answer holds its edits, which are applied once it has ended: it tells of them as done.
  let done: Part[] = [];
  const close = () => {
    const goesOn = done.length > 0;
    if (goesOn) addTurn(turns, "assistant", done);
    addTurn(turns, role, text(said.join("\n").trim()), { goesOn });
    said = [];
    done = [];
  };
  for (const line of lines.slice(1)) {
    const asked = /^#### ?(.*)$/u.exec(line)?.[1];
    const speaker = asked === undefined ? "assistant" : "user";
    if (/^> ?/u.test(line)) {
      const deed = role === "assistant" ? deedIn(line, `deed ${calls + 1}`) : null;
      if (deed) {
        calls++;
        done.push(...deed);
      } else printed++;
      continue;
    }
    // A question of several lines has blank ones between its headings.
    if (speaker !== role && !(role === "user" && line.trim() === "")) {
      close();
      role = speaker;
    }
    said.push((asked ?? line).trimEnd());
  }
  close();
  if (printed > 0) leftOut.count("line that aider printed", printed);
  return {
    title: `chat of ${began.exec(lines[0])?.[1].trim() ?? "an unknown time"}`,
    turns,
    leftOut: leftOut.sentences(),
  };
}

/** What a command printed is on the screen alone, so that it has no result here. */
function deedIn(line: string, id: string): Part[] | null {
  for (const { says, call } of deeds) {
    const what = says.exec(line)?.[1];
    if (what === undefined) continue;
    const [name, input] = call(what);
    return [toolCall(id, name, input), ...(name === "run_shell_command" ? [] : [toolResult(id, line.slice(2).trim())])];
  }
  return null;
}
