import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation, Turn } from "../turn.js";

const began = /^# aider chat started at (.*)$/u;

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
  const close = () => {
    addTurn(turns, role, text(said.join("\n").trim()));
    said = [];
  };
  for (const line of lines.slice(1)) {
    const asked = /^#### ?(.*)$/u.exec(line)?.[1];
    const speaker = asked === undefined ? "assistant" : "user";
    if (/^> ?/u.test(line)) {
      printed++;
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
