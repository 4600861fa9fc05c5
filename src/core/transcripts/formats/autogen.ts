import { partsOf, thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { objectsOf, textOf, word } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";

/** Messages and events of AutoGen's teams, in which each agent has a name of its own. */
export const autogen: TranscriptFormat = {
  id: "autogen",
  name: "messages of AutoGen",
  sequence: {
    recognises: ({ source, type, content }) =>
      typeof source === "string" &&
      typeof type === "string" &&
      /(?:Message|Event)$/u.test(type) &&
      content !== undefined,
    begin: reader,
  },
};

function reader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  return {
    take: (value) => {
      const { type, content } = value;
      const source = word(value.source);
      const facts = { author: source, time: timeOf(value.created_at) };
      if (type === "ThoughtEvent") addTurn(turns, "assistant", thinking(textOf(content)), facts);
      else if (type === "ToolCallRequestEvent")
        addTurn(
          turns,
          "assistant",
          objectsOf(content).map((call) => toolCall(call.id, call.name, call.arguments)),
          facts,
        );
      else if (type === "ToolCallExecutionEvent")
        addTurn(
          turns,
          "tool",
          objectsOf(content).map((one) =>
            toolResult(one.call_id, one.content, { isError: one.is_error === true ? true : null }),
          ),
          facts,
        );
      else if (/Message$/u.test(word(type)))
        addTurn(turns, /^user(?:_?proxy)?$/iu.test(source) ? "user" : "assistant", partsOf(content), facts);
      else leftOut.count(`record of the type ${quoted(type)}`);
    },
    end: () => [{ title: null, turns, leftOut: leftOut.sentences() }],
  };
}
