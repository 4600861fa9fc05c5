import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { fromJsonText } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";

const agent = /^# Agent: {1,3}(\S.{0,200})$/mu;
const section = /^## (Task|Thought|Using tool|Tool Input|Tool Output|Final Answer): ?/u;

/** What CrewAI prints with `verbose`: a heading for each agent's step, below it what was thought, called, and what came back. */
export const crewAi: TranscriptFormat = {
  id: "crewai",
  name: "what a CrewAI crew printed",
  text: (whole) => {
    const start = agent.exec(whole);
    if (!start || whole.slice(0, start.index).trim() !== "" || !/^## (?:Using tool|Final Answer): ?/mu.test(whole))
      return undefined;
    const turns: TurnList = [];
    let calls = 0;
    let tool: string | undefined;
    let open: string | null = null;
    let author: string | undefined;
    for (const { name, said } of sectionsOf(whole.split(/\r?\n/u))) {
      if (name === "Agent") author = said;
      else if (name === "Task") addTurn(turns, "user", text(said));
      else if (name === "Thought") addTurn(turns, "assistant", thinking(said), { author, goesOn: true });
      else if (name === "Using tool") tool = said;
      else if (name === "Tool Input") {
        open = `call ${++calls}`;
        addTurn(turns, "assistant", [toolCall(open, tool, inputOf(said))], { author, goesOn: true });
      } else if (name === "Tool Output") {
        addTurn(turns, "tool", [toolResult(open, said)]);
        open = null;
      } else addTurn(turns, "assistant", text(said), { author, goesOn: true });
    }
    return [{ title: null, turns, leftOut: [] }];
  },
};

/** The input is JSON, at times within a JSON text. */
function inputOf(said: string): unknown {
  try {
    const read: unknown = JSON.parse(said);
    return typeof read === "string" ? fromJsonText(read) : read;
  } catch {
    return { input: said };
  }
}

function sectionsOf(lines: readonly string[]): { name: string; said: string }[] {
  const sections: { name: string; lines: string[] }[] = [];
  for (const line of lines) {
    const begun = line.startsWith("#") ? (section.exec(line) ?? agent.exec(line)) : null;
    if (!begun) sections.at(-1)?.lines.push(line);
    else if (line.startsWith("# ")) sections.push({ name: "Agent", lines: [begun[1]] });
    else sections.push({ name: begun[1], lines: [line.slice(begun[0].length)] });
  }
  return sections.map(({ name, lines: said }) => ({ name, said: said.join("\n").trim() }));
}
