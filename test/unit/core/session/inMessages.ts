import { checkSession } from "../../../../src/core/session/checkSession.js";
import { parseSessionLine } from "../../../../src/core/session/record/sessionLine.js";
import type { SessionReport } from "../../../../src/core/session/report.js";

/** Who keeps it so: Anthropic's blocks, OpenAI's `tool_calls`, the Responses API's items. */
export type Form = "blocks" | "calls" | "items";

/** What is said, its speaker's letter before it ("S: ", "U: ", "A: "), or a tool with its arguments and what it returned. */
export type Item = string | readonly [tool: string, input: Readonly<Record<string, unknown>>, result: unknown];

const roles: Readonly<Record<string, string>> = { S: "system", U: "user", A: "assistant" };

/** A whole session, read as a line of a script's input is. */
export function inMessages(form: Form, items: readonly Item[]): SessionReport {
  const messages = items.flatMap((item, i): unknown[] =>
    typeof item === "string" ? [{ role: roles[item[0]], content: item.slice(3) }] : called(form, `call_${i}`, item),
  );
  const task = parseSessionLine(JSON.stringify({ id: 1, messages }));
  if ("error" in task) throw task.error;
  return checkSession(task.turns);
}

function called(form: Form, id: string, [name, input, result]: Exclude<Item, string>): unknown[] {
  const text = typeof result === "string" ? result : JSON.stringify(result);
  if (form === "blocks")
    return [
      { role: "assistant", content: [{ type: "tool_use", id, name, input }] },
      { role: "user", content: [{ type: "tool_result", tool_use_id: id, content: text }] },
    ];
  const written = JSON.stringify(input);
  if (form === "items")
    return [
      { type: "function_call", call_id: id, name, arguments: written },
      { type: "function_call_output", call_id: id, output: text },
    ];
  return [
    {
      role: "assistant",
      content: null,
      tool_calls: [{ id, type: "function", function: { name, arguments: written } }],
    },
    { role: "tool", tool_call_id: id, content: text },
  ];
}
