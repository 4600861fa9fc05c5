import { z } from "zod";
import { attachment, text, thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { anything, isObject, type JsonObject, maybeNumber, maybeText, word, textOf } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Part } from "../turn.js";

const Item = z.object({
  id: maybeText,
  type: z.string(),
  text: maybeText,
  message: maybeText,
  command: anything,
  aggregated_output: maybeText,
  exit_code: maybeNumber,
  status: maybeText,
  server: maybeText,
  tool: maybeText,
  arguments: anything,
  result: anything,
  error: anything,
  changes: anything,
  query: anything,
});
type Item = z.infer<typeof Item>;

/** What `codex exec --json` prints: an event a line, of which the items that are done are read. */
export const codexExec: TranscriptFormat = {
  id: "codex-exec",
  name: "the output of codex exec --json",
  sequence: {
    recognises: (value) =>
      (value.type === "thread.started" && typeof value.thread_id === "string") ||
      value.type === "turn.started" ||
      (/^item\.(?:started|updated|completed)$/u.test(word(value.type)) && isObject(value.item)),
    begin: eventReader,
  },
};

function eventReader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  return {
    take: ({ type, item, message, error }: JsonObject) => {
      const done = type === "item.completed" ? Item.safeParse(item).data : undefined;
      if (done) addDone(turns, done, leftOut);
      else if (type === "error" || type === "turn.failed")
        addTurn(
          turns,
          "system",
          attachment(`error: ${textOf(message ?? (isObject(error) ? error.message : error)) ?? "without words"}`),
        );
    },
    end: () => [{ title: null, turns, leftOut: leftOut.sentences() }],
  };
}

function addDone(turns: TurnList, item: Item, leftOut: LeftOut): void {
  const read = kinds.get(item.type);
  if (read) addTurn(turns, "assistant", read(item, item.id ?? null), { goesOn: true });
  else leftOut.count(`item of the type ${quoted(item.type)}`);
}

const failure = ({ status }: Item): { isError: boolean | null } => ({ isError: status === "failed" ? true : null });
const answer = (item: Item): Part[] => text(item.text);

const kinds = new Map<string, (item: Item, id: string | null) => Part[]>([
  ["reasoning", (item) => thinking(item.text)],
  ["agent_message", answer],
  ["assistant_message", answer],
  [
    "command_execution",
    (item, id) => [
      toolCall(id, "shell", { command: item.command }),
      toolResult(id, item.aggregated_output, { ...failure(item), exitCode: item.exit_code }),
    ],
  ],
  [
    "file_change",
    (item, id) => [toolCall(id, "apply_patch", { changes: item.changes }), toolResult(id, item.status, failure(item))],
  ],
  [
    "mcp_tool_call",
    (item, id) => [toolCall(id, item.tool, item.arguments), toolResult(id, item.result ?? item.error, failure(item))],
  ],
  ["web_search", (item, id) => [toolCall(id, "web_search", { query: item.query })]],
  ["error", (item) => attachment(`error: ${item.message ?? "without words"}`)],
]);
