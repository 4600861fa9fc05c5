import { partsOf, text, thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { type JsonObject, objectsOf, textOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnFacts, type TurnList } from "../turnList.js";
import type { Part, Turn } from "../turn.js";

/** Messages of Pydantic AI: requests and responses, whose parts name their kind. */
export const pydanticAi: TranscriptFormat = {
  id: "pydantic-ai",
  name: "messages of Pydantic AI",
  sequence: {
    recognises: ({ kind, parts }) =>
      (kind === "request" || kind === "response") &&
      objectsOf(parts).some((part) => typeof part.part_kind === "string"),
    begin: reader,
  },
};

type ReadPart = (part: JsonObject) => readonly [Turn["role"], Part[]];

const kinds = new Map<unknown, ReadPart>([
  ["system-prompt", ({ content }) => ["system", partsOf(content)]],
  ["user-prompt", ({ content }) => ["user", Array.isArray(content) ? content.flatMap(partsOf) : partsOf(content)]],
  ["retry-prompt", ({ content, tool_call_id }) => ["tool", [toolResult(tool_call_id, content, { isError: true })]]],
  ["tool-return", ({ content, tool_call_id }) => ["tool", [toolResult(tool_call_id, content)]]],
  ["builtin-tool-return", ({ content, tool_call_id }) => ["tool", [toolResult(tool_call_id, content)]]],
  ["text", ({ content }) => ["assistant", text(textOf(content))]],
  ["thinking", ({ content }) => ["assistant", thinking(textOf(content))]],
  ["tool-call", ({ tool_call_id, tool_name, args }) => ["assistant", [toolCall(tool_call_id, tool_name, args)]]],
  [
    "builtin-tool-call",
    ({ tool_call_id, tool_name, args }) => ["assistant", [toolCall(tool_call_id, tool_name, args)]],
  ],
]);

function reader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  return {
    take: (value) => {
      const facts: TurnFacts = { author: textOf(value.model_name), goesOn: value.kind === "response" };
      for (const part of objectsOf(value.parts)) {
        const read = kinds.get(part.part_kind)?.(part);
        if (read) addTurn(turns, read[0], read[1], facts);
        else leftOut.count(`part of the kind ${quoted(part.part_kind)}`);
      }
    },
    end: () => [{ title: null, turns, leftOut: leftOut.sentences() }],
  };
}
