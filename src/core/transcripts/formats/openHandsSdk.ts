import { partsOf, text, thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { addMessage } from "../message.js";
import { thoughtBeside } from "../messageThinking.js";
import { firstText, isObject, type JsonObject, maybeNumber, textOf, word } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Part } from "../turn.js";

/** Events of the OpenHands SDK, which name their kind: `{"kind": "MessageEvent", "source": "user", "llm_message": {…}}`. */
export const openHandsSdk: TranscriptFormat = {
  id: "openhands-sdk",
  name: "events of the OpenHands SDK",
  sequence: {
    recognises: ({ kind, source }) => typeof kind === "string" && kind.endsWith("Event") && typeof source === "string",
    begin: reader,
  },
};

function reader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  return {
    take: (event) => {
      const time = timeOf(event.timestamp);
      if (event.kind === "SystemPromptEvent") addTurn(turns, "system", partsOf(event.system_prompt), { time });
      else if (event.kind === "MessageEvent" && isObject(event.llm_message))
        addMessage(
          turns,
          { role: word(event.source) === "user" ? "user" : "assistant", ...event.llm_message },
          leftOut,
          { time },
        );
      else if (event.kind === "ActionEvent") addTurn(turns, "assistant", actionParts(event), { time, goesOn: true });
      else if (event.kind === "ObservationEvent") addTurn(turns, "tool", [resultOf(event)], { time });
      else leftOut.count(`event of the kind ${quoted(event.kind)}`);
    },
    end: () => [{ title: null, turns, leftOut: leftOut.sentences() }],
  };
}

/** What the agent says as it finishes stands in the action itself. */
function actionParts(event: JsonObject): Part[] {
  const action = isObject(event.action) ? event.action : {};
  const said = [...thinking(thoughtBeside(event)), ...partsOf(event.thought)];
  if (action.kind === "FinishAction") return [...said, ...text(textOf(action.message))];
  const called = isObject(event.tool_call) ? event.tool_call : {};
  return [...said, toolCall(event.tool_call_id, event.tool_name ?? called.name, called.arguments ?? action)];
}

function resultOf({ observation, tool_call_id }: JsonObject): Part {
  const seen = isObject(observation) ? observation : {};
  const exitCode =
    maybeNumber.parse(seen.exit_code ?? (isObject(seen.metadata) ? seen.metadata.exit_code : undefined)) ?? null;
  const said = firstText(seen, ["output", "text", "message"]) ?? seen.content ?? observation;
  const failed = seen.error === true || seen.is_error === true;
  return toolResult(tool_call_id, said, { exitCode, isError: failed ? true : null });
}
