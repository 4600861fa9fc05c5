import type { TranscriptFormat } from "../format.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";

const interaction = /^### Environment Interaction \d{1,5}[ \t]*$/mu;
/** The code, and behind it what it printed. Either may hold fences of its own, so that the last line of each counts. */
const between = /\n```[ \t]*\n\s{0,20}\n```[ \t]*\n/u;

/** What AppWorld keeps of a run (`environment_io.md`): the code that the agent ran, and what it printed. */
export const appWorld: TranscriptFormat = {
  id: "appworld",
  name: "an AppWorld log of what was run",
  text: (whole) => {
    if (!interaction.test(whole)) return undefined;
    const turns: TurnList = [];
    for (const [i, section] of whole.replaceAll("\r\n", "\n").split(interaction).slice(1).entries()) {
      const begins = /^\s{0,20}(?:-{3,120}\s{0,20})?```(?:python)?[ \t]*\n/u.exec(section);
      if (!begins) continue;
      const rest = section.slice(begins[0].length).trimEnd();
      const cut = between.exec(rest);
      const code = rest.slice(0, cut?.index).replace(/\n?```$/u, "");
      const id = `interaction ${i + 1}`;
      addTurn(turns, "assistant", [toolCall(id, "python", { code })], { goesOn: true });
      if (cut)
        addTurn(turns, "tool", [
          toolResult(
            id,
            rest
              .slice(cut.index + cut[0].length)
              .replace(/\n?```$/u, "")
              .trim(),
          ),
        ]);
    }
    return turns.length === 0 ? undefined : [{ title: null, turns, leftOut: [] }];
  },
};
