import type { SequenceReader, TranscriptFormat } from "../format.js";
import { piecedTalk } from "../pieces.js";
import { isObject, type JsonObject, textOf } from "../shapes.js";
import { toolCall } from "../toolResult.js";

/** Answers as Bedrock's Converse API streams them, an event a line: `{"contentBlockDelta": {"delta": {"text": …}}}`. */
export const converseStream: TranscriptFormat = {
  id: "converse-stream",
  name: "a streamed answer of Bedrock",
  sequence: {
    recognises: ({ messageStart, contentBlockStart, contentBlockDelta }) =>
      (isObject(messageStart) && typeof messageStart.role === "string") ||
      (isObject(contentBlockStart) && isObject(contentBlockStart.start)) ||
      (isObject(contentBlockDelta) && isObject(contentBlockDelta.delta)),
    begin: eventReader,
  },
};

interface Call {
  readonly id: unknown;
  readonly name: unknown;
  readonly pieces: string[];
}

function eventReader(): SequenceReader {
  const talk = piecedTalk();
  let call: Call | undefined;
  const closeCall = () => {
    if (call) talk.add("assistant", [toolCall(call.id, call.name, call.pieces.join(""))]);
    call = undefined;
  };
  const takeDelta = ({ text, reasoningContent, toolUse }: JsonObject, block: unknown) => {
    if (typeof text === "string") talk.say("assistant", text, "text", block);
    else if (isObject(reasoningContent)) talk.say("assistant", textOf(reasoningContent.text) ?? "", "thinking", block);
    else if (isObject(toolUse)) call?.pieces.push(textOf(toolUse.input) ?? "");
  };
  return {
    take: ({ contentBlockStart: start, contentBlockDelta: more, contentBlockStop }) => {
      const begun = isObject(start) && isObject(start.start) ? start.start.toolUse : undefined;
      if (isObject(begun)) {
        closeCall();
        call = { id: begun.toolUseId, name: begun.name, pieces: [] };
      } else if (isObject(more) && isObject(more.delta)) takeDelta(more.delta, more.contentBlockIndex);
      else if (contentBlockStop !== undefined) closeCall();
    },
    end: () => {
      closeCall();
      talk.close();
      return [{ title: null, turns: talk.turns, leftOut: [] }];
    },
  };
}
