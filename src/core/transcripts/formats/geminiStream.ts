import { attachment, partsOf } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { isObject, type JsonObject, textOf, word } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";

const types = new Set(["init", "message", "tool_use", "tool_result", "error", "result"]);

/** What `gemini --output-format stream-json` prints: an event a line, answers in pieces. */
export const geminiStream: TranscriptFormat = {
  id: "gemini-stream",
  name: "the output of gemini --output-format stream-json",
  sequence: {
    recognises: (value) =>
      types.has(word(value.type)) &&
      typeof value.timestamp === "string" &&
      ((typeof value.session_id === "string" && typeof value.model === "string") ||
        typeof value.tool_id === "string" ||
        (typeof value.role === "string" && "content" in value) ||
        typeof value.status === "string"),
    begin: streamReader,
  },
};

function streamReader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  let model: string | undefined;
  let pieces: string[] = [];
  const close = () => {
    addTurn(turns, "assistant", partsOf(pieces.join("")), { author: model, goesOn: true });
    pieces = [];
  };
  return {
    take: (event) => {
      const said = word(event.content);
      if (event.type === "message" && event.role === "assistant") return void pieces.push(said);
      close();
      const time = timeOf(event.timestamp);
      if (event.type === "init") model = textOf(event.model);
      else if (event.type === "message") addTurn(turns, "user", partsOf(event.content), { time });
      else if (event.type === "tool_use")
        addTurn(turns, "assistant", [toolCall(event.tool_id, event.tool_name, event.parameters)], {
          time,
          goesOn: true,
        });
      else if (event.type === "tool_result") addTurn(turns, "tool", [resultOf(event)], { time });
      else if (event.type === "error")
        addTurn(turns, "system", attachment(`error: ${word(event.message).slice(0, 500)}`));
      else if (event.type !== "result") leftOut.count(`event of the type ${quoted(event.type)}`);
    },
    end: () => {
      close();
      return [{ title: null, turns, leftOut: leftOut.sentences() }];
    },
  };
}

function resultOf({ tool_id, output, error, status }: JsonObject) {
  const failed = isObject(error) ? error.message : error;
  return toolResult(tool_id, output ?? failed ?? "", { isError: status === "error" ? true : null });
}
