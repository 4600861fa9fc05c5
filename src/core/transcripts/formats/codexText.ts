import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

const banner = /^(?:\[[\dT:.Z+-]{10,40}\] )?OpenAI Codex v\d/u;
const stamp = /^\[\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-][\d:]{2,6})?\] /u;

/** How a command ended, behind the line that names it. */
const ended =
  /^(.{0,8000}?)(?: in (\/\S{0,500}|[A-Z]:\\\S{0,500}))? (?:succeeded|exited (-?\d{1,9})) in [\d.]{1,12}m?s:?$/u;

/** What `codex exec` prints for people: a label for each speaker, commands with how they ended and what they printed. */
export const codexText: TranscriptFormat = {
  id: "codex-text",
  name: "what codex exec prints",
  text: (whole) => {
    const lines = whole.split(/\r?\n/u);
    const first = lines.findIndex((line) => banner.test(line));
    return first < 0 || first > 20 ? undefined : [talkOf(lines.slice(first + 1))];
  },
};

type Speaker = "head" | "user" | "thinking" | "codex" | "result" | "change" | "rest";

const labels: ReadonlyMap<string, Speaker> = new Map([
  ["User instructions:", "user"],
  ["user", "user"],
  ["thinking", "thinking"],
  ["codex", "codex"],
  ["file update", "change"],
  ["file update:", "change"],
  ["tokens used", "rest"],
]);

function talkOf(lines: readonly string[]): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  let speaker: Speaker = "head";
  let said: string[] = [];
  let calls = 0;
  let status: { readonly exitCode: number } | undefined;
  const close = () => {
    const words = said.join("\n").trim();
    said = [];
    if (speaker === "user") addTurn(turns, "user", text(words));
    else if (speaker === "thinking") addTurn(turns, "assistant", thinking(words), { goesOn: true });
    else if (speaker === "codex") addTurn(turns, "assistant", text(words), { goesOn: true });
    else if (speaker === "result") addTurn(turns, "tool", [toolResult(`c${calls}`, words, status)]);
    else if (speaker === "change" && words !== "") {
      calls++;
      addTurn(turns, "assistant", [toolCall(`c${calls}`, "apply_patch", { diff: words })], { goesOn: true });
      addTurn(turns, "tool", [toolResult(`c${calls}`, "Applied.")]);
    }
  };
  const call = (command: string) => {
    calls++;
    addTurn(turns, "assistant", [toolCall(`c${calls}`, "shell", { command })], { goesOn: true });
  };
  for (const [i, line] of lines.entries()) {
    const bare = line.replace(stamp, "");
    const stamped = bare !== line;
    const label = labels.get(bare.trim());
    const end = stamped || speaker === "rest" ? ended.exec(bare) : null;
    if (label !== undefined && (stamped || line === bare.trim())) {
      close();
      speaker = label;
    } else if (stamped && /^exec /u.test(bare)) {
      close();
      call(bare.slice(5).replace(/ in (?:\/|[A-Z]:\\)\S{0,500}$/u, ""));
      speaker = "rest";
    } else if (line === "exec" && ended.test(lines[i + 1] ?? "")) {
      close();
      speaker = "rest";
    } else if (end) {
      if (!stamped) call(end[1]);
      status = { exitCode: Number(end[3] ?? 0) };
      speaker = "result";
      said = [];
    } else if (stamped) {
      close();
      if (!/^tokens used/u.test(bare)) leftOut.count("line that codex printed");
      speaker = "rest";
    } else said.push(line);
  }
  close();
  return { title: null, turns, leftOut: leftOut.sentences() };
}
