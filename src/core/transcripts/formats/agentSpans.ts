import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addSaid } from "../message.js";
import { isObject, type JsonObject, objectsOf } from "../shapes.js";
import type { TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

/**
 * Traces of OpenAI's Agents SDK, a record a span: each call of the model holds the whole talk before it, so that the longest of a trace is
 * the talk.
 */
export const agentSpans: TranscriptFormat = {
  id: "agent-spans",
  name: "a trace of OpenAI's Agents SDK",
  sequence: {
    recognises: (value) => value.object === "trace.span" || (value.object === "trace" && "workflow_name" in value),
    begin: () => {
      const talks = new Map<unknown, JsonObject>();
      const titles = new Map<unknown, string>();
      return {
        take: (value) => {
          const { span_data: data, trace_id: trace } = value;
          if (typeof value.workflow_name === "string") titles.set(value.id, value.workflow_name);
          if (!isObject(data) || objectsOf(data.output).length === 0 || objectsOf(data.input).length === 0) return;
          const longest = talks.get(trace);
          if (objectsOf(data.input).length >= objectsOf(longest?.input).length) talks.set(trace, data);
        },
        end: () => [...talks].map(([trace, data]) => talkOf(data, titles.get(trace) ?? null)),
      };
    },
  },
};

function talkOf(data: JsonObject, title: string | null): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  addSaid(turns, data.input, "user", leftOut);
  for (const message of objectsOf(data.output)) addSaid(turns, { role: "assistant", ...message }, "assistant", leftOut);
  return { title, turns, leftOut: leftOut.sentences() };
}
