import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { fromJsonText } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";

const tagged =
  /^\[(init|system|user|assistant|text|thinking|tool[_ ]use|tool[_ ]call|tool[_ ]result|result)\](?: |$)/iu;
/** `Bash {"command": "ls"}`, `Bash: ls`. */
const call = /^([A-Za-z_][\w.-]{0,80})(?::[ \t]{0,3}|[ \t]{1,3}(?=\{)|[ \t]{0,3}$)/u;

/** What harnesses print of an agent's stream: a line for each event that begins with its kind, `[tool_use] Bash {…}`, `[assistant] …`. */
export const taggedLog: TranscriptFormat = {
  id: "tagged-log",
  name: "a log of an agent's events",
  text: (whole) => {
    if (!/^\[tool[_ ](?:use|call)\] \w/imu.test(whole)) return undefined;
    const events = eventsOf(whole.split(/\r?\n/u));
    if (!events?.some(({ kind }) => kind === "assistant" || kind === "text")) return undefined;
    const turns: TurnList = [];
    const leftOut = new LeftOut();
    // Calls that go out together come back in their order.
    const open: string[] = [];
    for (const [i, { kind, said }] of events.entries()) {
      if (kind === "user") addTurn(turns, "user", text(said));
      else if (kind === "assistant" || kind === "text") addTurn(turns, "assistant", text(said), { goesOn: true });
      else if (kind === "thinking") addTurn(turns, "assistant", thinking(said), { goesOn: true });
      else if (kind === "tool_use" || kind === "tool_call") {
        const named = call.exec(said);
        const id = `call ${i}`;
        open.push(id);
        const given = said.slice(named?.[0].length ?? 0).trim();
        const read = fromJsonText(given);
        addTurn(turns, "assistant", [toolCall(id, named?.[1], read === given ? { input: given } : read)], {
          goesOn: true,
        });
      } else if (kind === "tool_result") addTurn(turns, "tool", [toolResult(open.shift() ?? null, said)]);
      else leftOut.count(`line of the kind ${quoted(kind)}`);
    }
    return [{ title: null, turns, leftOut: leftOut.sentences() }];
  },
};

/** Undefined where the text does not begin with one. */
function eventsOf(lines: readonly string[]): { kind: string; said: string }[] | undefined {
  const events: { kind: string; lines: string[] }[] = [];
  for (const line of lines) {
    const found = line.startsWith("[") ? tagged.exec(line) : null;
    if (found) events.push({ kind: found[1].toLowerCase().replace(" ", "_"), lines: [line.slice(found[0].length)] });
    else if (events.length > 0) events.at(-1)?.lines.push(line);
    else if (line.trim() !== "") return undefined;
  }
  return events.map(({ kind, lines: said }) => ({ kind, said: said.join("\n").trim() }));
}
