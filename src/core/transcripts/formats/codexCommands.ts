import { z } from "zod";
import { anything, type JsonObject, maybeFlag, maybeNumber, maybeObject, maybeText, word } from "../shapes.js";
import { toolCall, toolResult } from "../toolResult.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { ToolResult } from "../turn.js";

/**
 * Commands of a rollout are told twice: as an item with what the model was shown, and as events with streams and exit codes. One call
 * and one result come of both.
 */
export interface Commands {
  /** False when the item is not the output of a call whose end an event has told. */
  takeItem(item: JsonObject, time: string | undefined): boolean;
  /** False when the event tells of no tool. */
  takeEvent(type: string, payload: JsonObject, time: string | undefined): boolean;
}

const Ended = z.object({
  call_id: z.string(),
  command: anything,
  stdout: maybeText,
  stderr: maybeText,
  aggregated_output: maybeText,
  formatted_output: maybeText,
  exit_code: maybeNumber,
  success: maybeFlag,
  invocation: maybeObject,
  result: maybeObject,
  changes: maybeObject,
});
type Ended = z.infer<typeof Ended>;

const tools = new Map([
  ["exec_command_begin", { name: "shell", ends: false }],
  ["exec_command_end", { name: "shell", ends: true }],
  ["patch_apply_begin", { name: "apply_patch", ends: false }],
  ["patch_apply_end", { name: "apply_patch", ends: true }],
  ["mcp_tool_call_begin", { name: "mcp", ends: false }],
  ["mcp_tool_call_end", { name: "mcp", ends: true }],
]);

export function commandsOf(turns: TurnList): Commands {
  const called = new Set<string>();
  const ended = new Map<string, { at: number; result: ToolResult }>();
  return {
    takeItem: (item) => {
      const id = item.call_id;
      if (typeof id !== "string") return false;
      if (!word(item.type).endsWith("_output")) {
        const known = called.has(id);
        called.add(id);
        return known;
      }
      const told = ended.get(id);
      if (!told || turns[told.at]?.parts[0] !== told.result) return false;
      const shown = toolResult(id, item.output);
      turns[told.at].parts[0] = {
        ...shown,
        isError: shown.isError ?? told.result.isError,
        exitCode: shown.exitCode ?? told.result.exitCode,
      };
      return true;
    },
    takeEvent: (type, payload, time) => {
      const tool = tools.get(type);
      const event = tool && Ended.safeParse(payload).data;
      if (!event) return tool !== undefined;
      const { call_id: id } = event;
      if (!called.has(id)) {
        called.add(id);
        const name = word(event.invocation?.tool) || tool.name;
        const input =
          event.invocation?.arguments ?? (event.changes ? { changes: event.changes } : { command: event.command });
        addTurn(turns, "assistant", [toolCall(id, name, input)], { time, goesOn: true });
      }
      if (tool.ends && !ended.has(id)) {
        const result = resultOf(event);
        // A turn of its own, so that it can be found again when the item comes.
        addTurn(turns, "tool", [result], { time });
        ended.set(id, { at: turns.length - 1, result });
      }
      return true;
    },
  };
}

function resultOf(event: Ended): ToolResult {
  const streams = [event.stdout, event.stderr].filter(Boolean).join("\n");
  const printed = event.aggregated_output || streams || event.formatted_output || "";
  const failed = event.result && "Err" in event.result;
  const answered = event.result ? (event.result.Ok ?? event.result.Err) : printed;
  const isError = event.success === undefined ? (failed ? true : null) : !event.success;
  return toolResult(event.call_id, answered, { isError, exitCode: event.exit_code ?? null });
}
