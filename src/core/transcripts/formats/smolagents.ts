import { partsOf, text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { isObject, type JsonObject, objectsOf, textOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Part } from "../turn.js";

/** The memory of an agent of smolagents, a record a step: the task, what the model wrote, what it ran and what that printed. */
export const smolagents: TranscriptFormat = {
  id: "smolagents",
  name: "the memory of a smolagents agent",
  sequence: {
    recognises: (value) => isTask(value) || isStep(value),
    begin: () => {
      const turns: TurnList = [];
      const leftOut = new LeftOut();
      return {
        take: (value) => addStep(turns, value, leftOut),
        end: () => [{ title: null, turns, leftOut: leftOut.sentences() }],
      };
    },
  },
};

function isTask(value: JsonObject): boolean {
  return typeof value.task === "string" && "task_images" in value;
}

function isStep(value: JsonObject): boolean {
  return "model_output_message" in value && "observations" in value && ("step_number" in value || "step" in value);
}

function addStep(turns: TurnList, value: JsonObject, leftOut: LeftOut): void {
  if (typeof value.system_prompt === "string") addTurn(turns, "system", text(value.system_prompt));
  else if (isTask(value)) addTurn(turns, "user", text(textOf(value.task)));
  else if (isStep(value)) {
    const { model_output_message: message } = value;
    const said = textOf(value.model_output);
    const words = said === undefined ? partsOf(isObject(message) ? message.content : message) : text(said);
    addTurn(turns, "assistant", [...words, ...callsOf(value)]);
    const printed = textOf(value.observations) ?? errorOf(value);
    if (printed !== undefined)
      addTurn(turns, "tool", [toolResult(null, printed, { isError: value.error ? true : null })]);
  } else if ("output" in value && Object.keys(value).length === 1)
    leftOut.say("The agent's final output was passed over for what the model wrote.");
  else leftOut.count(`record with ${quoted(Object.keys(value)[0] ?? "no key")}`);
}

function callsOf({ tool_calls: calls }: JsonObject): Part[] {
  return objectsOf(calls).map(({ id, function: called, name, arguments: given }) =>
    isObject(called) ? toolCall(id, called.name, called.arguments) : toolCall(id, name, given),
  );
}

function errorOf({ error }: JsonObject): string | undefined {
  return isObject(error) ? textOf(error.message) : textOf(error);
}
