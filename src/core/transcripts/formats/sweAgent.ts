import { z } from "zod";
import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage, addSaid, isMessage } from "../message.js";
import { anything, type JsonObject, listOf, maybeList, maybeText, objectsOf, word, textOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

const Step = z.object({ action: z.string(), observation: z.string() });
const Trajectory = z.object({ trajectory: listOf(Step) });
const History = z.object({ history: listOf(isMessage), environment: anything });
const Mini = z.object({ trajectory_format: z.string().startsWith("mini-swe-agent"), messages: anything });

/** Trajectories of SWE-agent (`.traj`), from `history` where it is there, and of mini-swe-agent. */
export const sweAgent: TranscriptFormat = {
  id: "swe-agent",
  name: "a SWE-agent trajectory",
  document: {
    recognises: (value) => [Trajectory, Mini].some((shape) => shape.safeParse(value).success) || isHistory(value),
    read: (value) => [talkOf(value)],
  },
};

function isHistory(value: JsonObject): boolean {
  return (
    History.safeParse(value).success &&
    objectsOf(value.history).some((message) => "message_type" in message || "agent" in message)
  );
}

function talkOf(value: JsonObject): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const said = objectsOf(value.history ?? value.messages);
  if (said.length === 0) for (const step of objectsOf(value.trajectory)) addStep(turns, step, leftOut);
  for (const message of said) addHistory(turns, message, leftOut);
  return { title: textOf(value.instance_id) ?? null, turns, leftOut: leftOut.sentences() };
}

const Told = z.object({
  thought: maybeText,
  action: maybeText,
  observation: maybeText,
  response: maybeText,
  query: maybeList,
});

function addStep(turns: TurnList, value: JsonObject, leftOut: LeftOut): void {
  const { thought, action, observation, response, query } = Told.parse(value);
  // What the model was shown at the first step is how the talk began.
  if (turns.length === 0 && query) addSaid(turns, query, "user", leftOut);
  const call = action && action.trim() !== "" ? [toolCall(null, "action", action)] : [];
  addTurn(turns, "assistant", [...text(thought || (call.length > 0 ? undefined : response)), ...call]);
  if (call.length > 0 && observation !== undefined) addTurn(turns, "tool", [toolResult(null, observation)]);
}

const Message = z.object({
  role: maybeText,
  message_type: maybeText,
  content: anything,
  thought: maybeText,
  action: maybeText,
  is_demo: z.boolean().optional().catch(undefined),
  tool_calls: maybeList,
});

function addHistory(turns: TurnList, value: JsonObject, leftOut: LeftOut): void {
  const { role, message_type, content, thought, action, is_demo, tool_calls } = Message.parse(value);
  const observed = message_type === "observation" || (role === "user" && /^<returncode>/u.test(word(content)));
  if (is_demo) leftOut.count("message of a demonstration");
  else if (observed) {
    const id = Array.isArray(value.tool_call_ids) ? value.tool_call_ids[0] : value.tool_call_id;
    addTurn(turns, "tool", [toolResult(id, content)]);
  } else if (message_type === "action" && !tool_calls && action)
    addTurn(turns, "assistant", [...text(thought ?? textOf(content)), toolCall(null, "action", action)]);
  else addMessage(turns, value, leftOut);
}
