import { partsOf } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { piecedTalk } from "../pieces.js";
import { isObject, type JsonObject, objectsOf, word } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import type { Turn } from "../turn.js";

/** Messages of the Agent Client Protocol, by which editors speak with agents (Zed, Gemini CLI, …): one a line. */
export const agentClient: TranscriptFormat = {
  id: "agent-client",
  name: "messages of the Agent Client Protocol",
  sequence: {
    recognises: (value) => updateIn(value) !== undefined || promptIn(value) !== undefined,
    begin: messageReader,
  },
};

/** `{"method": "session/update", "params": {"update": {"sessionUpdate": "agent_message_chunk", …}}}`, or what it holds alone. */
function updateIn(value: JsonObject): JsonObject | undefined {
  const params = isObject(value.params) ? value.params : value;
  const update = isObject(params.update) ? params.update : params;
  return typeof update.sessionUpdate === "string" ? update : undefined;
}

function promptIn({ method, params }: JsonObject): readonly JsonObject[] | undefined {
  return method === "session/prompt" && isObject(params) && Array.isArray(params.prompt)
    ? objectsOf(params.prompt)
    : undefined;
}

const chunks: Readonly<Record<string, readonly [Turn["role"], "text" | "thinking"]>> = {
  user_message_chunk: ["user", "text"],
  agent_message_chunk: ["assistant", "text"],
  agent_thought_chunk: ["assistant", "thinking"],
};

function messageReader(): SequenceReader {
  const talk = piecedTalk();
  const called = new Set<string>();
  const call = (update: JsonObject) => {
    const id = word(update.toolCallId);
    // What is asked for comes with the call, or with what is said of it later.
    if (called.has(id) || (!isObject(update.rawInput) && update.sessionUpdate !== "tool_call")) return;
    called.add(id);
    talk.add("assistant", [toolCall(id, update.title ?? update.kind, update.rawInput)]);
  };
  return {
    take: (value) => {
      const prompt = promptIn(value);
      if (prompt) return talk.add("user", partsOf(prompt));
      const update = updateIn(value);
      const kind = word(update?.sessionUpdate);
      const chunk = Object.hasOwn(chunks, kind) ? chunks[kind] : undefined;
      if (!update) return;
      if (chunk) sayChunk(update.content, chunk);
      else if (kind === "tool_call" || kind === "tool_call_update") {
        call(update);
        const { status, rawOutput, toolCallId } = update;
        if (status === "completed" || status === "failed")
          talk.add("tool", [
            toolResult(toolCallId, shownIn(update.content) ?? rawOutput, { isError: status === "failed" || null }),
          ]);
      }
    },
    end: () => {
      talk.close();
      return [{ title: null, turns: talk.turns, leftOut: [] }];
    },
  };

  function sayChunk(content: unknown, [role, kind]: readonly [Turn["role"], "text" | "thinking"]): void {
    if (isObject(content) && typeof content.text === "string") talk.say(role, content.text, kind);
    else talk.add(role, partsOf(content));
  }
}

/** `[{"type": "content", "content": {"type": "text", "text": …}}]`, and changes of files. */
function shownIn(content: unknown): readonly unknown[] | undefined {
  const shown = objectsOf(content).map((one) => (one.type === "content" && isObject(one.content) ? one.content : one));
  return shown.length > 0 ? shown : undefined;
}
