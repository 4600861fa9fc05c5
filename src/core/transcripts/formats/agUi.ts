import { thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage, isMessage } from "../message.js";
import { piecedTalk } from "../pieces.js";
import { roleOf } from "../roles.js";
import { isObject, type JsonObject, objectsOf, textOf, word } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";

const typeName =
  /^(?:RUN_(?:STARTED|FINISHED|ERROR)|(?:TEXT|REASONING|THINKING_TEXT)_MESSAGE_(?:START|CONTENT|END|CHUNK)|TOOL_CALL_(?:START|ARGS|END|RESULT|CHUNK)|MESSAGES_SNAPSHOT)$/u;

/** Events of the Agent-User Interaction Protocol (CopilotKit, LangGraph, CrewAI, …), one a line. */
export const agUi: TranscriptFormat = {
  id: "ag-ui",
  name: "events of the Agent-User Interaction Protocol (AG-UI)",
  sequence: {
    recognises: (value) =>
      typeName.test(word(value.type)) &&
      ["threadId", "messageId", "toolCallId", "messages", "delta"].some((key) => key in value),
    begin: eventReader,
  },
};

interface Call {
  readonly name: string;
  readonly pieces: string[];
}

function eventReader(): SequenceReader {
  const talk = piecedTalk();
  const leftOut = new LeftOut();
  const open = new Map<string, Call>();
  const roles = new Map<unknown, "user" | "system" | "assistant">();
  const closeCall = (id: string) => {
    const call = open.get(id);
    if (call) talk.add("assistant", [toolCall(id, call.name, call.pieces.join(""))]);
    open.delete(id);
  };
  const take = (event: JsonObject) => {
    const { type, messageId, delta } = event;
    const id = word(event.toolCallId);
    const kind = word(type);
    if (/^TEXT_MESSAGE_(?:START|CONTENT|CHUNK)$/u.test(kind)) {
      const named = roleOf(event.role);
      if (named === "user" || named === "system") roles.set(messageId, named);
      if (delta !== undefined) talk.say(roles.get(messageId) ?? "assistant", textOf(delta) ?? "", "text", messageId);
    } else if (/^(?:REASONING|THINKING_TEXT)_MESSAGE_(?:CONTENT|CHUNK)$/u.test(kind))
      talk.say("assistant", textOf(delta) ?? "", "thinking", messageId);
    else if (kind === "TOOL_CALL_START") open.set(id, { name: word(event.toolCallName), pieces: [] });
    else if (kind === "TOOL_CALL_ARGS") open.get(id)?.pieces.push(textOf(delta) ?? "");
    else if (kind === "TOOL_CALL_END") closeCall(id);
    else if (kind === "TOOL_CALL_RESULT") talk.add("tool", [toolResult(id, event.content)]);
    else if (kind === "MESSAGES_SNAPSHOT") takeSnapshot(event.messages);
    else if (kind === "RUN_STARTED" && isObject(event.input) && talk.turns.length === 0)
      takeSnapshot(event.input.messages);
  };
  /** All messages so far: what was sent before stands in it again. */
  const takeSnapshot = (messages: unknown) => {
    talk.close();
    const listed = objectsOf(messages).filter(isMessage);
    if (listed.length === 0) return;
    talk.turns.length = 0;
    for (const message of listed) {
      if (message.role === "reasoning") talk.add("assistant", thinking(textOf(message.content)));
      else addMessage(talk.turns, message, leftOut);
    }
  };
  return {
    take,
    end: () => {
      for (const id of [...open.keys()]) closeCall(id);
      talk.close();
      return [{ title: null, turns: talk.turns, leftOut: leftOut.sentences() }];
    },
  };
}
