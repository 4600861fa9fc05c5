import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

const record = /^# (?<time>\d{4}-\d\d-\d\dT[\d:]{8})\S{0,10} {1,9}conversation: (?<talk>\w{1,40}) [^\n]{0,100}$/u;
/** What an answer has as headings of its own is none of these. */
const section =
  /^## (?<name>Prompt|System|Prompt fragments|System fragments|Schema|Attachments|Tools|Tool calls|Tool results|Reasoning|Response|Token usage)$/u;

/** What `llm logs` prints: a record a prompt, of one or several talks, whose parts are headings. */
export const llmLogs: TranscriptFormat = {
  id: "llm-logs",
  name: "the log of the llm command",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const first = lines.findIndex((line) => line.trim() !== "");
    return record.test(lines[first] ?? "") ? talksIn(lines) : undefined;
  },
};

function talksIn(lines: readonly string[]): Conversation[] {
  const talks = new Map<string, { turns: TurnList; leftOut: LeftOut }>();
  const starts = lines.flatMap((line, at) => (record.test(line) ? [at] : []));
  for (const [i, start] of starts.entries()) {
    const { talk: id, time } = record.exec(lines[start])?.groups ?? {};
    const talk = talks.get(id) ?? { turns: [], leftOut: new LeftOut() };
    talks.set(id, talk);
    addRecord(talk, lines.slice(start + 1, starts[i + 1]), time);
  }
  return [...talks.values()].map(({ turns, leftOut }) => ({ title: null, turns, leftOut: leftOut.sentences() }));
}

function addRecord(
  { turns, leftOut }: { turns: TurnList; leftOut: LeftOut },
  lines: readonly string[],
  time: string | undefined,
): void {
  const starts = lines.flatMap((line, at) => (section.test(line) ? [at] : []));
  const parts = new Map(
    starts.map((start, i) => [
      section.exec(lines[start])?.groups?.name ?? "",
      lines
        .slice(start + 1, starts[i + 1])
        .join("\n")
        .trim(),
    ]),
  );
  const said = (name: string) => {
    const words = parts.get(name);
    parts.delete(name);
    return words;
  };
  addTurn(turns, "system", text(said("System")));
  addTurn(turns, "user", text(said("Prompt")), { time });
  addTurn(turns, "assistant", [...thinking(said("Reasoning")), ...text(said("Response"))], { time });
  for (const name of parts.keys()) leftOut.count(`part ${quoted(name)} of the log`);
}
