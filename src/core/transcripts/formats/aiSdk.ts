import type { SequenceReader, TranscriptFormat } from "../format.js";
import { type PiecedTalk, piecedTalk } from "../pieces.js";
import { type JsonObject, isObject, textOf, word } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import type { Conversation } from "../turn.js";

/** Answers as Vercel's AI SDK streams them: events with a type, and before version 5 a letter or digit before each line's JSON. */
export const aiSdk: TranscriptFormat = {
  id: "ai-sdk-stream",
  name: "a stream of the AI SDK",
  sequence: {
    recognises: ({ type, id, toolCallId }) =>
      (/^(?:text|reasoning)-(?:start|delta|end)$/u.test(word(type)) && typeof id === "string") ||
      (/^tool-(?:input|output)-[a-z]{3,20}$/u.test(word(type)) && typeof toolCallId === "string"),
    begin: eventReader,
  },
  text: lettered,
};

function eventReader(): SequenceReader {
  const talk = piecedTalk();
  return {
    take: (event) => takeEvent(talk, event),
    end: () => ended(talk),
  };
}

function takeEvent(talk: PiecedTalk, event: JsonObject): void {
  const { type, id, delta, toolCallId } = event;
  if (type === "text-delta") talk.say("assistant", textOf(delta) ?? "", "text", id);
  else if (type === "reasoning-delta") talk.say("assistant", textOf(delta) ?? "", "thinking", id);
  else if (type === "tool-input-available") talk.add("assistant", [toolCall(toolCallId, event.toolName, event.input)]);
  else if (type === "tool-output-available") talk.add("tool", [toolResult(toolCallId, event.output)]);
  else if (type === "tool-output-error") talk.add("tool", [toolResult(toolCallId, event.errorText, { isError: true })]);
}

function ended(talk: PiecedTalk): Conversation[] {
  talk.close();
  return [{ title: null, turns: talk.turns, leftOut: [] }];
}

const line = /^(?<kind>[0-9a-k]):(?<json>["{[].*)$/u;

/** `0:"text"`, `g:"thinking"`, `9:{"toolCallId": …}`, `a:{"result": …}`, and how it ends. */
function lettered(whole: string): readonly Conversation[] | undefined {
  if (!/^\s{0,9}[0-9a-k]:["{[]/u.test(whole)) return undefined;
  const talk = piecedTalk();
  let ends = false;
  for (const one of whole.split(/\r?\n/u)) {
    if (one.trim() === "") continue;
    const { kind, json } = line.exec(one)?.groups ?? {};
    const value = json === undefined ? undefined : parsedLine(json);
    if (kind === undefined || value === undefined) return undefined;
    if (kind === "0") talk.say("assistant", word(value));
    else if (kind === "g") talk.say("assistant", word(value), "thinking");
    else if (kind === "9" && isObject(value))
      talk.add("assistant", [toolCall(value.toolCallId, value.toolName, value.args)]);
    else if (kind === "a" && isObject(value)) talk.add("tool", [toolResult(value.toolCallId, value.result)]);
    ends ||= isObject(value) && "finishReason" in value;
  }
  const talks = ended(talk);
  // Anybody may number lines of quotations.
  return ends ? talks : undefined;
}

function parsedLine(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
