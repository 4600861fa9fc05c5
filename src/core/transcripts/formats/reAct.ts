import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";

/** Traces of agents that think and act by turns: a question, thoughts, actions with what was observed, and the answer. */
export const reAct: TranscriptFormat = {
  id: "react",
  name: "a trace of thoughts, actions and observations (ReAct)",
  text: (whole) => {
    const begins = /^\s{0,100}(?:Question|Task|Query|Input): ?/u.exec(whole);
    if (
      !begins ||
      !["Thought", "Action", "Observation"].every((name) => new RegExp(`^${name}(?: \\d{1,3})?:`, "mu").test(whole))
    )
      return undefined;
    const thought = whole.search(/^Thought(?: \d{1,3})?:/mu);
    const turns: TurnList = [];
    addTurn(turns, "user", text(whole.slice(begins[0].length, thought).trim()));
    for (const part of whole.slice(thought).split(/^(?=(?:Observation|Thought)(?: \d{1,3})?:)/mu)) {
      const observed = /^Observation(?: \d{1,3})?: ?/u.exec(part)?.[0];
      if (observed !== undefined) addTurn(turns, "tool", [toolResult(null, part.slice(observed.length).trim())]);
      else addTurn(turns, "assistant", text(part.trim()));
    }
    return [{ title: null, turns, leftOut: [] }];
  },
};
