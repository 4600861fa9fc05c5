import { z } from "zod";
import { partsOf, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { anything, isObject, type JsonObject, listOf, maybeList, maybeText, objectsOf, textOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Conversation, Part } from "../turn.js";

const Trajectory = z.object({
  schema_version: z.string().startsWith("ATIF-"),
  steps: listOf((step) => typeof step.source === "string"),
});

/**
 * The Agent Trajectory Interchange Format, which Harbor and Terminal-Bench write for every agent: a step holds what was said, the calls
 * and, as its observation, what they returned.
 */
export const atif: TranscriptFormat = {
  id: "atif",
  name: "an ATIF trajectory (Harbor, Terminal-Bench)",
  document: {
    recognises: (value) => Trajectory.safeParse(value).success,
    read: (value) => [talkOf(value)],
  },
};

const Step = z.object({
  source: maybeText,
  message: anything,
  reasoning_content: maybeText,
  tool_calls: maybeList,
  observation: anything,
  timestamp: anything,
  model_name: maybeText,
});
type Step = z.infer<typeof Step>;

function talkOf(value: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const agent = isObject(value.agent) ? textOf(value.agent.model_name) : undefined;
  for (const step of objectsOf(value.steps)) addStep(turns, Step.parse(step), agent, leftOut);
  return { title: textOf(value.title) ?? null, turns, leftOut: leftOut.sentences() };
}

function addStep(turns: TurnList, step: Step, agent: string | undefined, leftOut: LeftOut): void {
  const time = timeOf(step.timestamp);
  const said = partsOf(step.message);
  if (step.source === "agent")
    addTurn(turns, "assistant", [...thinking(step.reasoning_content), ...said, ...callsOf(step)], {
      author: step.model_name ?? agent,
      time,
    });
  else if (step.source === "user" || step.source === "system") addTurn(turns, step.source, said, { time });
  else leftOut.count(step.source === undefined ? "step without a source" : `step of the source ${quoted(step.source)}`);
  addTurn(turns, "tool", resultsOf(step), { time });
}

function callsOf({ tool_calls }: Step): Part[] {
  return objectsOf(tool_calls).map((call) => toolCall(call.tool_call_id, call.function_name, call.arguments));
}

/** A result that names no call is that of the step's only one. */
function resultsOf({ observation, tool_calls }: Step): Part[] {
  if (!isObject(observation)) return [];
  const calls = objectsOf(tool_calls);
  const only = calls.length === 1 ? calls[0]?.tool_call_id : null;
  return objectsOf(observation.results).map(({ source_call_id, content }) =>
    toolResult(source_call_id ?? only, content ?? ""),
  );
}
