import { text, thinking } from "../content.js";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { firstText, fromJsonText, isObject, type JsonObject, objectsOf, textOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Part, ToolCall } from "../turn.js";

const tasks = ["task", "instruction", "question", "goal", "query", "prompt", "user_request", "problem_statement"];
const lists = ["steps", "trajectory", "trace", "actions", "history", "log", "ledger", "tool_log"] as const;
const tools = ["tool_name", "tool", "action_name", "function", "action"];
const inputs = ["tool_args", "tool_input", "action_input", "args", "arguments", "parameters", "params", "input"];
const results = ["observation", "tool_output", "tool_result", "result", "returned", "output", "response", "summary"];
const thoughts = ["thought", "thoughts", "thinking", "reasoning", "rationale"];
const finals = ["final_answer", "final_response", "final_message", "final_output", "final_text"];
const answers = [...finals, "answer", "submission", "summary"];
/** With these an agent ends, and its words are their argument. */
const ends = /^(?:finish|final_?answer|submit|done|complete|answer|respond|stop|end)$/iu;

/** A step that is no call but what was asked, or what was answered, by its type. */
const asking = /^(?:user|human|task|request|question|(?:user|human)[_-]?(?:input|message|request|query|turn))$/iu;
const telling =
  /^(?:final|answer|assistant|agent|final[_-]?(?:answer|response|message|output|text)|(?:assistant|agent)[_-]?(?:message|response|answer|reply))$/iu;
const spokenIn = ["text", "content", "message", "value", "output", "answer"];

interface Run {
  /** Absent where the program keeps its tasks elsewhere. */
  readonly task: string | undefined;
  readonly steps: readonly JsonObject[];
}

/** Logs that people's own harnesses write: the task, a list of steps, each with its tool, arguments and what came back, and the answer. */
export const agentSteps: TranscriptFormat = {
  id: "agent-steps",
  name: "a task with an agent's steps",
  document: documentOf(runIn, ({ task, steps }, value) => {
    const turns: TurnList = [];
    addTurn(turns, "user", text(task ?? ""));
    let said: string | undefined;
    for (const [i, step] of steps.entries()) {
      const call = callOf(step, `step ${i + 1}`);
      if (!call && isOf(asking, step)) {
        addTurn(turns, "user", text(firstText(step, spokenIn)));
        continue;
      }
      const parts: Part[] = [...thinking(firstText(step, thoughts))];
      if (call && ends.test(call.name)) {
        said = wordsOf(call) ?? said;
        addTurn(turns, "assistant", [...parts, ...text(said)]);
        continue;
      }
      addTurn(turns, "assistant", [
        ...parts,
        ...text(firstText(step, !call && isOf(telling, step) ? spokenIn : ["message", "content", "text"])),
        ...(call ? [call] : []),
      ]);
      const key = results.find((name) => step[name] !== undefined && step[name] !== null);
      if (call && (key !== undefined || step.error))
        addTurn(turns, "tool", [
          toolResult(call.id, (key === undefined ? undefined : step[key]) ?? step.error, {
            isError: step.error ? true : null,
          }),
        ]);
    }
    const answer = firstText(value, answers);
    if (answer !== undefined && answer.trim() !== said?.trim()) addTurn(turns, "assistant", text(answer));
    return [{ title: null, turns, leftOut: [] }];
  }),
};

function runIn(value: JsonObject): Run | undefined {
  const task = firstText(value, tasks);
  const steps = lists.map((key) => objectsOf(value[key])).find((held) => held.some(isStep));
  if (!steps) return undefined;
  const isAsked = task !== undefined || steps.some((step) => isOf(asking, step));
  const isAnswered = firstText(value, answers) !== undefined || steps.some((step) => isOf(telling, step));
  return isAnswered && (isAsked || firstText(value, finals) !== undefined) ? { task, steps } : undefined;
}

/** It says by its type who speaks, and holds the words. */
const isOf = (kind: RegExp, step: JsonObject): boolean =>
  typeof step.type === "string" && kind.test(step.type) && firstText(step, spokenIn) !== undefined;

/** A tool and what came of it. */
const isStep = (step: JsonObject): boolean =>
  !("role" in step) &&
  callOf(step, "") !== undefined &&
  inputsIn(step) !== undefined &&
  results.some((key) => key in step);

const inputsIn = (step: JsonObject): unknown => {
  const { action } = step;
  const key = inputs.find((name) => name in (isObject(action) ? action : step));
  return key === undefined ? undefined : (isObject(action) ? action : step)[key];
};

function callOf(step: JsonObject, id: string): ToolCall | undefined {
  const held = isObject(step.action) ? step.action : step;
  const name = firstText(held, isObject(step.action) ? ["name", ...tools] : tools);
  return name !== undefined && /^[\w.:-]{1,100}$/u.test(name) ? toolCall(id, name, inputsIn(step)) : undefined;
}

function wordsOf({ input }: ToolCall): string | undefined {
  const given = fromJsonText(input);
  if (!isObject(given)) return textOf(given);
  return firstText(given, ["answer", "message", "text", "summary", "result", "response", "output"]);
}
