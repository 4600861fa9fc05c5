import { z } from "zod";
import { attachment, text, thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import {
  anything,
  isObject,
  type JsonObject,
  maybeFlag,
  maybeList,
  maybeObject,
  maybeText,
  objectsOf,
  someObject,
  word,
} from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";

/** The facts stand in `data`, or beside the type. */
const Event = z.preprocess(
  (value) => (isObject(value) && !("data" in value) ? { ...value, data: value } : value),
  z.object({ type: z.string(), data: someObject, timestamp: anything }),
);

const Data = z.object({
  content: maybeText,
  reasoningText: maybeText,
  toolRequests: maybeList,
  toolCallId: maybeText,
  toolName: maybeText,
  arguments: anything,
  success: maybeFlag,
  result: maybeObject,
  error: anything,
  message: maybeText,
});
type Data = z.infer<typeof Data>;

/** Sessions of GitHub Copilot CLI: `events.jsonl`, an event a line. */
export const copilotCli: TranscriptFormat = {
  id: "copilot-cli",
  name: "a Copilot CLI session",
  sequence: {
    recognises: (value) =>
      /^(?:session|user|assistant|tool)\.[a-z_]+$/u.test(word(value.type)) && Event.safeParse(value).success,
    begin: eventReader,
  },
};

function eventReader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const called = new Set<string>();
  return {
    take: (value: JsonObject) => {
      const event = Event.safeParse(value).data;
      if (!event) return leftOut.count("line that is no event");
      const data = Data.parse(event.data);
      const facts = { time: timeOf(event.timestamp), goesOn: true };
      switch (event.type) {
        case "user.message":
          return addTurn(turns, "user", text(data.content), { time: facts.time });
        case "assistant.reasoning":
          return addTurn(turns, "assistant", thinking(data.content), facts);
        case "assistant.message":
          return addTurn(turns, "assistant", answer(data, called), facts);
        case "tool.execution_start":
          return startTool(turns, data, called, facts);
        case "tool.execution_complete":
          return addTurn(turns, "tool", [resultOf(data)], facts);
        case "session.error":
          return addTurn(turns, "system", attachment(`error: ${data.message ?? "without words"}`));
      }
      if (
        !/^session\.|^assistant\.(?:turn|usage|intent)|_delta$|^tool\.execution_(?:progress|partial)/u.test(event.type)
      )
        leftOut.count(`event of the type ${quoted(event.type)}`);
    },
    end: () => [{ title: null, turns, leftOut: leftOut.sentences() }],
  };
}

function answer({ content, reasoningText, toolRequests }: Data, called: Set<string>) {
  const calls = objectsOf(toolRequests).map((request) => toolCall(request.toolCallId, request.name, request.arguments));
  for (const { id } of calls) if (id !== null) called.add(id);
  return [...thinking(reasoningText), ...text(content), ...calls];
}

/** A call that the answer before it has named already is told once. */
function startTool(
  turns: TurnList,
  data: Data,
  called: Set<string>,
  facts: { time: string | undefined; goesOn: boolean },
): void {
  if (data.toolCallId !== undefined && called.has(data.toolCallId)) return;
  addTurn(turns, "assistant", [toolCall(data.toolCallId, data.toolName, data.arguments)], facts);
}

function resultOf({ toolCallId, result, error, success }: Data) {
  return toolResult(toolCallId, result ?? error, { isError: success === undefined ? null : !success });
}
